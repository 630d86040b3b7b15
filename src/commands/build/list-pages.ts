import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Notes } from '../../output/file-notes.ts';
import type { LastSite } from '../../output/site-files.ts';
import type { Edition, PagesMade } from '../../site/edition.ts';
import type { Workshop } from './workshop.ts';

/** What lists are made from: no text of a report, nothing from git. */
export interface ListsTask {
  edition: Pick<
    Edition,
    'archive' | 'base' | 'engine' | 'folder' | 'permalinks' | 'problems' | 'prose' | 'site' | 'today' | 'waiting'
  >;
  /** Where the site is made, what Astro makes beside pages, and what it keeps. */
  folders: Pick<Workshop, 'site' | 'bundle' | 'store'>;
  lasts: readonly LastSite[];
}

/** What the thread says: how far it is, and in the end what it has written. */
export type ListsMessage = { progress: PagesMade } | { notes: Notes };

/**
 * The lists of a site, made in a thread of its own: half of the time of a build from nothing goes into them, and a
 * build has two processors to use.
 */
export class ListPages implements AsyncDisposable {
  /** What was written, once all lists are. */
  readonly made: Promise<Notes>;
  readonly #thread: Worker;

  constructor(
    edition: Edition,
    { site, store }: Workshop,
    lasts: readonly LastSite[],
    onPages: (made: PagesMade) => void,
  ) {
    const { archive, base, engine, folder, permalinks, prose, today, waiting } = edition;
    const task: ListsTask = {
      edition: { archive, base, engine, folder, permalinks, problems: [], prose, site: edition.site, today, waiting },
      folders: { site, bundle: join(store, 'lists'), store: join(store, 'lists-store') },
      lasts,
    };
    this.#thread = new Worker(new URL('./list-pages-thread.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxYoungGenerationSizeMb: 48 },
    });
    this.made = new Promise((made, failed) => {
      this.#thread.on('message', (message: ListsMessage) => {
        if ('notes' in message) made(message.notes);
        else onPages(message.progress);
      });
      this.#thread.on('error', failed);
      this.#thread.on('exit', () => {
        failed(new Error('the thread that makes lists ended before it was done'));
      });
    });
    // It is waited for when the other pages are made.
    this.made.catch(() => undefined);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#thread.terminate();
  }
}
