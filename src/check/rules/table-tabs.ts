import { findTabTables } from '../body/tables.ts';
import { slipsIn } from '../body/slip.ts';
import { rule } from '../rule.ts';

/** A table as spreadsheets copy it, with tabs. */
export const tableTabs = rule({ 'table-tabs': 'warning' }, { report: slipsIn(findTabTables) });
