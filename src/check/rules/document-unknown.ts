import { documentId } from '../../archive/cited-document.ts';
import { rule } from '../rule.ts';

/** Documents that a report cites by number and the vocabulary lacks, with the id each would have. */
export const documentUnknown = rule(
  { 'document-unknown': 'warning' },
  {
    sound: ({ unlisted }) =>
      unlisted
        .filter(({ known }) => known.length === 0)
        .map(({ citation, printed, place, province }) => {
          const expected = documentId(citation.number, {
            ...citation,
            ...(province === undefined ? {} : { province }),
          });
          return {
            ...place(),
            code: 'document-unknown',
            field: 'document',
            actual: printed,
            ...(expected === undefined ? {} : { expected }),
          };
        }),
  },
);
