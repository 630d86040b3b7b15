import { reportSchema, type ReportFields } from '../archive/report.ts';

/** Fields to write: any of a report's; undefined ones are left out. */
export type WrittenFields = { [Field in keyof ReportFields]?: ReportFields[Field] | undefined };

type Value = string | boolean | readonly string[];

/** Fields of free words. One that YAML would take for a number or a truth value is quoted for other readers' sake. */
const prose = new Set(['title', 'summary', 'place', 'name', 'author', 'reason']);

/**
 * A report's file: front matter in the order of the schema, an empty line, the body.
 *
 * Read back by `readFrontMatter`, every value is the text given, in NFC; control characters are escaped. A list of
 * one value is written as that value. The body loses empty lines at both ends, and control characters.
 * @param comments a remark per field (dotted within a block: `source.url`), printed on the line above the field, or
 * where the field would stand: `# check: …`. Beside the value it would itself be a problem (yaml-comment).
 */
export function writeReport(
  fields: WrittenFields,
  body: string,
  comments: Readonly<Record<string, string>> = {},
): string {
  const lines = Object.entries(reportSchema.shape).flatMap(([field, schema]) => {
    const remark = remarkLines(comments[field], '');
    const value: unknown = fields[field as keyof ReportFields];
    const parts = 'unwrap' in schema && 'shape' in schema.unwrap() ? Object.keys((schema.unwrap() as Block).shape) : [];
    if (parts.length === 0) return [...remark, ...valueLine(field, value as Value | undefined, '')];
    const block = (value ?? {}) as Record<string, Value | undefined>;
    const written = parts.some((part) => block[part] !== undefined);
    const indent = written ? '  ' : '';
    const inner = parts.flatMap((part) => [
      ...remarkLines(comments[`${field}.${part}`], indent),
      ...valueLine(part, block[part], indent),
    ]);
    return [...remark, ...(written ? [`${field}:`] : []), ...inner];
  });
  lines.push(...remarkLines(comments.body, ''));
  const text = cleanBody(body);
  return `---\n${lines.map((line) => `${line}\n`).join('')}---\n${text === '' ? '' : `\n${text}\n`}`;
}

interface Block {
  shape: Record<string, unknown>;
}

function remarkLines(remark: string | undefined, indent: string): string[] {
  if (remark === undefined) return [];
  return [`${indent}# check: ${oneLine(remark)}`];
}

function valueLine(key: string, value: Value | undefined, indent: string): string[] {
  if (value === undefined) return [];
  if (typeof value === 'boolean') return [`${indent}${key}: ${value ? 'true' : 'false'}`];
  if (typeof value === 'string') return [`${indent}${key}: ${scalar(value, prose.has(key))}`];
  const [only] = value;
  if (value.length === 1 && only !== undefined) return [`${indent}${key}: ${scalar(only, false)}`];
  return [`${indent}${key}: [${value.map((item) => scalar(item, false, true)).join(', ')}]`];
}

/** A text as YAML: plain where that reads back as it is, else between quotes. */
export function scalar(value: string, isProse: boolean, inList = false): string {
  const text = value.toWellFormed().normalize('NFC');
  const plain =
    text !== '' &&
    text === text.trim() &&
    !/^[-?:,[\]{}#&*!|>'"%@`\p{M}]/u.test(text) &&
    !/: | #|:$/.test(text) &&
    !UNPRINTABLE.test(text) &&
    !(inList && /[,:[\]{}]/.test(text)) &&
    !(isProse && /^(?:[+.\d][\w.:+-]*|[~=]|null|true|false|yes|no|on|off|y|n)$/i.test(text));
  return plain ? text : `"${escape(text)}"`;
}

/** What YAML 1.2 lets stand in a file only as an escape (5.1 Character Set), and what breaks lines elsewhere. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;

function escape(text: string): string {
  let escaped = false;
  return Array.from(text, (character) => {
    // A mark after `\n` would join the letter of the escape when the file is composed: "\ń".
    const asNumber = UNPRINTABLE.test(character) || (escaped && /\p{M}/u.test(character));
    escaped = asNumber || character === '"' || character === '\\';
    if (asNumber) return `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;
    return escaped ? `\\${character}` : character;
  }).join('');
}

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF\s]+/gu, ' ')
    .normalize('NFC')
    .trim();
}

/** Composed last: what a control character kept apart may join. */
function cleanBody(body: string): string {
  return body
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\uFEFF/gu, '')
    .normalize('NFC')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}
