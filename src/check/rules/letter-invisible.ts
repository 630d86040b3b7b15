import { findUnseen } from '../../text/letters.ts';
import { rule } from '../rule.ts';

/** Invisible characters anywhere in the file, at the first of them. */
export const letterInvisible = rule(
  { 'letter-invisible': 'warning' },
  {
    report: ({ text: { source, placeOf } }) => {
      const unseen = findUnseen(source);
      const [first] = unseen;
      if (!first) return [];
      const actual = unseen.length > 1 ? `${first.shown} ×${unseen.length}` : first.shown;
      return [{ ...placeOf(first.start), code: 'letter-invisible', actual }];
    },
  },
);
