import type { Language } from '../text/language.ts';
import type { Archive } from './archive.ts';
import { compareValues } from './facet-labels.ts';
import { facetOf, type FacetId } from './facets.ts';
import type { EntryOf } from './vocabularies.ts';

/** Values of a facet that stand together in its index, each with how many reports it has. */
export interface ValueGroup {
  /** Undefined for the values of no group: they come last, and alone where an archive has no groups. */
  group: EntryOf<'groups'> | undefined;
  values: (readonly [value: string, count: number])[];
}

/** The values of a facet in the groups their entries name, both in the order of the vocabularies. */
export function groupedValues(archive: Archive, id: FacetId, language: Language): ValueGroup[] {
  const facet = facetOf(id);
  const { groups } = archive.vocabularies;
  const of = new Map((facet.values?.(archive.vocabularies) ?? []).map((entry) => [entry.id, entry.group]));
  const values = [...archive.groups[id]]
    .map(([value, reports]) => [value, reports.length] as const)
    .sort(([a], [b]) => compareValues(facet, language, archive.vocabularies)(a, b));
  const inGroups = Map.groupBy(values, ([value]) => groups.byId.get(of.get(value) ?? ''));
  return [...groups.entries, undefined].flatMap((group) => {
    const inGroup = inGroups.get(group);
    return inGroup ? [{ group, values: inGroup }] : [];
  });
}
