import { placeAt } from '../../content/yaml.ts';
import { findPrivate } from '../../text/lost-letters.ts';
import { rule } from '../rule.ts';

/** Private-use characters, each once: Word keeps the pictures of Wingdings and Symbol as these. */
export const letterSymbol = rule(
  { 'letter-symbol': 'error' },
  {
    file: ({ text }) =>
      [...Map.groupBy(findPrivate(text), ({ shown }) => shown).values()].flatMap((same) =>
        same.slice(0, 1).map(({ from, shown, perhaps }) => ({
          ...placeAt(text, from),
          code: 'letter-symbol',
          actual: same.length > 1 ? `${shown} ×${same.length}` : shown,
          ...(perhaps === undefined ? {} : { expected: perhaps }),
        })),
      ),
  },
);
