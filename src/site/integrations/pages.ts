import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A page or file of the site: its address without slashes at the ends, and what makes it. */
type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** After so many pages others have their turn: the search indexer is fed by the same program. */
const TURN = 20;

/** Makes the pages of a build and writes them, in the place of Astro's own loop (its prerenderer interface). */
export function pages(): AstroIntegration {
  let folder: string;
  let base: string;
  return {
    name: 'pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
        base = new URL(config.base, config.site).href;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => ({
          ...own,
          async getStaticPaths() {
            await makePages(own, await own.getStaticPaths(), folder, base);
            // Astro has nothing left to write.
            return [];
          },
        }));
      },
    },
  };
}

async function makePages(own: AstroPrerenderer, paths: readonly Path[], folder: string, base: string): Promise<void> {
  const made = new Set<string>();
  for (const [count, { pathname, route }] of paths.entries()) {
    const file = fileOf(pathname, route.type);
    if (made.has(file)) throw new Error(`two pages would be written to ${file}`);
    made.add(file);
    const address = new URL(addressOf(pathname, route.type), base);
    const result = await own.render(new Request(address), { routeData: route });
    const response = result instanceof Response ? result : result.response;
    const target = join(folder, file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, new Uint8Array(await response.arrayBuffer()));
    if (count % TURN === 0) await turn();
  }
}

/** The address of a page below the site's: pages end with a slash, files do not. */
function addressOf(pathname: string, type: string): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  return type === 'page' && path !== '' ? `./${path}/` : `./${path}`;
}

/** Where a page is written: `vi/nam/2014` → `vi/nam/2014/index.html`. */
function fileOf(pathname: string, type: string): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type !== 'page') return path;
  return path === '404' ? '404.html' : join(path, 'index.html');
}
