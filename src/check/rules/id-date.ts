import { idOf } from '../../archive/report.ts';
import { isRealDate } from '../../text/dates.ts';
import { isSlug } from '../../text/text.ts';
import { rule } from '../rule.ts';
import { originalOf } from '../stray-copy.ts';

/** Names of files that do not begin with a day, the year first: without one, in part, run together or turned round. */
export const idDate = rule(
  { 'id-date': 'warning' },
  {
    sound: ({ path, fields: { date } }) => {
      const id = idOf(path);
      // A name that is no id, or that of a copy, has a problem of its own.
      if (isRealDate(id.slice(0, 10)) || !isSlug(id) || originalOf(id) !== undefined) return [];
      const meant = withDay(id, date);
      const expected = meant === undefined ? {} : { expected: meant };
      return [{ line: 1, column: 1, code: 'id-date', actual: id, ...expected }];
    },
  },
);

/** Days as people write them in names, each with the order of its parts. */
const shapes: readonly (readonly [RegExp, readonly ('day' | 'month' | 'year')[]])[] = [
  [/(?<!\d)(\d{1,2})-(\d{1,2})-(\d{4})(?!\d)/, ['day', 'month', 'year']],
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, ['year', 'month', 'day']],
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, ['year', 'day', 'month']],
  [/(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/, ['day', 'month', 'year']],
  [/(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/, ['year', 'month', 'day']],
];

/** The name with the day it holds at its beginning, or with that of the report. */
function withDay(id: string, date: string | undefined): string | undefined {
  for (const [shape, order] of shapes) {
    const found = shape.exec(id);
    if (!found) continue;
    const part = (name: (typeof order)[number]) => (found[order.indexOf(name) + 1] ?? '').padStart(2, '0');
    const day = `${part('year')}-${part('month')}-${part('day')}`;
    if (isRealDate(day) && /^(?:19|20)/.test(day)) return joined(day, id.replace(found[0], ''));
  }
  if (date === undefined) return undefined;
  // A year, or a year and a month, of the day itself need not stand twice.
  const rest = [date.slice(0, 7), date.slice(0, 4)].find((part) => id.startsWith(`${part}-`)) ?? '';
  return joined(date, id.slice(rest.length));
}

function joined(day: string, rest: string): string {
  return [day, ...rest.split('-').filter((part) => part !== '')].join('-');
}
