import { findBrokenTables } from '../body/tables.ts';
import { slipsIn } from '../body/slip.ts';
import { rule } from '../rule.ts';

/** Rows with bars that are no table. */
export const tableBroken = rule({ 'table-broken': 'error' }, { report: slipsIn(findBrokenTables) });
