import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvLines } from '../../src/publish/csv.ts';

describe('a cell of a table', () => {
  // What Excel, LibreOffice and Google Sheets begin a formula with, written wide too; and what hides the first letter.
  it.each(['=1+1', '+84 24 3791', '-5', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠x'])(
    'that a spreadsheet would run is text: %j',
    (cell) => {
      const [row] = Papa.parse<string[]>(csvLines([[cell, ['=x', 'y']]]).trimEnd()).data;
      expect(row).toEqual([`'${cell}`, "'=x;y"]);
    },
  );

  it.each(['Đông Lâm, họp "lần 2"', 'hai\ndòng', ' lề ', 'a=b', '2021-06-15', ''])(
    'of any other kind stays: %j',
    (cell) => {
      expect(Papa.parse<string[]>(csvLines([[cell, 'x']]).replace(/\r\n$/, '')).data).toEqual([[cell, 'x']]);
    },
  );
});
