import { endsArticle, isBoilerplate } from '../../text/boilerplate.ts';
import { linesIn } from '../prose-lines.ts';
import { rule } from '../rule.ts';

/** No line of a page's frame is longer. */
const LONGEST = 300;

/** Lines of the page a text was copied from: share buttons, view counts, the heading of other news. */
export const boilerplateLeft = rule(
  { 'boilerplate-left': 'warning' },
  {
    sound: ({ text: { prose, source, body, placeOf } }) =>
      [...linesIn(prose, body)]
        .filter(({ words }) => {
          if (words.length > LONGEST) return false;
          // Addresses are spaces by now; the signs of lists, links and bold print go too.
          const line = words.replace(/[[\]*_>\s]+|^[-+]\s/g, ' ').trim();
          return (
            line !== '' && ((!line.startsWith('#') && isBoilerplate(line)) || endsArticle(line.replace(/^#+/, '')))
          );
        })
        .map(({ at, words }) => ({
          ...placeOf(at),
          code: 'boilerplate-left',
          actual: source.slice(at, at + words.length),
        })),
  },
);
