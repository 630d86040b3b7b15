import { distance } from 'fastest-levenshtein';
import type { Archive } from '../../archive/archive.ts';
import { facetOf, facets, valueSlug, type FacetId } from '../../archive/facets.ts';
import { nearestNames } from '../../text/nearest.ts';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import { printable } from '../../words/editors/harmless.ts';
import { Refusal } from '../front/refusal.ts';

/**
 * The value that `--facet kind/id` names, by ids or as both stand in addresses (`tinh-thanh/thai-nguyen`).
 * @throws {Refusal} saying what there is
 */
export function chosenValue(given: string, archive: Archive, t: EditorWords): { facet: FacetId; value: string } {
  const words = t.exported;
  const [kind = '', name = '', ...more] = given.split('/');
  if (name === '' || more.length > 0) throw new Refusal(words.facetForm(printable(given)), 2);
  const row = facets.map(({ id }) => facetOf(id)).find(({ id, slug }) => [id, slug.vi, slug.en].includes(kind));
  if (!row) throw new Refusal(words.noSuchFacet(printable(kind), facets.map(({ id }) => id).join(', ')), 2);
  const values = [...archive.groups[row.id].keys()];
  const value = values.find((each) => each === name) ?? values.find((each) => valueSlug(each) === valueSlug(name));
  if (value === undefined) throw new Refusal(words.noSuchValue(printable(name), row.id, nearest(name, values)), 2);
  if (archive.groups[row.id].get(value)?.length === 0) throw new Refusal(words.facetEmpty(`${row.id}/${value}`));
  return { facet: row.id, value };
}

function nearest(name: string, values: readonly string[]): string {
  return nearestNames(name, values, (value) => distance(valueSlug(name), valueSlug(value))).join(', ');
}
