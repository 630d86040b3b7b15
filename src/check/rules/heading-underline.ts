import { findUnderlines } from '../body/headings.ts';
import { slipsIn } from '../body/slip.ts';
import { rule } from '../rule.ts';

/** A last line above `---` that became a heading. */
export const headingUnderline = rule({ 'heading-underline': 'warning' }, { report: slipsIn(findUnderlines) });
