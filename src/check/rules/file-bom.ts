import { rule } from '../rule.ts';

/** A byte order mark before the first letter. */
export const fileBom = rule(
  { 'file-bom': 'error' },
  { file: ({ text }) => (text.startsWith('\uFEFF') ? [{ line: 1, column: 1, code: 'file-bom' }] : []) },
);
