/** The lists of ids that a report bears in the archive's CSV, by the name of the column. */
export const bornColumns = ['province_today', 'program', 'topic', 'document'] as const;
export type BornColumn = (typeof bornColumns)[number];

/** A row of a CSV file by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** One of the things compared. */
export interface Column {
  count: number;
  /** Reports a year. */
  years: ReadonlyMap<number, number>;
  /** What its reports bear, in each list what another column has too first, then by count. */
  born: Readonly<Record<BornColumn, { value: string; count: number; shared: boolean }[]>>;
  /** The newest first. */
  rows: readonly Row[];
}

/** Rows of a CSV file (RFC 4180) whose first line names the columns. */
export function readCsv(text: string): Row[] {
  const cells = text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g);
  const lines: string[][] = [[]];
  for (const [whole, quoted, plain, end] of cells) {
    if (whole === '') break;
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') lines.push([]);
  }
  const [names = [], ...rows] = lines.filter((line) => line.length > 0);
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])));
}

/** What files of reports hold, side by side. */
export function compare(files: readonly (readonly Row[])[]): Column[] {
  const counts = files.map((rows) =>
    Object.fromEntries(bornColumns.map((name) => [name, countOf(rows.flatMap((row) => idsIn(row[name])))])),
  );
  const isShared = (name: BornColumn, value: string) =>
    counts.filter((each) => each[name]?.has(value) === true).length > 1;
  return files.map((rows, at) => ({
    count: rows.length,
    years: countOf(rows.map(({ year }) => Number(year))),
    born: Object.fromEntries(
      bornColumns.map((name) => [
        name,
        [...(counts[at]?.[name] ?? [])]
          .map(([value, count]) => ({ value, count, shared: isShared(name, value) }))
          .sort((a, b) => Number(b.shared) - Number(a.shared) || b.count - a.count || (a.value < b.value ? -1 : 1)),
      ]),
    ) as Column['born'],
    rows: rows.toSorted((a, b) => ((a.date ?? '') > (b.date ?? '') ? -1 : 1)),
  }));
}

function idsIn(cell: string | undefined): string[] {
  return [...new Set((cell ?? '').split(';'))].filter((id) => id !== '');
}

function countOf<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
