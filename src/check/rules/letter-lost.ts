import { placeAt } from '../../content/yaml.ts';
import { findAsked, findReplaced } from '../../text/lost-letters.ts';
import { rule } from '../rule.ts';

/** Letters that are gone: a program wrote U+FFFD or a question mark for what it could not keep. The first is shown. */
export const letterLost = rule(
  { 'letter-lost': 'error', 'letter-question': 'warning' },
  {
    file: ({ text }) => {
      const lost = findReplaced(text);
      return lost.slice(0, 1).map(({ from, shown }) => ({
        ...placeAt(text, from),
        code: 'letter-lost',
        actual: counted(shown, lost.length),
      }));
    },
    report: ({ text: { prose, placeOf } }) => {
      const lost = findAsked(prose);
      return lost
        .slice(0, 1)
        .map(({ from, shown }) => ({ ...placeOf(from), code: 'letter-question', actual: counted(shown, lost.length) }));
    },
  },
);

function counted(shown: string, count: number): string {
  return count > 1 ? `${shown} ×${count}` : shown;
}
