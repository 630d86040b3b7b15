import { valueSlug, type FacetId } from '../../archive/facets.ts';
import type { Vocabularies } from '../../archive/vocabularies.ts';

/** Names of pictures for shared links: `site`, `program-1322`, `province-bac-ninh`. */
export function pictureName(kind?: 'program' | 'province', id = ''): string {
  return kind === undefined ? 'site' : `${kind}-${valueSlug(id)}`;
}

/** The picture of a value of a facet: programmes have one, and provinces of today. */
export function pictureOf(facet: FacetId, value: string, { programs, provinces }: Vocabularies): string | undefined {
  if (facet === 'program') return programs.byId.has(value) ? pictureName('program', value) : undefined;
  const unit = facet === 'province' ? provinces.byId.get(value) : undefined;
  return unit && unit.until === undefined && !unit.nationwide ? pictureName('province', value) : undefined;
}
