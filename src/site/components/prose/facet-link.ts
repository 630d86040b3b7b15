import { getArchive, urls } from '../../archive.ts';
import { facetOf, type FacetId } from '../../../archive/facets.ts';
import { labelIn, langOf, type Language, languageOf } from '../../../text/language.ts';

/** A link to a value's page, as prose shows it. */
export interface FacetLink {
  href: string;
  text: string;
  lang: Language | undefined;
}

/**
 * The link to a value, in the language of the page.
 * @throws {RangeError} when the vocabulary has no such value, naming it: the build stops with the MDX file's name
 */
export function facetLink(facet: FacetId, value: string, pageLanguage: string | undefined): FacetLink {
  const language = languageOf(pageLanguage);
  const { vocabularies } = getArchive();
  const entry = facetOf(facet)
    .values?.(vocabularies)
    .find((row) => row.id === value);
  if (!entry) throw new RangeError(`no ${facet} has the id "${value}"`);
  const label = labelIn(entry.label, language);
  return {
    href: urls.value(facetOf(facet), value, language),
    text: label.text,
    lang: langOf(label, language),
  };
}
