import { join } from 'node:path';
import type { ContentFolder } from '../../content/content-folder.ts';
import { filesBelow } from '../../content/files.ts';
import type { Edits } from './edits.ts';

/** Every text an editor writes: reports, programmes' stories, pages about the archive. Absolute paths. */
export function textFiles({ root, reports, programs, pages }: ContentFolder): string[] {
  return [reports, programs, pages]
    .filter((folder) => folder.startsWith(join(root, '/')))
    .flatMap((folder) => filesBelow(folder))
    .filter((path) => /\.mdx?$/.test(path));
}

/**
 * Has links follow that lead to a page of this site, wherever they stand in texts.
 * @param moved former addresses from the site's root and the new ones, each ending in a slash
 */
export function followLinks(folder: ContentFolder, edits: Edits, moved: ReadonlyMap<string, string>): void {
  const ends = [...moved].map(([from, to]) => ({
    // Not within another site's address, nor in the middle of a longer one.
    from: new RegExp(`(?<=[\\s("'<\\]])${RegExp.escape(from.slice(0, -1))}(?=[/)#?"'>\\s]|$)`, 'gm'),
    plain: from.slice(0, -1),
    to: to.slice(0, -1),
  }));
  for (const each of textFiles(folder)) {
    const path = edits.now(each);
    const before = edits.text(path);
    const after = ends.reduce(
      (text, { from, plain, to }) => (text.includes(plain) ? text.replace(from, () => to) : text),
      before,
    );
    if (after !== before) edits.write(path, after);
  }
}
