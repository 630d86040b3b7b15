import type { Loader } from 'astro/loaders';
import { editorWords } from '../../words/editors/editor-words.ts';
import { formatProblems } from '../../words/editors/problem-text.ts';
import type { ContentFolder } from '../../content/content-folder.ts';
import { hasErrors } from '../../check/problems.ts';
import { readArchive } from '../../check/run.ts';

/**
 * Stores what is known of each report, never its text: pages read and render the body themselves, which builds
 * ten thousand reports in half the time of the documented way.
 * In `npm run dev` a faulty report is left out and its problems are printed; a build has already been refused.
 */
export function reportLoader(folder: ContentFolder): Loader {
  return {
    name: 'reports',
    load({ store, watcher, logger }) {
      const fill = () => {
        const { archive, problems } = readArchive(folder);
        store.clear();
        for (const report of archive.byId.values())
          for (const version of Object.values(report.versions))
            store.set({ id: `${version.language}/${version.id}`, data: { ...version } });
        if (watcher && problems.length > 0) logger.warn(`\n${formatProblems(problems, editorWords())}`);
        if (!watcher && hasErrors(problems)) throw new Error(formatProblems(problems, editorWords()));
      };
      fill();
      if (watcher) {
        watcher.add(folder.reports);
        for (const event of ['add', 'change', 'unlink'] as const)
          watcher.on(event, (path: string) => {
            if (path.startsWith(folder.reports)) fill();
          });
      }
      return Promise.resolve();
    },
  };
}
