import { facetOf } from '../../archive/facets.ts';
import { slugOf } from '../../archive/provinces.ts';
import type { Vocabularies } from '../../archive/vocabularies.ts';

/** The facets a query can name a value of. */
export const namedFacets = ['province', 'region', 'program', 'organization', 'topic', 'document'] as const;
export type NamedFacet = (typeof namedFacets)[number];

/** Everything a query may call something: written at build time, read by the worker. */
export interface NamesFile {
  /** Of each facet, values with their names. */
  facets: Record<NamedFacet, [value: string, names: string[]][]>;
  /** Groups of words that mean the same. */
  synonyms: string[][];
}

/** The names of every value of an archive, in both languages. */
export function toNamesFile(vocabularies: Vocabularies): NamesFile {
  const { provinces, regions, programs, organizations, topics, documents, glossary } = vocabularies;
  const distinct = (names: (string | undefined)[]) => [...new Set(names.filter((name) => name !== undefined))];
  return {
    facets: {
      // Units of one name share their other names: "TPHCM" is the city of then and of today.
      province: provinces.entries
        .filter((unit) => !unit.nationwide)
        .map((unit) => [
          unit.id,
          distinct([
            unit.label.vi,
            unit.label.en,
            ...provinces.entries
              .filter((other) => slugOf(other) === slugOf(unit))
              .flatMap((other) => other.aliases ?? []),
          ]),
        ]),
      region: regions.entries.map((region) => [
        region.id,
        distinct([region.label.vi, region.label.en, ...(region.aliases ?? [])]),
      ]),
      program: programs.entries.map((program) => [
        program.id,
        distinct([
          program.label.vi,
          program.label.en,
          ...(program.aliases ?? []),
          /^\d+$/.test(program.id) ? program.id : undefined,
        ]),
      ]),
      organization: organizations.entries.map((body) => [
        body.id,
        distinct([
          body.label.vi,
          body.label.en,
          ...(body.aliases ?? []),
          ...(body.names ?? []).map((name) => name.label.vi),
        ]),
      ]),
      topic: topics.entries.map((topic) => [
        topic.id,
        distinct([topic.label.vi, topic.label.en, ...(topic.aliases ?? [])]),
      ]),
      document: documents.entries.map((document) => [
        document.id,
        distinct([document.number, document.kind?.vi, document.kind?.en]),
      ]),
    },
    synonyms: glossary.entries.map((entry) => distinct([entry.label.vi, entry.label.en, ...(entry.aliases ?? [])])),
  };
}

/** All names of the values a report bears, for the index: a report is found by what its places are called today too. */
export function keywordsOf(
  report: Parameters<ReturnType<typeof facetOf>['valuesOf']>[0],
  vocabularies: Vocabularies,
  names: NamesFile,
): string[] {
  return namedFacets.flatMap((facet) => {
    const borne = new Set(facetOf(facet).valuesOf(report, vocabularies));
    return names.facets[facet].filter(([value]) => borne.has(value)).flatMap(([, called]) => called);
  });
}
