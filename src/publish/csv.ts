import { stringify } from 'csv-stringify/sync';

/** What Excel needs to read UTF-8 as such. */
export const BOM = '\ufeff';

/**
 * Rows of a table by RFC 4180. A cell that a spreadsheet would run as a formula begins with an apostrophe; items of a
 * list stand between semicolons.
 */
export function csvLines(rows: readonly (readonly (string | number | readonly string[] | undefined)[])[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => (Array.isArray(cell) ? cell.join(';') : cell))),
    { record_delimiter: '\r\n', escape_formulas: true, quoted_match: /[\r\n]/ },
  );
}
