import type { Language } from '../../text/language.ts';
import type { CatalogueEntry } from '../query/catalogue-file.ts';

/** The forms in which results can be taken along, each with the end of its file's name and its type. */
const forms = {
  csv: 'text/csv',
  json: 'application/json',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
};
export type Form = keyof typeof forms;

/** What a list needs of its page: its language, the addresses of reports, and what places and programmes are called. */
export interface ListContext {
  language: Language;
  archive: string;
  address: (id: string, language: Language) => string;
  place: (id: string) => string;
  program: (id: string) => string;
}

interface Row {
  id: string;
  date: string;
  language: Language;
  title: string;
  places: string;
  programs: string;
  source: string;
  source_url: string;
  url: string;
}

/** Has the browser save results as a file. */
export function save(entries: readonly CatalogueEntry[], form: Form, name: string, context: ListContext): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([listOf(entries, form, context)], { type: `${forms[form]};charset=utf-8` }));
  link.download = `${name}.${form}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Results as text in one of the forms, in their order. */
export function listOf(entries: readonly CatalogueEntry[], form: Form, context: ListContext): string {
  const rows = entries.map((entry) => rowOf(entry, context));
  if (form === 'json') return `${JSON.stringify(rows, undefined, 2)}\n`;
  if (form === 'csv') return csv(rows);
  return rows.map((row) => (form === 'bib' ? bibtex(row, context.archive) : ris(row, context.archive))).join('\n');
}

function rowOf(entry: CatalogueEntry, { language: reader, address, place, program }: ListContext): Row {
  const language = entry.titles[reader] === undefined ? entry.original : reader;
  return {
    id: entry.id,
    date: entry.date,
    language,
    title: entry.titles[language] ?? '',
    places: entry.places.map(place).join('; '),
    programs: entry.programs.map(program).join('; '),
    source: entry.source?.name ?? '',
    source_url: entry.source?.url ?? '',
    url: address(entry.id, language),
  };
}

const columns = ['id', 'date', 'language', 'title', 'places', 'programs', 'source', 'source_url', 'url'] as const;

/** RFC 4180, with the mark by which spreadsheets know UTF-8. What they would take for a formula is told to be text. */
function csv(rows: readonly Row[]): string {
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return `\uFEFF${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

function bibtex({ id, date, language, title, source, url }: Row, archive: string): string {
  const text = (value: string) => value.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&');
  return `@misc{${id},
  title = {{${text(title)}}},
  author = {{${text(source === '' ? archive : source)}}},
  year = {${date.slice(0, 4)}},
  date = {${date}},
  howpublished = {${text(archive)}},
  langid = {${language === 'vi' ? 'vietnamese' : 'english'}},
  url = {${url}}
}
`;
}

function ris({ id, date, language, title, places, source, url }: Row, archive: string): string {
  const fields: [string, string][] = [
    ['TY', 'RPRT'],
    ['ID', id],
    ['TI', title],
    ['AU', source === '' ? archive : source],
    ['PY', date.slice(0, 4)],
    ['DA', date.replaceAll('-', '/')],
    ['LA', language],
    ['KW', places],
    ['DB', archive],
    ['UR', url],
    ['ER', ''],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`).join('');
}
