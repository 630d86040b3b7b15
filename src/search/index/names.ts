import { facetOf, namedFacets } from '../../archive/facets.ts';
import type { Report } from '../../archive/report.ts';
import { entryNames } from '../../archive/value-names.ts';
import type { Vocabularies } from '../../archive/vocabularies.ts';
import type { NamesFile } from '../query/names-file.ts';

/** The names of every value of an archive, in both languages. */
export function toNamesFile(vocabularies: Vocabularies): NamesFile {
  const facets = namedFacets.map((facet) => [facet, facetOf(facet).names?.(vocabularies) ?? []]);
  return {
    facets: Object.fromEntries(facets) as NamesFile['facets'],
    synonyms: vocabularies.glossary.entries.map((entry) => entryNames(entry)[1]),
  };
}

/** All names of the values a report has, for the index: it is found by what its places are called today too. */
export function keywordsOf(report: Report, vocabularies: Vocabularies, names: NamesFile): string[] {
  return namedFacets.flatMap((facet) => {
    const values = new Set(facetOf(facet).valuesOf(report, vocabularies));
    return names.facets[facet].filter(([value]) => values.has(value)).flatMap(([, called]) => called);
  });
}
