import { rangeOf, type Markdown } from '../markdown.ts';
import { beginsLine, linesOf, type BodySlip, type Mend } from './slip.ts';

/** Rows of a table that lose cells, and lines that became rows because nothing stands between. */
export function findRowSlips(markdown: Markdown): BodySlip<'table-cells' | 'table-row'>[] {
  const { body } = markdown;
  return markdown.nodes('table').flatMap((table) => {
    const [head, ...rows] = table.children.map((row) => ({ ...rangeOf(row), cells: row.children }));
    if (!head) return [];
    const columns = head.cells.length;
    const texts = rows.map(({ from, to }) => body.slice(from, to));
    const barred = texts.findLastIndex((text) => text.includes('|'));
    return rows.flatMap(({ from, cells }, index): BodySlip<'table-cells' | 'table-row'>[] => {
      const actual = texts[index] ?? '';
      const stray = columns > 1 && isStray(actual, body[head.from] === '|');
      if (stray && (index === 0 || !isStray(texts[index - 1] ?? '', body[head.from] === '|'))) {
        const isEnd = beginsLine(body, from) && index > barred;
        return [{ code: 'table-row', at: from, actual, ...(isEnd ? { mends: [emptyLine(from)] } : {}) }];
      }
      const lost = cells.slice(columns).some((cell) => cell.children.length > 0);
      if (!lost || stray) return [];
      return [{ code: 'table-cells', at: from, actual, expected: `| ${'… | '.repeat(columns)}`.trim() }];
    });
  });
}

/** A line that is no row: it has no bar, or does not begin with one as the others do. */
function isStray(row: string, barred: boolean): boolean {
  return !/(?<!\\)\|/.test(row) || (barred && !row.trimStart().startsWith('|'));
}

function emptyLine(at: number): Mend {
  return { start: at, end: at, repaired: '\n' };
}

/** Lines with bars that are no table: without the row of dashes, or with dashes of another kind. */
export function findBrokenTables(markdown: Markdown): BodySlip<'table-broken'>[] {
  const { body } = markdown;
  if (!/^[ \t>]*\||^[ \t>|:—–−‐‑‒―─]*[—–−‐‑‒―─][ \t]*\|/m.test(body)) return [];
  let last = -1;
  return markdown.nodes('paragraph').flatMap((paragraph): BodySlip<'table-broken'>[] => {
    const lines = linesOf(body, rangeOf(paragraph));
    const first = lines.findIndex(({ line }, index) => isRow(line) || isHead(line, lines[index + 1]?.line));
    const start = lines[first];
    if (!start) return [];
    // Rows with empty lines between them are told once.
    const isTold = last >= 0 && body.slice(last, start.at).trim() === '';
    last = rangeOf(paragraph).to;
    if (isTold) return [];
    const columns = cellsOf(start.line);
    const expected = `|${' --- |'.repeat(columns)}`;
    const second = lines[first + 1];
    const isDashes = second !== undefined && isDashRow(second.line);
    const rest = lines.slice(first + 2);
    const fits = isDashes && (cellsOf(second.line) === columns || rest.every(({ line }) => cellsOf(line) === columns));
    return [
      {
        code: 'table-broken',
        at: isDashes ? second.at : start.at,
        actual: isDashes ? second.line : start.line,
        expected,
        ...(fits ? { mends: [{ start: second.at, end: second.at + second.line.length, repaired: expected }] } : {}),
      },
    ];
  });
}

function isRow(line: string): boolean {
  return /^\s*\|.*\|\s*$/.test(line) && cellsOf(line) > 1;
}

/** A row without bars at its ends, above a row of dashes that are none of markdown's. */
function isHead(line: string, below = ''): boolean {
  return /[—–−‐‑‒―─]/.test(below) && isDashRow(below) && cellsOf(line) > 1 && cellsOf(line) === cellsOf(below);
}

function isDashRow(line: string): boolean {
  return /^[\s|:\-—–−‐‑‒―─_=]+$/.test(line);
}

function cellsOf(line: string): number {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/).length;
}

/** Lines with tabs between words, as a spreadsheet copies them: on a page they run into one another. */
export function findTabTables(markdown: Markdown): BodySlip<'table-tabs'>[] {
  const { body } = markdown;
  if (!/\S\t/.test(body) || body.split('\n').filter(isTabbed).length < 2) return [];
  return markdown.nodes('paragraph').flatMap((paragraph): BodySlip<'table-tabs'>[] => {
    const lines = linesOf(body, rangeOf(paragraph));
    const first = lines.findIndex(({ line }) => isTabbed(line));
    let end = first;
    while (isTabbed(lines[end]?.line ?? '')) end++;
    const rows = lines.slice(first, end);
    const [head] = rows;
    if (!head || rows.length < 2) return [];
    const table = asTable(rows.map(({ line }) => line));
    const isWhole = table !== undefined && beginsLine(body, rangeOf(paragraph).from);
    return [
      {
        code: 'table-tabs',
        at: head.at,
        actual: head.line.replaceAll('\t', ' → '),
        expected: `| ${head.line.trim().replace(/\t/g, ' | ')} |`,
        ...(isWhole ? { mends: [asMend(head.at, rows.at(-1) ?? head, table, first > 0, end < lines.length)] } : {}),
      },
    ];
  });
}

function isTabbed(line: string): boolean {
  // What stands before the tab may be the sign or number of an item of a list.
  return /\S\t+\S/.test(line) && !/^\s*(?:[^\p{L}\p{N}\s]|[\p{L}\p{N}]{1,3}[.)])\t+[^\t]*$/u.test(line);
}

function asMend(start: number, last: { at: number; line: string }, table: string, gap: boolean, more: boolean): Mend {
  return { start, end: last.at + last.line.length, repaired: `${gap ? '\n' : ''}${table}${more ? '\n' : ''}` };
}

/** The table such lines are, where the first is surely its head: names above, numbers below. */
function asTable(lines: readonly string[]): string | undefined {
  const rows = lines.map((line) =>
    line
      .replace(/\t+$/, '')
      .split('\t')
      .map((cell) => cell.trim()),
  );
  const [head = [], ...below] = rows;
  const isNumber = (cell: string) => /^[\d.,%\s/-]+$/.test(cell);
  const isSure =
    below.every((row) => row.length === head.length) &&
    head.every((cell) => cell !== '' && !isNumber(cell)) &&
    below.some((row) => row.some(isNumber)) &&
    !lines.some((line) => /[|]/.test(line));
  if (!isSure) return undefined;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...below.map(row)].join('\n');
}
