import { findLookAlikes } from '../../text/look-alikes.ts';
import { rule } from '../rule.ts';

/** Letters of another alphabet within Latin words, and letters that are drawn, each word once. */
export const letterScript = rule(
  { 'letter-script': 'warning' },
  {
    report: ({ text: { prose, placeOf } }) => {
      const words = Map.groupBy(findLookAlikes(prose), ({ shown }) => shown);
      return [...words].flatMap(([shown, [first]]) =>
        first ? [{ ...placeOf(first.from), code: 'letter-script', actual: shown, expected: first.repaired }] : [],
      );
    },
  },
);
