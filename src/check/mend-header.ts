import { distance } from 'fastest-levenshtein';
import { reportSchema } from '../archive/report.ts';
import { idFields, type IdField } from '../archive/vocabularies.ts';
import { fold } from '../text/text.ts';
import {
  meantAddress,
  meantDay,
  meantIds,
  meantWord,
  unquoted,
  type Meant,
  type MendContext,
} from './header-values.ts';

/** A line of a front matter as it was meant. */
export interface MendedLine {
  /** Counted from 1, in the text as it is. */
  line: number;
  text: string;
  /** The value alone, where only that is wrong. */
  value?: string;
  /** As it stands. */
  was: string;
  /** The field a key of another name was meant to be. */
  field?: string;
  certain: boolean;
}

/**
 * What the lines of a front matter were meant to say, where that is plain to a person: keys in Vietnamese or in
 * capitals, days written day first, lists without brackets, values that need quotes, tabs. Line by line, since what
 * is wrong often keeps YAML from being read at all. A line without a slip is not among them.
 */
export function mendedLines(text: string, context: MendContext): MendedLine[] {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const end = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
  if (!/^---\s*$/.test(lines[0] ?? '') || end === -1) return [];
  const keys = new Set(lines.slice(1, end).map((line) => /^([a-z_]+):/.exec(line)?.[1]));
  let parent = '';
  return lines.slice(1, end).flatMap((line, index): MendedLine[] => {
    const parts = /^([ \t\u00A0]*)([^\s:：#"'[{-][^:：]{0,30}?)[ \t\u00A0]*[:：](.*)$/u.exec(line);
    const [, indent = '', key = '', rest = ''] = parts ?? [];
    const here = { line: index + 2, was: line.trimEnd(), certain: true };
    if (!parts) {
      const falls = /^[^\s#\-"'[\]{}]/u.test(line) && (parent === 'title' || parent === 'summary');
      return falls ? [{ ...here, text: `  ${line}` }] : [];
    }
    const field = indent === '' ? fieldOf(key, keys) : key;
    if (indent === '') parent = field ?? '';
    if (field === undefined) return [];
    const full = indent === '' ? field : `${parent}.${field}`;
    const found = valueOf(full, rest, context);
    // Quotes and spaces that say nothing may stay.
    const meant = found && plain(found.value) === plain(rest) ? undefined : (found ?? quotedProse(full, rest));
    const value = (meant?.value ?? rest).trim();
    const mended = `${indent.replace(/\t|\u00A0{1,2}/g, '  ')}${field}:${value === '' ? '' : ` ${value}`}`;
    if (spaced(mended) === spaced(line)) return [];
    const named = field === key ? { value } : { field };
    return [{ ...here, text: mended, ...named, certain: meant?.certain ?? true }];
  });
}

/**
 * One line for a field that stands twice: the ids of both in one list; of other fields the two values, one of which a
 * person has to choose.
 * @param line of the second, counted from 1
 */
export function onceFor(text: string, line: number): string | undefined {
  const lines = text.split('\n').map((each) => each.trimEnd());
  const [, key = '', second = ''] = /^([a-z_]+):\s*(.*)$/.exec(lines[line - 1] ?? '') ?? [];
  const first = lines.slice(0, line - 1).find((each) => key !== '' && each.startsWith(`${key}:`));
  if (first === undefined) return undefined;
  const values = [first.slice(key.length + 1).trim(), second];
  if (values.includes('')) return undefined;
  const inner = values.flatMap((value) => value.replace(/^\[(.*)\]$/, '$1').split(/\s*,\s*/));
  if (key in idFields) return `${key}: [${[...new Set(inner)].join(', ')}]`;
  return [...new Set(values)].map((value) => `${key}: ${value}`).join(' / ');
}

function plain(value: string): string {
  return value.replace(/["'\s]/g, '').replace(/^\[([^,]*)\]$/, '$1');
}

/** Spaces around a value say nothing. */
function spaced(line: string): string {
  return line.replace(/^([^:]*): +/, '$1: ').trimEnd();
}

/** The text with every line mended that can have meant nothing else. */
export function mendHeader(text: string, context: MendContext): string {
  const whole = mendFrame(text);
  const lines = whole.split('\n');
  for (const { line, text: mended, certain } of mendedLines(whole, context))
    if (certain) lines[line - 1] = mended + (lines[line - 1]?.endsWith('\r') ? '\r' : '');
  return lines.join('\n');
}

/** The lines around a front matter: empty ones above it, dashes of Word, a fence of code around the file. */
function mendFrame(text: string): string {
  if (/^---[ \t]*\r?\n/.test(text) && /\n---[ \t]*(?:\r?\n|$)/.test(text.slice(3))) return text;
  const lines = (text.includes('\n') ? text : text.replace(/\r/g, '\n')).replace(/^\s*\n/, '').split('\n');
  if (/^```\w*\s*$/.test(lines[0] ?? '') && lines.some((line, index) => index > 0 && /^```\s*$/.test(line))) {
    lines.splice(
      lines.findLastIndex((line) => /^```\s*$/.test(line)),
      1,
    );
    lines.shift();
  }
  if (/^(?:[—–]{1,3}|-{2}|-{4,})\s*$/u.test(lines[0] ?? '')) lines[0] = '---';
  if (!/^---\s*$/.test(lines[0] ?? '')) return text;
  const close = lines.findIndex(
    (line, index) => index > 1 && /^(?:---.*|[—–]{1,3}\s*|-{2}\s*|-{4,}\s*|\.{3}\s*)$/u.test(line),
  );
  if (close === -1) return text;
  const [, rest = ''] = /^---(.*)$/.exec(lines[close] ?? '') ?? [];
  lines.splice(close, 1, '---', ...(/[^-\s]/.test(rest) ? ['', rest.trim()] : []));
  return lines.join('\n');
}

const fields = Object.keys(reportSchema.shape);

/** Other words for the fields of a report, without accents. */
const synonyms: Partial<Record<string, readonly string[]>> = {
  title: ['tieu de', 'ten', 'ten bai', 'ten bao cao', 'headline'],
  date: ['ngay', 'ngay dang', 'ngay thang', 'day'],
  province: ['tinh', 'tinh thanh', 'tinh, thanh', 'dia phuong', 'provinces'],
  program: ['programme', 'programmes', 'programs', 'chuong trinh', 'chuong-trinh', 'de an'],
  language: ['ngon ngu', 'lang', 'languages'],
  topic: ['chu de', 'topics', 'tag', 'tags'],
  organization: ['organisation', 'organizations', 'organisations', 'co quan', 'don vi', 'to chuc'],
  document: ['documents', 'van ban'],
  summary: ['tom tat', 'description', 'abstract', 'mo ta'],
  source: ['nguon', 'sources', 'nguon tin'],
  event: ['su kien'],
  aliases: ['alias', 'ten cu', 'ma cu'],
  draft: ['nhap', 'ban nhap'],
};

/** The field a key means: itself, or one under another name that is not there besides. */
function fieldOf(key: string, present: ReadonlySet<string | undefined>): string | undefined {
  if (fields.includes(key)) return key;
  const wanted = fold(key).replaceAll('_', ' ');
  const meant =
    fields.find((field) => field.replaceAll('_', ' ') === wanted) ??
    fields.find((field) => synonyms[field]?.includes(wanted)) ??
    fields.find((field) => field.length > 4 && distance(field, wanted) === 1);
  return meant === undefined || present.has(meant) ? undefined : meant;
}

const days = ['date', 'event.start', 'event.end', 'withdrawn.date', 'source.captured'];
const prose = ['title', 'summary', 'event.place', 'source.name', 'source.author', 'withdrawn.reason'];

function valueOf(field: string, rest: string, context: MendContext): Meant | undefined {
  const value = rest.replace(/\u00A0/g, ' ').trim();
  if (value === '' || /\s#/.test(rest)) return undefined;
  if (field === 'source.url') return meantAddress(value);
  if (days.includes(field)) return meantDay(value, context.id);
  if (field === 'language' || field === 'draft') return meantWord(field, value);
  if (field in idFields) return /^\[?$/.test(value) ? undefined : meantIds(field as IdField, value, context);
  if (field === 'source' && !value.startsWith('{')) {
    const part = /^https?:\/\//i.test(unquoted(value)) ? 'url' : 'name';
    return { value: `{ ${part}: ${quoted(unquoted(value))} }`, certain: true };
  }
  return undefined;
}

/** Free words that need quotes, in quotes. */
function quotedProse(field: string, rest: string): Meant | undefined {
  const value = rest.replace(/\u00A0/g, ' ').trim();
  if (value === '' || /\s#/.test(rest)) return undefined;
  return prose.includes(field) && needsQuotes(value) ? { value: quoted(unquoted(value)), certain: true } : undefined;
}

/** Whether YAML would take free words for something else, or not at all. */
function needsQuotes(value: string): boolean {
  const inner = /^"(.*)"$/s.exec(value)?.[1];
  if (inner !== undefined) return /(?<!\\)(?:\\\\)*"/.test(inner) || /\\(?![\\"/nt])/.test(inner);
  const single = /^'(.*)'$/s.exec(value)?.[1];
  if (single !== undefined) return single.replaceAll("''", '').includes("'");
  return /^[“”‘’@%`&*!{}[\],]|^[-?:](?:\s|$)|: |:$/u.test(value);
}

/** In straight quotes; a backslash, as in a path of Windows, stays one. */
function quoted(value: string): string {
  return value.includes('"') && !/['\\]/.test(value)
    ? `'${value}'`
    : value.includes('\\') && !value.includes("'")
      ? `'${value}'`
      : `"${value.replace(/[\\"]/g, '\\$&')}"`;
}
