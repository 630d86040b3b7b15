import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { isOfSlice } from '../../settings.ts';
import { currentEdition, isMadeHere, type Edition } from '../edition.ts';

/** A page or file of the site: its address without slashes at the ends, and what makes it. */
type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** After so many pages others have their turn: the search indexer is fed by the same program. */
const TURN = 20;

/**
 * Makes the pages of a build and writes them, in the place of Astro's own loop (its prerenderer interface). A page that
 * shows what it showed in the last build is taken from there: templates say so by the `cacheKey` of their paths.
 */
export function pages(): AstroIntegration {
  let base: string;
  return {
    name: 'pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = new URL(config.base, config.site).href;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => ({
          ...own,
          async getStaticPaths() {
            const edition = currentEdition();
            const { slice } = edition;
            const paths = (await own.getStaticPaths())
              .filter(({ route }) => isMadeHere(edition, namesOf(route)))
              .filter((_, number) => isOfSlice(number, slice));
            const render = async (path: Path) => {
              const request = new Request(new URL(addressOf(path), base));
              const result = await own.render(request, { routeData: path.route });
              return textOf(result instanceof Response ? result : result.response);
            };
            await makePages(paths, render, edition);
            // Astro has nothing left to write.
            return [];
          },
        }));
      },
    },
  };
}

async function makePages(
  paths: readonly Path[],
  render: (path: Path) => Promise<Uint8Array>,
  { files, onPages }: Pick<Edition, 'files' | 'onPages'>,
): Promise<void> {
  let kept = 0;
  const taken = new Set<string>();
  for (const [count, path] of paths.entries()) {
    const file = fileOf(path);
    if (taken.has(file)) throw new Error(`two pages would be written to ${file}`);
    taken.add(file);
    if (files?.keep(file, path.cacheKey)) kept++;
    else {
      files?.write(file, await render(path), path.cacheKey);
      if (count % TURN === 0) await turn();
    }
    onPages?.({ done: count + 1, total: paths.length, kept });
  }
}

/** A page as it is written. Which of two stylesheets comes first is chance, and says nothing: each names its layer. */
async function textOf(response: Response): Promise<Uint8Array> {
  const bytes = Buffer.from(await response.arrayBuffer());
  if (!response.headers.get('content-type')?.startsWith('text/html')) return bytes;
  const end = bytes.indexOf('</head>');
  // Byte for byte: nothing but the order of links is looked at.
  const head = bytes.toString('latin1', 0, end).replace(/(?:<link rel="stylesheet" href="[^"]+">)+/g, (links) =>
    links
      .split(/(?<=>)/)
      .sort()
      .join(''),
  );
  bytes.write(head, 'latin1');
  return bytes;
}

/** The names of the parts in brackets: `...page` → `page`. */
function namesOf({ params }: Path['route']): string[] {
  return params.map((name) => name.replace(/^\.{3}/, ''));
}

/** The address of a page below the site's: pages end with a slash, files do not. */
function addressOf({ pathname, route }: Path): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  return route.type === 'page' && path !== '' ? `./${path}/` : `./${path}`;
}

/** Where a page is written: `vi/nam/2014` → `vi/nam/2014/index.html`. */
function fileOf({ pathname, route }: Path): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (route.type !== 'page') return path;
  return path === '404' ? '404.html' : join(path, 'index.html');
}
