import type { AstroIntegration } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { readArchive } from '../../check/run.ts';
import type { ContentFolder } from '../../content/content-folder.ts';
import { filesBelow } from '../../content/files.ts';
import { gitDates, type GitDates } from '../../content/git-dates.ts';
import { editorWords } from '../../words/editors/editor-words.ts';
import { formatProblems } from '../../words/editors/problem-text.ts';
import { withDrafts } from './drafts.ts';
import { currentEdition, isPublished, publish } from '../edition.ts';
import { servePictures } from './served-pictures.ts';

/** The module through which pages take the prose of the content folder, wherever that lies. */
const PROSE = 'virtual:prose';

/**
 * Gives pages the content. A build has it published already (`npm run build`). In `npm run dev` it is read here, and
 * anew at each change: a faulty report is left out and the problems are printed; a change of site.yml or a vocabulary
 * starts the server anew. Drafts and reports dated ahead are shown there, marked; no build has them.
 */
export function edition(folder: ContentFolder, base: string): AstroIntegration {
  return {
    name: 'edition',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, addWatchFile }) => {
        if (command === 'build' && !isPublished())
          throw new Error('astro build alone checks nothing and makes no search: npm run build does.');
        updateConfig({ vite: { plugins: [proseModules(command === 'build')] } });
        if (command !== 'dev') return;
        publish(readEdition(folder, base));
        for (const file of [folder.site, ...filesBelow(folder.vocabularies)]) addWatchFile(file);
      },
      'astro:server:setup': ({ server, logger }) => {
        const tell = () => {
          const { problems } = currentEdition();
          if (problems.length > 0) logger.warn(`\n${formatProblems(problems, editorWords())}`);
        };
        tell();
        servePictures(server, folder, base);
        const folders = [folder.reports, folder.programs, folder.pages, folder.pictures];
        server.watcher.add(folders);
        for (const event of ['add', 'change', 'unlink'] as const)
          server.watcher.on(event, (path: string) => {
            if (!folders.some((each) => path.startsWith(each))) return;
            publish(readEdition(folder, base));
            tell();
            reload(server);
          });
      },
    },
  };
}

function readEdition(folder: ContentFolder, base: string) {
  let known: { dates: GitDates | undefined } | undefined;
  return {
    ...withDrafts(readArchive(folder)),
    folder,
    base,
    engine: '',
    files: undefined,
    html: new Map<string, string>(),
    history: () => (known ??= { dates: gitDates(folder.root) }).dates,
  };
}

/**
 * MDX files as one module: of each, its name in the content folder and what it shows.
 * @param asRead whether their text is taken as it was read with the rest of the content, and not from the disk again
 */
function proseModules(asRead: boolean): Plugin {
  return {
    name: 'prose-modules',
    resolveId: (id) => (id === PROSE ? `\0${PROSE}` : undefined),
    load(id) {
      const pages = currentEdition().prose;
      if (id !== `\0${PROSE}`) return asRead ? pages.find(({ path }) => path === id)?.source : undefined;
      return [
        ...pages.map(({ path }, index) => `import { Content as page${index} } from ${JSON.stringify(path)};`),
        `export const contents = {${pages.map(({ file }, index) => `${JSON.stringify(file)}: page${index}`).join(', ')}};`,
      ].join('\n');
    },
  };
}

/** Has every open page asked for again; which MDX files there are may have changed. */
function reload(server: ViteDevServer): void {
  for (const { moduleGraph, hot } of Object.values(server.environments)) {
    const prose = moduleGraph.getModuleById(`\0${PROSE}`);
    if (prose) moduleGraph.invalidateModule(prose);
    // Astro keeps what getStaticPaths gave until it hears this of its own content layer.
    hot.send('astro:content-changed', {});
  }
  server.ws.send({ type: 'full-reload' });
}
