import { reportSchema } from '../../archive/report.ts';
import type { Vocabularies } from '../../archive/vocabularies.ts';
import { mendHeader } from '../../check/mend-header.ts';
import { repairReport } from '../../check/repair-report.ts';
import { isFault, readFrontMatter } from '../../content/front-matter.ts';
import { parseFields } from '../../content/parse-fields.ts';
import { writeReport, type WrittenFields } from '../../content/write-front-matter.ts';
import { OWN_FIELDS } from '../names.ts';

/** A report as the editor's form holds it: fields of the schema, and the text under a name of its own. */
export type FormContent = Record<string, unknown>;

/** A remark that an import left above a field: `  # check: …`. */
const remark = /^ *# check: (.*)$/;

/**
 * A report's file as the form holds it.
 * @throws {Error} where a part of the file has no place in the form, and would be lost when it is written
 */
export function readForm(text: string): FormContent {
  const source = text.normalize('NFC');
  const front = readFrontMatter(source);
  if (isFault(front)) throw new Error(front.code);
  const { fields, faults } = parseFields(reportSchema, front.fields, front.locate);
  if (!fields)
    throw new Error([...new Set(faults.map(({ code, field }) => `${code} ${field ?? ''}`.trim()))].join(', '));
  const remarks = remarksIn(source.slice(0, source.length - front.body.length), front.locate);
  return { ...fields, ...(remarks ? { [REMARKS]: JSON.stringify(remarks) } : {}), [OWN_FIELDS.body]: front.body };
}

/** Where remarks are kept while a report is in the form, which does not show them. */
const REMARKS = 'report_remarks';

/** The remarks of a header by the field below each. @throws {Error} for comments of any other kind */
function remarksIn(header: string, locate: (path: string[], what: 'key') => { line: number }) {
  const lines = header.split('\n');
  const comments = lines.flatMap((line, index) => (/^\s*#/.test(line) ? [index] : []));
  if (comments.length === 0) return undefined;
  const below = new Map<number, string>();
  for (const [field, schema] of Object.entries(reportSchema.shape)) {
    const block = 'unwrap' in schema && 'shape' in schema.unwrap() ? (schema.unwrap() as { shape: object }).shape : {};
    for (const path of [[field], ...Object.keys(block).map((part) => [field, part])]) {
      const { line } = locate(path, 'key');
      if (lines[line - 1]?.trimStart().startsWith(`${path.at(-1) ?? ''}:`)) below.set(line - 1, path.join('.'));
    }
  }
  return Object.fromEntries(
    comments.map((index) => {
      const said = remark.exec(lines[index] ?? '')?.[1];
      const field = below.get(index + 1) ?? (lines[index + 1] === '---' ? OWN_FIELDS.body : undefined);
      if (said === undefined || field === undefined) throw new Error(`# ${index + 1}`);
      return [field, said];
    }),
  );
}

/** The file of what the form holds: as `npm run new` writes it, with what `npm run check -- --fix` would put right. */
export function writeForm(content: FormContent, vocabularies: Vocabularies): string {
  const id = content[OWN_FIELDS.id];
  const context = { vocabularies, id: typeof id === 'string' ? id : '' };
  const { text, repairs } = repairReport(plainFile(content), (file) => mendHeader(file, context));
  const front = repairs.includes('fields') ? readFrontMatter(text) : undefined;
  const mended = front && !isFault(front) ? parseFields(reportSchema, front.fields, front.locate).fields : undefined;
  // A line that was mended is written as all lines are; not while other fields are still to be filled in.
  return mended && front && !isFault(front)
    ? plainFile({ ...mended, [REMARKS]: content[REMARKS], [OWN_FIELDS.body]: front.body })
    : text;
}

function plainFile(content: FormContent): string {
  const remarks = content[REMARKS];
  const body = content[OWN_FIELDS.body];
  const fields = Object.fromEntries(
    Object.keys(reportSchema.shape).map((field) => [field, filled(content[field])]),
  ) as WrittenFields;
  return writeReport(
    fields,
    typeof body === 'string' ? body : '',
    typeof remarks === 'string' ? (JSON.parse(remarks) as Record<string, string>) : {},
  );
}

/** A value without what was left empty; undefined where nothing is filled in. A draft that is none is not said to be one. */
function filled(value: unknown): unknown {
  if (value === null || value === '' || value === false) return undefined;
  // One line each: a form lets a line end be typed where a field has none.
  if (typeof value === 'string') return value.replace(/\s*\p{Cc}\s*/gu, ' ').trim() || undefined;
  if (Array.isArray(value)) {
    const items = value.map(filled).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== 'object') return value;
  const parts = Object.entries(value).flatMap(([key, part]) => {
    const kept = filled(part);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
}
