import type { Index } from '../query/library.ts';
import type { IndexFiles } from './index-files.ts';

interface Pagefind extends Index {
  options(options: object): Promise<void>;
  init(): Promise<void>;
}

/** Starts Pagefind's program on the files of an index; `fetch` must be theirs by then. */
export async function openPagefind(files: IndexFiles): Promise<Index> {
  const runtime = (await import(/* @vite-ignore */ files.address('runtime'))) as Pagefind;
  /** Pagefind says nothing of a piece that did not come: what it finds without is not what there is. */
  const whole = async <T>(work: () => Promise<T>): Promise<T> => {
    const before = files.failures;
    const done = await work();
    if (files.failures > before) throw new Error('a piece of the index is missing');
    return done;
  };
  await runtime.options({ baseUrl: '/', ranking: { termSimilarity: 6, diacriticSimilarity: 2 } });
  await whole(() => runtime.init());
  return {
    search: (term) => whole(() => runtime.search(term)),
    preload: (term) => runtime.preload(term),
  };
}
