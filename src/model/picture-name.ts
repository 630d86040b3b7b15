import { valueSlug } from './facets.ts';

/** Picture names: `site`, `program-1322`, `province-bac-ninh`. */
export function pictureName(kind?: 'program' | 'province', id = ''): string {
  return kind === undefined ? 'site' : `${kind}-${valueSlug(id)}`;
}
