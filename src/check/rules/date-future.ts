import { rule } from '../rule.ts';

/** Days that have not come: the report waits for its own; a withdrawal counts at once. */
export const dateFuture = rule(
  { 'date-future': 'warning' },
  {
    report: ({ fields: { date, withdrawn }, locate, today }) =>
      [
        { path: ['date'], actual: date },
        { path: ['withdrawn', 'date'], actual: withdrawn?.date },
      ].flatMap(({ path, actual }) =>
        actual !== undefined && actual > today
          ? [{ ...locate(path), code: 'date-future', field: path.join('.'), actual }]
          : [],
      ),
  },
);
