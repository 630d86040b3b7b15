import { findEths } from '../../text/letters.ts';
import { asStroke } from '../../text/text.ts';
import { rule } from '../rule.ts';

/** Look-alikes of Đ in what is read, each word once. */
export const letterEth = rule(
  { 'letter-eth': 'warning' },
  {
    report: ({ text: { prose, placeOf } }) => {
      const words = Map.groupBy(findEths(prose), ({ shown }) => shown);
      return [...words].map(([shown, [first]]) => ({
        ...placeOf(first?.from ?? 0),
        code: 'letter-eth',
        actual: shown,
        expected: asStroke(shown),
      }));
    },
  },
);
