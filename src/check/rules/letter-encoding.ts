import { placeAt } from '../../content/yaml.ts';
import { findMisread } from '../../text/misread.ts';
import { rule } from '../rule.ts';

/** Lines read in another encoding than they were written in, at the first line of each encoding. */
export const letterEncoding = rule(
  { 'letter-encoding': 'error' },
  {
    file: ({ text }) =>
      [...Map.groupBy(findMisread(text), ({ encoding }) => encoding)].flatMap(([encoding, lines]) =>
        lines.slice(0, 1).map(({ from, shown, start, read }) => ({
          ...placeAt(text, from),
          code: 'letter-encoding',
          actual: lines.length > 1 ? `${shown} ×${lines.length}` : shown,
          expected: `${encoding}: ${read.slice(from - start, from - start + 60).trim()}`,
        })),
      ),
  },
);
