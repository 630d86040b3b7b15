import type { Element } from 'hast';
import { sum } from 'd3-array';
import { textOf, walk } from './hast.ts';

/** Cells beyond which a table is read as its words: each row would be filled up to the widest, spans included. */
const MOST_CELLS = 30_000;

/** Whether a table holds figures in rows and columns; older portals lay whole pages out in tables. */
export function isDataTable(table: Element): boolean {
  let rows = 0;
  let widest = 0;
  let area = 0;
  let blocks = false;
  walk(table, (element) => {
    if (element.tagName === 'tr') {
      rows += 1;
      const cells = element.children.filter((cell) => cell.type === 'element');
      widest = Math.max(
        widest,
        sum(cells, (cell) => span(cell, 'colSpan')),
      );
    }
    if (/^t[dh]$/.test(element.tagName)) area += span(element, 'colSpan') * span(element, 'rowSpan');
    if ((element !== table && element.tagName === 'table') || /^h[1-6]$/.test(element.tagName)) blocks = true;
    // The head of an official text: issuer and number at the left, state, motto and day at the right.
    if (/^t[dh]$/.test(element.tagName) && /Độc lập\s?[-–]\s?Tự do/iu.test(textOf(element, false))) blocks = true;
    if (/^t[dh]$/.test(element.tagName) && textOf(element, false).length > 400) blocks = true;
    return true;
  });
  return rows >= 2 && widest >= 2 && Math.max(area, rows * widest) <= MOST_CELLS && !blocks;
}

function span({ properties }: Element, side: 'colSpan' | 'rowSpan'): number {
  return Math.max(1, Number(properties[side]) || 1);
}
