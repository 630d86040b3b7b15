/** The thread in which lists are made, while the program's own makes the other pages. */
import { parentPort, workerData } from 'node:worker_threads';
import { SiteFiles } from '../../output/site-files.ts';
import type { PagesMade } from '../../site/edition.ts';
import { bundleAndMake } from './bundle-and-make.ts';
import type { ListsMessage, ListsTask } from './list-pages.ts';

/** A list that asks for a text would show an empty one: it must not pass. */
class NoTexts extends Map<string, string> {
  override get(file: string): never {
    throw new Error(`${file}: lists are made without the texts of reports (list-pages.ts)`);
  }
}

const { edition, folders, lasts } = workerData as ListsTask;
const say = (message: ListsMessage) => parentPort?.postMessage(message);
const files = new SiteFiles(folders.site, lasts);
const half = {
  ...edition,
  sources: new NoTexts(),
  captures: new Map<string, never>(),
  bodies: new NoTexts(),
  html: new Map<string, string>(),
  history: () => {
    throw new Error('lists are made without the history of the content (list-pages.ts)');
  },
  files,
  half: 'lists' as const,
  onPages: (progress: PagesMade) => {
    say({ progress });
  },
};
await bundleAndMake(half, folders);
say({ notes: files.notes() });
