import { rule } from '../rule.ts';

/** Former ids that are an id of today, or of two reports. */
export const aliasTaken = rule(
  { 'alias-taken': 'error' },
  {
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
