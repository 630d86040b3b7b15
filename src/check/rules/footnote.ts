import { findFootnoteSlips } from '../body/footnotes.ts';
import { slipsIn } from '../body/slip.ts';
import { rule } from '../rule.ts';

/** Footnotes and their marks that do not match: a note would vanish, or its mark be shown as typed. */
export const footnote = rule(
  { 'footnote-twice': 'error', 'footnote-unused': 'error', 'footnote-undefined': 'error' },
  { report: slipsIn(findFootnoteSlips) },
);
