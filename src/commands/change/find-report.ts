import { distance } from 'fastest-levenshtein';
import { filesOfId } from '../../check/new-report.ts';
import { idOf } from '../../archive/report.ts';
import type { ContentFolder } from '../../content/content-folder.ts';
import { filesBelow, slashes } from '../../content/files.ts';
import type { Language } from '../../text/language.ts';
import { nearestNames } from '../../text/nearest.ts';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import { printable } from '../../words/editors/harmless.ts';
import { Refusal } from '../front/refusal.ts';

/** A report as a person names it: by its id, the path of one of its files, or its address. */
export function idNamed(operand: string): string {
  return idOf(
    slashes(operand.trim())
      .replaceAll('\\', '/')
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, ''),
  );
}

/** The files of a report by language, drafts and waiting ones too. @throws {Refusal} where there is none, with ids like it */
export function findReport(folder: ContentFolder, operand: string, t: EditorWords) {
  const id = idNamed(operand);
  const files: Partial<Record<Language, string>> = filesOfId(folder, id);
  if (Object.keys(files).length === 0) throw new Refusal(t.change.unknown(printable(id), nearReports(folder, id)));
  return { id, files };
}

/** Up to three ids that are most like one, or hold it. */
function nearReports(folder: ContentFolder, id: string): string[] {
  const ids = [
    ...new Set(filesBelow(folder.reports).flatMap((path) => (path.endsWith('.md') ? [idOf(slashes(path))] : []))),
  ];
  return nearest(id, ids);
}

/** Up to three names that are most like one, or hold it; none where more than a third of the letters differ. */
export function nearest(wanted: string, names: readonly string[]): string[] {
  return nearestNames(wanted, names, (name) =>
    wanted.length > 3 && name.includes(wanted) ? 0 : distance(wanted, name),
  );
}
