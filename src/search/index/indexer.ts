/**
 * What a thread of its own does for the search index, while the program's own thread makes pages: a build has two
 * processors to use, and Pagefind is fed and its parts are joined without waiting for pages.
 */
import type { IndexRecord } from './index-record.ts';
import * as merging from './merge-parts.ts';
import * as parts from './part.ts';

/** Indexes records into a folder. */
export function makePart(task: { folder: string; records: readonly IndexRecord[] }): Promise<parts.Part> {
  return parts.makePart(task.folder, task.records);
}

/** Joins parts into one index, Pagefind's own program having ended. See `mergeParts` in merge-parts.ts. */
export async function mergeParts(task: { parts: readonly parts.Part[]; folder: string }) {
  await parts.endPagefind();
  return merging.mergeParts(task.parts, task.folder);
}
