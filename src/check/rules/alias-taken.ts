import { valueSlug } from '../../archive/facets.ts';
import type { Entry } from '../../archive/vocabulary.ts';
import { rule, type FoundIn } from '../rule.ts';
import type { SettingsSources } from '../subjects.ts';

/** Former ids that are an id of today, or of two reports or entries of a list. */
export const aliasTaken = rule(
  { 'alias-taken': 'error' },
  {
    settings: inSettings,
    archive: ({ aliases, files }) => {
      const ids = new Set([...files.keys()].map((key) => key.slice(key.indexOf('/') + 1)));
      const owners = new Map<string, string>();
      return aliases.flatMap(({ alias, id, ...place }) => {
        const owner = ids.has(alias) ? alias : owners.get(alias);
        owners.set(alias, id);
        if (owner === undefined || (owner === id && alias !== id)) return [];
        return [
          {
            ...place,
            code: 'alias-taken',
            field: 'aliases',
            actual: alias,
            ...(owner === alias ? {} : { expected: owner }),
          },
        ];
      });
    },
  },
);

/** Addresses are made of slugs: `a.b` and `a-b` are one. */
function inSettings({ vocabularies, sources }: SettingsSources): FoundIn<'alias-taken'>[] {
  return sources.flatMap(({ name, file, source }) => {
    const entries = vocabularies[name].entries as readonly Entry[];
    const owners = new Map(entries.map(({ id }) => [valueSlug(id), id]));
    const rows = Array.isArray(source.value) ? (source.value as ({ id?: unknown } | null)[]) : [];
    return entries.flatMap(({ id, former = [] }) =>
      former.flatMap((old, index) => {
        const owner = owners.get(valueSlug(old));
        owners.set(valueSlug(old), id);
        if (owner === undefined) return [];
        const place = source.locate([rows.findIndex((row) => row?.id === id), 'former', index]);
        const taken = { file, ...place, code: 'alias-taken' as const, field: 'former', actual: old };
        return [owner === old ? taken : { ...taken, expected: owner }];
      }),
    );
  });
}
