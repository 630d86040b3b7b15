import { rule } from '../rule.ts';

/** An event that ends before it begins. */
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
  },
);
