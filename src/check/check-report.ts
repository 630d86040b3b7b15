import { checkBody } from './check-body.ts';
import { checkCitations, type ReadVersion } from './check-documents.ts';
import { checkFields, type FieldProblem } from './check-fields.ts';
import { missingImages } from './check-images.ts';
import { checkLetters } from './check-letters.ts';
import { checkLoad } from './check-load.ts';
import { checkTitle } from './check-title.ts';
import { isFault, readFrontMatter } from '../content/front-matter.ts';
import { isLanguage } from '../text/language.ts';
import { findUnit, slugOf, unitsOfToday } from '../archive/provinces.ts';
import { createReportText } from './report-text.ts';
import { idsIn, reportSchema, type ReportFields, type ReportVersion } from '../archive/report.ts';
import { isSlug, slugify } from '../text/text.ts';
import { idFields, type Vocabularies } from '../archive/vocabularies.ts';
import { nearestId } from '../archive/vocabulary.ts';
import { placeAt, placeFinder, type Place, type YamlSource } from '../content/yaml.ts';

/** What a file gave. No version when an error stops it, or when it is a draft or not yet due. */
export interface CheckedReport {
  version?: ReportVersion;
  /** Former ids and where they stand: told apart from all others once every file is read. */
  aliases?: ({ alias: string } & Place)[];
  /** The version with its text, drafts and waiting ones too, withdrawn ones not. */
  read?: ReadVersion;
  problems: FieldProblem[];
}

/** What a file is checked against. */
export interface CheckContext {
  vocabularies: Vocabularies;
  /** YYYY-MM-DD; later reports wait for their day. */
  today: string;
}

/**
 * Reads one report file and checks all that can be known from it alone.
 * @param file path below the content folder, with forward slashes: `reports/vi/2014/<id>.md`
 */
export function checkReport(file: string, bytes: Uint8Array, context: CheckContext): CheckedReport {
  const decoded = decode(bytes);
  if (typeof decoded !== 'string') return { problems: [decoded] };
  const ofText = checkText(decoded);
  const text = decoded.replace(/^\uFEFF/, '');
  const load = checkLoad(text);
  if (load.length > 0) return { problems: [...ofText, ...load] };
  const source = text.normalize('NFC');
  const front = readFrontMatter(source);
  if (isFault(front)) {
    const { code, place, actual } = front;
    const fault: FieldProblem = { ...place, code, ...(actual === undefined ? {} : { actual }) };
    return { problems: [...ofText, ...checkPath(file), fault] };
  }
  const reportText = createReportText(source, front.body, front.locate);
  const checked = checkFields(reportSchema, front.fields, front.locate);
  const { fields } = checked;
  // A front matter that does not pass as a whole is still checked field by field: every fault shows in one run.
  const usable = fields ?? usableFields(front.fields);
  const problems: FieldProblem[] = [
    ...ofText,
    ...checkPath(file),
    ...checkLetters(reportText),
    ...checkComments(text),
    ...checkRemarks(text),
    ...checkImages(source, front.body),
    ...checked.problems,
    ...checkIds(usable, front.locate, context),
    ...checkDates(usable, front.locate, context.today),
    ...checkFolders(usable, front.locate, file),
  ];
  if (!fields) return { problems };
  const aliases = fields.aliases?.map((alias, index) => ({ alias, ...front.locate(['aliases', index]) })) ?? [];
  const version = toVersion(file, fields, context.vocabularies);
  const waits = fields.draft === true || fields.date > context.today;
  // Nobody reads what a withdrawn report says: there is nothing in it to mend.
  if (fields.withdrawn) return { problems, aliases, ...(waits ? {} : { version }) };
  if (front.body.trim() === '') problems.push({ ...placeAt(source, source.length), code: 'body-empty' });
  const documents = checkCitations(reportText, version, context.vocabularies);
  return {
    problems: [
      ...problems,
      ...checkBody(reportText, version),
      ...documents.problems,
      ...checkTitle(reportText, version, context.vocabularies),
    ],
    aliases,
    read: { version, text: reportText, cited: documents.cited },
    ...(waits ? {} : { version }),
  };
}

function decode(bytes: Uint8Array): string | FieldProblem {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return { ...placeAt(lossy, lossy.indexOf('\uFFFD')), code: 'file-not-utf8' };
  }
}

function checkText(text: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (text.startsWith('\uFEFF')) problems.push({ line: 1, column: 1, code: 'file-bom' });
  const composed = text.normalize('NFC');
  if (composed !== text) {
    let at = 0;
    while (text[at] === composed[at]) at++;
    const word = /\S+$/.exec(text.slice(0, at))?.[0] ?? '';
    problems.push({
      ...placeAt(text, at - word.length),
      code: 'text-not-nfc',
      actual: (word + (/^\S+/.exec(text.slice(at))?.[0] ?? '')).normalize('NFC'),
    });
  }
  return problems;
}

/** Values cut short by a `#`: YAML drops the rest without a word. */
function checkComments(text: string): FieldProblem[] {
  const header = text.slice(0, text.indexOf('\n---', 3));
  const values = /^( *[a-z_]+: +[^\s"'[{#|>&*!][^\n]*? )(#[^\n]*)$/gm;
  const placeOf = placeFinder(text);
  return [...header.matchAll(values)].map((match) => ({
    ...placeOf(match.index + (match[1]?.length ?? 0)),
    code: 'yaml-comment',
    actual: (match[2] ?? '').trim(),
  }));
}

/** What the importer was not sure of, and nobody has looked at since. */
function checkRemarks(text: string): FieldProblem[] {
  const header = text.slice(0, text.indexOf('\n---', 3));
  return [...header.matchAll(/^([ \t]*)#\s?check:(.*)$/gm)].map((match) => ({
    ...placeAt(text, match.index + (match[1]?.length ?? 0)),
    code: 'check-left',
    actual: (match[2] ?? '').trim(),
  }));
}

function checkImages(text: string, body: string): FieldProblem[] {
  const start = text.length - body.length;
  const placeOf = placeFinder(text);
  return missingImages(body).map(({ offset, address }) => ({
    ...placeOf(start + offset),
    code: 'image-missing',
    actual: address,
  }));
}

function checkPath(file: string): FieldProblem[] {
  const id = idOf(file);
  if (isSlug(id)) return [];
  return [{ line: 1, column: 1, code: 'id-slug', actual: id, expected: slugify(id) }];
}

/** The id of a file: its name without the ending. */
export function idOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
}

type Locate = YamlSource['locate'];

/** The fields that pass by themselves, of a front matter that does not pass as a whole. */
function usableFields(fields: Record<string, unknown>): Partial<ReportFields> {
  const usable: Partial<ReportFields> = {};
  for (const key of Object.keys(reportSchema.shape) as (keyof ReportFields)[]) {
    const parsed = reportSchema.shape[key].safeParse(fields[key]);
    if (parsed.success) Object.assign(usable, { [key]: parsed.data });
  }
  return usable;
}

function checkIds(fields: Partial<ReportFields>, locate: Locate, { vocabularies }: CheckContext): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const [field, list] of Object.entries(idFields) as [
    keyof typeof idFields,
    (typeof idFields)[keyof typeof idFields],
  ][]) {
    // A list that could not be read is a problem of its own; its values are not to blame.
    if (vocabularies[list].entries.length === 0) continue;
    for (const [index, value] of (fields[field] ?? []).entries()) {
      const place = locate([field, index]);
      if (field === 'province') {
        problems.push(...checkProvince(value, fields.date, vocabularies).map((problem) => ({ ...place, ...problem })));
      } else if (!vocabularies[list].byId.has(value)) {
        const expected = nearestId(vocabularies[list], value);
        problems.push({
          ...place,
          code: 'value-unknown',
          field,
          actual: value,
          ...(expected === undefined ? {} : { expected }),
        });
      }
    }
  }
  return problems;
}

function checkProvince(
  name: string,
  date: string | undefined,
  { provinces }: Vocabularies,
): Omit<FieldProblem, 'line' | 'column'>[] {
  const field = 'province';
  const found = findUnit(provinces, name, date ?? '9999-12-31');
  if (!found) {
    const nearest = nearestId(provinces, name);
    const unit = nearest === undefined ? undefined : provinces.byId.get(nearest);
    return [{ code: 'value-unknown', field, actual: name, ...(unit ? { expected: slugOf(unit) } : {}) }];
  }
  if (found.inForce || date === undefined) return [];
  const { unit } = found;
  const then =
    unitsOfToday(provinces).find((today) => today.id === unit.successor) ??
    provinces.entries.find((entry) => entry.successor === unit.id);
  return [{ code: 'province-era', field, actual: name, ...(then ? { expected: slugOf(then) } : {}) }];
}

function checkDates(fields: Partial<ReportFields>, locate: Locate, today: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (fields.date !== undefined && fields.date > today)
    problems.push({ ...locate(['date']), code: 'date-future', field: 'date', actual: fields.date });
  const { event, withdrawn } = fields;
  if (withdrawn && withdrawn.date > today)
    problems.push({
      ...locate(['withdrawn', 'date']),
      code: 'date-future',
      field: 'withdrawn.date',
      actual: withdrawn.date,
    });
  if (event?.end !== undefined && event.end < event.start)
    problems.push({
      ...locate(['event', 'end']),
      code: 'date-order',
      field: 'event.end',
      actual: event.end,
      expected: event.start,
    });
  return problems;
}

function checkFolders(fields: Partial<ReportFields>, locate: Locate, file: string): FieldProblem[] {
  const [, folder = '', ...rest] = file.split('/');
  const year = rest.length > 1 ? rest[0] : '';
  const ofDate = fields.date?.slice(0, 4) ?? idOf(file).slice(0, 4);
  const problems: FieldProblem[] = [];
  if (!isLanguage(folder) || (fields.language !== undefined && fields.language !== folder))
    problems.push({
      ...locate(['language']),
      code: 'language-folder',
      field: 'language',
      actual: isLanguage(folder) ? (fields.language ?? '') : file,
      expected: isLanguage(folder) ? folder : `reports/${fields.language ?? 'vi'}/${ofDate}/${idOf(file)}.md`,
    });
  if (fields.date !== undefined && isLanguage(folder) && year !== ofDate)
    problems.push({ ...locate(['date']), code: 'year-folder', field: 'date', actual: year ?? '', expected: ofDate });
  return problems;
}

function toVersion(file: string, fields: ReportFields, { provinces }: Vocabularies): ReportVersion {
  const { draft: _draft, ...kept } = fields;
  return {
    ...kept,
    ...idsIn(fields),
    id: idOf(file),
    file,
    province: [
      ...new Set(
        fields.province.map((name) => {
          const found = findUnit(provinces, name, fields.date);
          return found?.unit.id ?? name;
        }),
      ),
    ],
    aliases: fields.aliases ?? [],
  };
}
