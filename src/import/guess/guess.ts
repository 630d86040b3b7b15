/** Why a value is not certain; each has words for the editor in `importPage.doubts`. */
export type Doubt =
  | 'not-found'
  | 'weekday'
  | 'visit-day'
  | 'two-days'
  | 'changed-day'
  | 'own-day'
  | 'month-first'
  | 'odd-year'
  | 'year-beside'
  | 'year-of-page'
  | 'weekday-only'
  | 'document-day'
  | 'composed'
  | 'few-words'
  | 'no-place'
  | 'venue-only'
  | 'site-only'
  | 'in-passing'
  | 'new-document'
  | 'same-number'
  | 'other-year'
  | 'private'
  | 'unaccented'
  | 'broken-lines';

/** A value read out of a page, with the words it rests on. */
export interface Guess<T> {
  value: T;
  evidence: string;
  doubt?: Doubt;
}
