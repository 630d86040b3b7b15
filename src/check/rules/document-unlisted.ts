import { rule } from '../rule.ts';

/** Documents of the vocabulary that a report cites by number and `document` leaves out. */
export const documentUnlisted = rule(
  { 'document-unlisted': 'warning' },
  {
    sound: ({ unlisted }) =>
      unlisted
        .filter(({ known }) => known.length > 0)
        .map(({ printed, place, known }) => ({
          ...place(),
          code: 'document-unlisted',
          field: 'document',
          actual: printed,
          expected: known.map(({ id }) => id).join(', '),
        })),
  },
);
