import { rowsOf, type Rows } from '../settings-rows.ts';
import { rule, type FoundIn } from '../rule.ts';
import type { Entry } from '../../archive/vocabulary.ts';
import type { SettingsSources } from '../subjects.ts';

/** An event that ends before it begins; a unit, a region or a programme that does. */
export const dateOrder = rule(
  { 'date-order': 'error' },
  {
    report: ({ fields: { event }, locate }) =>
      event?.end !== undefined && event.end < event.start
        ? [
            {
              ...locate(['event', 'end']),
              code: 'date-order',
              field: 'event.end',
              actual: event.end,
              expected: event.start,
            },
          ]
        : [],
    settings: inSettings,
  },
);

function inSettings(settings: SettingsSources): FoundIn<'date-order'>[] {
  return [
    ...reversed(rowsOf(settings, 'provinces'), ['until'], ({ since, until }) => [since, until]),
    ...reversed(rowsOf(settings, 'regions'), ['until'], ({ since, until }) => [since, until]),
    ...reversed(rowsOf(settings, 'programs'), ['period', 'to'], ({ period }) => [period?.from, period?.to]),
  ];
}

function reversed<T extends Entry>(
  rows: Rows<T> | undefined,
  field: string[],
  days: (entry: T) => (string | number | undefined)[],
): FoundIn<'date-order'>[] {
  if (!rows) return [];
  return rows.entries.flatMap((entry): FoundIn<'date-order'>[] => {
    const [first, last] = days(entry);
    if (first === undefined || last === undefined || last >= first) return [];
    const place = rows.placeOf(entry, ...field);
    const told = { code: 'date-order' as const, field: field.join('.'), actual: String(last), expected: `≥ ${first}` };
    return [{ file: rows.file, ...place, ...told }];
  });
}
