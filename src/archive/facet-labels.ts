import { descending } from 'd3-array';
import type { Facet } from './facet.ts';
import { facetOf, type FacetId } from './facets.ts';
import { labelIn, type Label, type Language, type LabelText } from '../text/language.ts';
import { compareText } from '../text/text.ts';
import type { LegalDocument, Vocabularies } from './vocabularies.ts';

const indexes = new WeakMap<Vocabularies, Map<string, Map<string, Label>>>();

function labelsOf(facet: Facet, vocabularies: Vocabularies): Map<string, Label> {
  const index = indexes.get(vocabularies) ?? new Map<string, Map<string, Label>>();
  indexes.set(vocabularies, index);
  let labels = index.get(facet.id);
  if (!labels) {
    labels = new Map((facet.values?.(vocabularies) ?? []).map((entry) => [entry.id, entry.label]));
    index.set(facet.id, labels);
  }
  return labels;
}

/** What a value is called, in a language where it has a name in it. A value without a label is its own. */
export function facetLabel(id: FacetId, value: string, language: Language, vocabularies: Vocabularies): LabelText {
  const label = labelsOf(facetOf(id), vocabularies).get(value);
  return label ? labelIn(label, language) : { text: value, language };
}

/** A label no other value of the facet has: with the id where it is shared ("37/QĐ-UBND" of two provinces). */
export function uniqueLabel(id: FacetId, value: string, language: Language, vocabularies: Vocabularies): string {
  const { text } = facetLabel(id, value, language, vocabularies);
  const bearers = [...labelsOf(facetOf(id), vocabularies).values()].filter(
    (label) => labelIn(label, language).text === text,
  );
  return bearers.length > 1 ? `${text} (${value})` : text;
}

/** Compares two values of a facet for a list. */
export function compareValues(
  facet: Facet,
  language: Language,
  vocabularies: Vocabularies,
): (a: string, b: string) => number {
  if (facet.order === 'descending') return descending;
  const labels = labelsOf(facet, vocabularies);
  if (facet.order === 'given') {
    const place = new Map([...labels.keys()].map((value, index) => [value, index]));
    return (a, b) => (place.get(a) ?? Infinity) - (place.get(b) ?? Infinity);
  }
  const compare = compareText(language);
  const name = (value: string) => {
    const label = labels.get(value);
    return label ? labelIn(label, language).text : value;
  };
  return (a, b) => compare(name(a), name(b));
}

/** A document by its kind and number, which no line end parts: "Quyết định 36/QĐ-TTg". */
export function documentName({ kind, number }: Pick<LegalDocument, 'kind' | 'number'>, language: Language): string {
  return kind ? `${labelIn(kind, language).text}\u00a0${number}` : number;
}
