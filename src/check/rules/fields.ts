import { rule } from '../rule.ts';

/**
 * Fields that a schema does not take: of a report, an entry of a vocabulary, site.yml, a page of prose. All five come of
 * one examination, the schema's: src/content/parse-fields.ts. What a date or an address is stands with the schemas, in
 * src/archive.
 */
export const fields = rule({
  'field-missing': 'error',
  'field-unknown': 'error',
  'field-type': 'error',
  'date-invalid': 'error',
  'url-invalid': 'error',
});
