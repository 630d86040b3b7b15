import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isReportId, reportSchema } from '../../archive/report.ts';
import { createUrls } from '../../archive/urls.ts';
import { vocabularyNames, vocabularyRow } from '../../archive/vocabularies.ts';
import { namedInList } from '../../check/named-reports.ts';
import { filesOfId } from '../../check/new-report.ts';
import type { ReadArchive } from '../../check/run.ts';
import type { ContentFolder } from '../../content/content-folder.ts';
import { withField, withoutField } from '../../content/edit-front-matter.ts';
import { shownPath } from '../../content/files.ts';
import { isFault, readFrontMatter } from '../../content/front-matter.ts';
import { parseFields } from '../../content/parse-fields.ts';
import { parseYaml } from '../../content/yaml.ts';
import { languages } from '../../text/language.ts';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import { printable } from '../../words/editors/harmless.ts';
import { Refusal } from '../front/refusal.ts';
import type { Edits } from './edits.ts';
import { findReport, idNamed } from './find-report.ts';
import { followLinks } from './links.ts';
import { inComponents, replaced } from './named-in-text.ts';

const urls = createUrls('/');

/** Gives a report another id: its files move, the former id joins `aliases` of the original, links to it follow. */
export function renameReport(
  folder: ContentFolder,
  { archive }: ReadArchive,
  edits: Edits,
  [from, to]: readonly [string, string],
  t: EditorWords,
): { from: string; to: string } {
  const { id, files } = findReport(folder, from, t);
  const next = idNamed(to);
  refuseId(folder, archive, id, next, t);
  const read = Object.values(files).map((path) => ({ path, fields: fieldsOf(edits.text(path), path, t) }));
  const original = read.find(({ fields }) => fields.translation === undefined) ?? read[0];
  for (const { path, fields } of read) {
    const target = join(dirname(path), `${next}.md`);
    edits.move(path, target);
    const others = (fields.aliases ?? []).filter((alias) => alias !== next);
    const aliases = path === original?.path ? [...others, id] : others;
    if (path !== original?.path && others.length === (fields.aliases ?? []).length) continue;
    const before = edits.text(target);
    const text = aliases.length > 0 ? withField(before, 'aliases', aliases) : withoutField(before, 'aliases');
    if (text === undefined) throw new Refusal(t.change.byHand(shownPath(path), `aliases: [${aliases.join(', ')}]`));
    edits.write(target, text);
  }
  followLinks(folder, edits, new Map(languages.map((each) => [urls.report(id, each), urls.report(next, each)])));
  followNames(folder, edits, id, next);
  return { from: id, to: next };
}

/** What names the report by its id: entries of lists, and pages of prose. */
function followNames(folder: ContentFolder, edits: Edits, id: string, next: string): void {
  for (const name of vocabularyNames) {
    const path = join(folder.vocabularies, `${name}.yml`);
    if ((vocabularyRow(name).reports ?? []).length === 0 || !existsSync(path)) continue;
    const before = edits.text(path);
    const places = namedInList(name, parseYaml(before), path).flatMap((named) =>
      named.id === id ? [named.place] : [],
    );
    const after = replaced(before, places, id, next);
    if (after !== before) edits.write(path, after);
  }
  inComponents(folder, edits, ['Report'], [id, next]);
}

function refuseId(
  folder: ContentFolder,
  archive: ReadArchive['archive'],
  id: string,
  next: string,
  t: EditorWords,
): void {
  if (!isReportId(next)) throw new Refusal(t.change.badId(printable(next)));
  const taken = Object.values(filesOfId(folder, next));
  if (taken.length > 0) throw new Refusal(t.newReport.taken(next, taken.map(shownPath).join(', ')));
  const owner = [...archive.byId.values()].find((report) => report.id !== id && report.aliases.includes(next));
  if (owner) throw new Refusal(t.newReport.takenByAlias(next, owner.id));
}

function fieldsOf(text: string, path: string, t: EditorWords) {
  const front = readFrontMatter(text.normalize('NFC'));
  const fields = isFault(front) ? undefined : parseFields(reportSchema, front.fields, front.locate).fields;
  if (!fields) throw new Refusal(t.newReport.badOriginal(shownPath(path)));
  return fields;
}
