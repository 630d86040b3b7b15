import { isLanguage } from '../../text/language.ts';
import { rule } from '../rule.ts';

/** A report in the folder of another year. */
export const yearFolder = rule(
  { 'year-folder': 'warning' },
  {
    report: ({ path, fields: { date }, locate }) => {
      const [, folder = '', ...rest] = path.split('/');
      const year = rest.length > 1 ? (rest[0] ?? '') : '';
      // One in the folder of no language has that to be corrected first.
      if (date === undefined || !isLanguage(folder) || year === date.slice(0, 4)) return [];
      return [{ ...locate(['date']), code: 'year-folder', field: 'date', actual: year, expected: date.slice(0, 4) }];
    },
  },
);
