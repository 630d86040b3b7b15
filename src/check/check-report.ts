import { findUnit } from '../archive/provinces.ts';
import { idOf, idsIn, reportSchema, type ReportFields, type ReportVersion } from '../archive/report.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';
import { findConflict } from '../content/conflict.ts';
import { decodeUtf8 } from '../content/decode.ts';
import type { Fault } from '../content/fault.ts';
import { isFault, readFrontMatter, type FrontMatter } from '../content/front-matter.ts';
import { parseFields } from '../content/parse-fields.ts';
import type { Place } from '../content/yaml.ts';
import { isOfOneMachine } from '../text/unfit-address.ts';
import { findCitedDocuments } from './cited-documents.ts';
import { linksIn } from './links-in-body.ts';
import { mendedLines, mendHeader, onceFor, type MendedLine } from './mend-header.ts';
import { readMarkdown } from './markdown.ts';
import { isShown, pathsOfPictures } from './pictures.ts';
import { findProblems, type FoundProblem } from './problems.ts';
import { createReportText } from './report-text.ts';
import type { CheckContext, ReadableReport, ReadVersion } from './subjects.ts';

/** A version that is not published: a draft, or one whose day has not come. */
export interface WaitingVersion {
  version: ReportVersion;
  draft: boolean;
}

/** What a file gave. No version when an error stops it, or when it is a draft or not yet due. */
export interface CheckedReport {
  version?: ReportVersion;
  /** In its place, when it is a draft or dated ahead. */
  waiting?: WaitingVersion;
  /** Former ids and where they stand: compared with all others once every file is read. */
  aliases?: ({ alias: string } & Place)[];
  /** The version with its text, drafts and waiting ones too, withdrawn ones not. */
  read?: ReadVersion;
  /** The pictures it shows, each as a path from the site's root; a withdrawn one shows none. */
  shows?: readonly string[];
  problems: FoundProblem[];
}

/**
 * Reads one report file and checks all that can be known from it alone.
 * @param path below the content folder, with forward slashes: `reports/vi/2014/<id>.md`
 */
export function checkReport(path: string, bytes: Uint8Array, context: CheckContext): CheckedReport {
  const text = decodeUtf8(bytes);
  if (typeof text !== 'string') return { problems: [text] };
  const conflict = findConflict(text);
  if (conflict) return { problems: [conflict] };
  const ofFile = findProblems('file', { path, text });
  // Before anything is parsed: parsers are slow on some texts, and end the program on others.
  if (ofFile.some(({ code }) => code === 'text-excessive')) return { problems: ofFile };
  const original = text.replace(/^\uFEFF/, '');
  const source = original.normalize('NFC');
  const front = readFrontMatter(source);
  const mends = () => mendedLines(source, { vocabularies: context.vocabularies, id: idOf(path) });
  if (isFault(front))
    return { problems: [...ofFile, ...withMends(source, [withFix(front, source, path, context)], mends)] };
  const { fields, faults } = parseFields(reportSchema, front.fields, front.locate);
  const markdown = readMarkdown(front.body);
  const report: ReadableReport = {
    ...context,
    path,
    original,
    // A front matter that does not pass as a whole is still checked field by field: every fault shows in one run.
    fields: fields ?? usableFields(front.fields),
    locate: front.locate,
    text: createReportText(source, markdown, front.locate),
    markdown,
  };
  const problems = withMends(source, [...ofFile, ...faults, ...findProblems('report', report)], mends);
  const shows = isShown(report) ? pathsOfPictures(markdown.nodes('image', 'imageReference', 'definition', 'link')) : [];
  return { shows, ...(fields ? checkSound(report, fields, front, problems) : { problems }) };
}

/** Problems whose line plainly meant something: what that is stands for the hint. A key of another name is not missing. */
function withMends(source: string, problems: FoundProblem[], mends: () => MendedLine[]): FoundProblem[] {
  if (!problems.some(({ code }) => mendable.includes(code))) return problems;
  const lines = mends();
  const renamed = new Set(lines.map(({ field }) => field));
  return problems.flatMap((problem) => {
    if (problem.code === 'field-missing' && renamed.has(problem.field)) return [];
    if (!mendable.includes(problem.code)) return [problem];
    // A parser stumbles below the line that is wrong; the line itself is shown.
    if (problem.code === 'yaml-invalid') {
      const twice = problem.reason?.startsWith('duplicated') === true ? onceFor(source, problem.line) : undefined;
      if (twice !== undefined) return [{ ...problem, expected: twice }];
      const mend = lines.findLast(({ line }) => line <= problem.line);
      return [mend ? { ...problem, line: mend.line, column: 1, actual: mend.was, expected: mend.text } : problem];
    }
    // What opens on one machine alone is no slip of the pen.
    if (problem.code === 'url-invalid' && isOfOneMachine(problem.actual ?? ''))
      return [{ ...problem, code: 'url-local' as const }];
    const mend = lines.find(({ line }) => line === problem.line);
    return [mend ? { ...problem, expected: mend.value ?? mend.text.trim() } : problem];
  });
}

/** A front matter whose frame alone is wrong is mended by --fix. */
function withFix(front: Fault, source: string, path: string, { vocabularies }: CheckContext): FoundProblem {
  if (!front.code.startsWith('front-matter-')) return front;
  const mended = mendHeader(source, { vocabularies, id: idOf(path) });
  return mended === source || isFault(readFrontMatter(mended))
    ? front
    : { ...front, expected: 'npm run check -- --fix' };
}

/** Codes for which a line as it was meant says more than any other hint. */
const mendable: readonly string[] = [
  'yaml-invalid',
  'field-unknown',
  'field-type',
  'date-invalid',
  'value-unknown',
  'url-invalid',
] satisfies FoundProblem['code'][];

function checkSound(
  report: ReadableReport,
  fields: ReportFields,
  front: FrontMatter,
  problems: FoundProblem[],
): CheckedReport {
  const { path, text, markdown, vocabularies, today } = report;
  const aliases = fields.aliases?.map((alias, index) => ({ alias, ...front.locate(['aliases', index]) })) ?? [];
  const version = toVersion(path, fields, vocabularies);
  const draft = fields.draft === true;
  const due = draft || fields.date > today ? { waiting: { version, draft } } : { version };
  if (fields.withdrawn) return { problems, aliases, ...due };
  const { cited, unlisted } = findCitedDocuments(text, version, vocabularies);
  return {
    problems: [...problems, ...findProblems('sound', { ...report, version, unlisted })],
    aliases,
    read: { version, text, cited, links: linksIn(markdown, text.body) },
    ...due,
  };
}

/** The fields that pass by themselves, of a front matter that does not pass as a whole. */
function usableFields(fields: Record<string, unknown>): Partial<ReportFields> {
  const usable: Partial<ReportFields> = {};
  for (const key of Object.keys(reportSchema.shape) as (keyof ReportFields)[]) {
    const parsed = reportSchema.shape[key].safeParse(fields[key]);
    if (parsed.success) Object.assign(usable, { [key]: parsed.data });
  }
  return usable;
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
