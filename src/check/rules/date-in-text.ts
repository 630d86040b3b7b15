import { isRealDate } from '../../text/dates.ts';
import { rule } from '../rule.ts';

/** Days of a text that the calendar does not have: 31/02/2025, 12/8/20025, or the month before the day. */
export const dateInText = rule(
  { 'date-in-text': 'warning' },
  {
    sound: ({ text: { prose, body, placeOf } }) =>
      [...prose.slice(body).matchAll(/(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/(\d{4,5})(?![\d/]|-\p{L})/gu)].flatMap(
        (found) => {
          const [shown, day = '', month = '', year = ''] = found;
          if (isRealDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)) return [];
          const turned = `${year}-${day.padStart(2, '0')}-${month.padStart(2, '0')}`;
          const expected = isRealDate(turned) ? { expected: `${month}/${day}/${year}` } : {};
          return [{ ...placeOf(body + found.index), code: 'date-in-text', actual: shown, ...expected }];
        },
      ),
  },
);
