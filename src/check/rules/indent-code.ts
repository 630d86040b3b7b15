import { findBullets, findIndents } from '../body/indents.ts';
import { slipsIn } from '../body/slip.ts';
import { rule } from '../rule.ts';

/** Layout of Word that means something else in markdown: an indent is code, a bullet is a sign like any other. */
export const indentCode = rule(
  { 'indent-code': 'warning', 'list-sign': 'warning' },
  { report: slipsIn((markdown) => [...findIndents(markdown), ...findBullets(markdown)]) },
);
