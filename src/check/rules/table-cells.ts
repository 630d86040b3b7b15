import { findRowSlips } from '../body/tables.ts';
import { slipsIn } from '../body/slip.ts';
import { rule } from '../rule.ts';

/** Rows whose last cells are lost, and lines that became rows. */
export const tableCells = rule({ 'table-cells': 'error', 'table-row': 'warning' }, { report: slipsIn(findRowSlips) });
