import { findHeadingSpaces } from '../body/headings.ts';
import { slipsIn } from '../body/slip.ts';
import { rule } from '../rule.ts';

/** `##Kết quả`. */
export const headingSpace = rule({ 'heading-space': 'warning' }, { report: slipsIn(findHeadingSpaces) });
