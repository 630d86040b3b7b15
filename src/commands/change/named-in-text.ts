import type { ContentFolder } from '../../content/content-folder.ts';
import type { Place } from '../../content/yaml.ts';
import type { Edits } from './edits.ts';
import { textFiles } from './links.ts';

/** An id at these places of a text made another; the places are those of the value, or of the quote before it. */
export function replaced(text: string, places: readonly Place[], from: string, to: string): string {
  const lines = text.split('\n');
  for (const { line, column } of [...places].sort((a, b) => b.column - a.column)) {
    const old = lines[line - 1] ?? '';
    const at = old.indexOf(from, column - 1);
    if (at !== -1 && at <= column) lines[line - 1] = old.slice(0, at) + to + old.slice(at + from.length);
  }
  return lines.join('\n');
}

/** Has `<Doc id="…" />` and its kind follow, wherever they stand in texts. */
export function inComponents(
  folder: ContentFolder,
  edits: Edits,
  names: readonly string[],
  [from, to]: readonly [string, string],
): void {
  if (names.length === 0) return;
  const named = new RegExp(`(<(?:${names.join('|')})\\s+id=")${RegExp.escape(from)}(?=")`, 'g');
  for (const each of textFiles(folder)) {
    const path = edits.now(each);
    const before = edits.text(path);
    const after = before.replace(named, (_, start: string) => start + to);
    if (after !== before) edits.write(path, after);
  }
}
