/// <reference lib="dom" />
import { slugify } from '../../../text/text.ts';
import { compare, readCsv, type BornColumn, type Column, type Row } from './compared.ts';

/*
 * Two places or programmes of the reader's own choice, side by side: from the files everyone may download. What is chosen
 * stands in the address, so that a comparison can be linked to.
 */

/** What the page hands over. */
export interface ChooseData {
  /** Of each kind, where its files lie, and the lists that are shown with where their values have their pages. */
  kinds: Record<string, { files: string; lists: { column: BornColumn; title: string; pages: string }[] }>;
  vocabularies: string;
  words: Record<'count' | 'years' | 'reports' | 'none' | 'mark' | 'failed' | 'unknown', string>;
}

interface Entry {
  id: string;
  label: { vi: string; en?: string };
}

/** How many values of a list, and how many reports, a column shows. */
const MOST = { values: 12, reports: 5 };

const language = document.documentElement.lang === 'en' ? 'en' : 'vi';
const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`);
const data = JSON.parse(part('data')?.textContent ?? '{}') as ChooseData;
const asked = new URLSearchParams(location.search);
const names = new Map<string, string>();
for (const option of document.querySelectorAll<HTMLOptionElement>('[data-part="forms"] option'))
  names.set(option.value, option.textContent);

for (const form of document.querySelectorAll<HTMLFormElement>('[data-part="forms"] form')) {
  form.hidden = false;
  const kind = form.dataset.kind ?? '';
  if (asked.get('kind') !== kind) continue;
  for (const name of ['a', 'b']) {
    const select = form.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement)) continue;
    const other = [...select.options].find(({ value }) => value !== asked.get('a'))?.value;
    const wanted = asked.get(name) ?? '';
    select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : (other ?? select.value);
  }
  const chosen = ['a', 'b'].flatMap((name) => asked.get(name) ?? []);
  if (chosen.some((each) => !names.has(each)))
    part('compared')?.replaceChildren(element('p', { role: 'alert' }, data.words.unknown));
  else if (chosen.length === 2) void show(kind, chosen);
}

async function show(kind: string, chosen: readonly string[]): Promise<void> {
  const place = part('compared');
  const row = data.kinds[kind];
  if (!place || !row) return;
  try {
    const [files, ...lists] = await Promise.all([
      Promise.all(chosen.map(async (each) => readCsv(await fetched(`${row.files}${slugify(each)}.csv`)))),
      ...['topics', 'documents'].map(
        async (list) => JSON.parse(await fetched(`${data.vocabularies}${list}.json`)) as Entry[],
      ),
    ]);
    for (const { id, label } of lists.flat()) names.set(id, label[language] ?? label.vi);
    place.replaceChildren(table(chosen, compare(files), row.lists));
    document.title = `${chosen.map((each) => names.get(each) ?? each).join(' – ')} · ${document.title}`;
  } catch {
    place.replaceChildren(element('p', { role: 'alert' }, data.words.failed));
  }
}

async function fetched(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
}

function table(chosen: readonly string[], columns: readonly Column[], lists: ChooseData['kinds'][string]['lists']) {
  const { words } = data;
  const most = Math.max(1, ...columns.flatMap(({ years }) => [...years.values()]));
  const all = columns.flatMap(({ years }) => [...years.keys()]);
  const span = { first: Math.min(...all), last: Math.max(...all) };
  const head = element('tr');
  for (const each of chosen) head.append(element('th', { scope: 'col' }, names.get(each) ?? each));
  const made = element('table');
  made.createTHead().append(head);
  made.append(
    group(words.count, columns, ({ count }) => [element('span', { class: 'number' }, String(count))]),
    group(words.years, columns, ({ years }) => [bars(years, span, most)]),
    ...lists.map(({ column, title, pages }) => group(title, columns, ({ born }) => [values(born[column], pages)])),
    group(words.reports, columns, ({ rows }) => [reports(rows)]),
  );
  return made;
}

function group(title: string, columns: readonly Column[], cellOf: (column: Column) => HTMLElement[]): HTMLElement {
  const body = element('tbody');
  const what = element('tr', { class: 'what' });
  what.append(element('th', { scope: 'rowgroup', colspan: String(columns.length) }, title));
  const row = element('tr');
  for (const column of columns) {
    const cell = element('td');
    cell.append(...cellOf(column));
    row.append(cell);
  }
  body.append(what, row);
  return body;
}

/** Years as rows of text and a bar: no more is needed for two columns, and none is too small to read. */
function bars(years: Column['years'], { first, last }: { first: number; last: number }, most: number): HTMLElement {
  const list = element('ul', { role: 'list', class: 'years' });
  for (let year = first; year <= last; year++) {
    const count = years.get(year) ?? 0;
    const item = element('li');
    const meter = element('progress', { max: String(most), value: String(count), 'aria-hidden': 'true' });
    item.append(element('span', {}, String(year)), meter, element('span', {}, count === 0 ? '–' : String(count)));
    list.append(item);
  }
  return list;
}

function values(born: Column['born'][BornColumn], pages: string): HTMLElement {
  const known = born.filter(({ value }) => names.has(value)).slice(0, MOST.values);
  if (known.length === 0) return element('p', { class: 'none' }, data.words.none);
  const list = element('ul', { role: 'list' });
  for (const { value, count, shared } of known) {
    const item = element('li');
    if (shared) item.append(element('span', { class: 'mark', role: 'img', 'aria-label': data.words.mark }, '●'), ' ');
    item.append(
      element('a', { href: `${pages}${slugify(value)}/` }, names.get(value) ?? value),
      ' ',
      element('span', { class: 'count' }, String(count)),
    );
    list.append(item);
  }
  return list;
}

function reports(rows: readonly Row[]): HTMLElement {
  const list = element('ul', { role: 'list' });
  for (const row of rows.slice(0, MOST.reports)) {
    const shown = row[`title_${language}`] ? language : (row.original_language ?? language);
    const item = element('li');
    const href = new URL(row[`url_${shown}`] ?? '', location.href).pathname;
    item.append(
      element('time', { datetime: row.date ?? '' }, dayOf(row)),
      element('a', { href, lang: shown }, row[`title_${shown}`] ?? ''),
    );
    list.append(item);
  }
  return list;
}

/** As everywhere: 18/08/2014, 18 August 2014. */
function dayOf({ date = '' }: Row): string {
  if (language === 'vi') return date.split('-').reverse().join('/');
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date));
}

/** Not the search's own: a script both share would be one more for either to wait for. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(text);
  return made;
}
