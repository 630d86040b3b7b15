import { isDeepStrictEqual } from 'node:util';
import { reportSchema } from '../archive/report.ts';
import { isFault, readFrontMatter } from './front-matter.ts';
import { writeReport, type WrittenFields } from './write-front-matter.ts';

/**
 * A report's text with one field set; every other line stays as it is, comments too. A new field stands in the order of
 * the schema. Undefined where the text cannot be read, or where setting the field would change anything else.
 */
export function withField<Field extends keyof WrittenFields>(
  text: string,
  field: Field,
  value: NonNullable<WrittenFields[Field]>,
): string | undefined {
  const before = readFrontMatter(text);
  if (isFault(before)) return undefined;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(end);
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  const alone = writeReport({ [field]: value }, '');
  const set = readFrontMatter(alone);
  const written = alone.split('\n').slice(1, -2);
  const { from, to } = placeOf(field, lines.slice(0, close));
  lines.splice(from, to - from, ...written);
  const after = lines.join(end);
  const now = readFrontMatter(after);
  if (isFault(set) || isFault(now) || now.body !== before.body) return undefined;
  return isDeepStrictEqual(now.fields, { ...before.fields, ...set.fields }) ? after : undefined;
}

/** The lines a field takes, or the empty space where it belongs: before the first that comes after it in the schema. */
function placeOf(field: string, lines: readonly string[]): { from: number; to: number } {
  const keyOf = (line: string) => /^([a-z_]+)[ \t]*:/.exec(line)?.[1];
  const own = lines.findIndex((line) => keyOf(line) === field);
  if (own !== -1) {
    const next = lines.findIndex((line, index) => index > own && (keyOf(line) !== undefined || /^(?:#|$)/.test(line)));
    return { from: own, to: next === -1 ? lines.length : next };
  }
  const order = Object.keys(reportSchema.shape);
  let at = lines.findIndex((line) => order.indexOf(keyOf(line) ?? '') > order.indexOf(field));
  if (at === -1) at = lines.length;
  // A remark belongs to the field below it.
  while (at > 1 && lines[at - 1]?.startsWith('#')) at--;
  return { from: at, to: at };
}

/** A report's text without a field; every other line stays. Undefined where taking it out would change anything else. */
export function withoutField(text: string, field: keyof WrittenFields): string | undefined {
  const before = readFrontMatter(text);
  if (isFault(before)) return undefined;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(end);
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  const { from, to } = placeOf(field, lines.slice(0, close));
  lines.splice(from, to - from);
  const after = lines.join(end);
  const now = readFrontMatter(after);
  const { [field]: _, ...rest } = before.fields;
  return !isFault(now) && now.body === before.body && isDeepStrictEqual({ ...now.fields }, rest) ? after : undefined;
}
