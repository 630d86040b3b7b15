import { placeAt } from '../../content/yaml.ts';
import { rule } from '../rule.ts';

/** What the importer was not sure of, and nobody has looked at since. */
export const checkLeft = rule(
  { 'check-left': 'warning' },
  {
    report: ({ original }) => {
      const header = original.slice(0, original.indexOf('\n---', 3));
      return [...header.matchAll(/^([ \t]*)#\s?check:(.*)$/gm)].map((match) => ({
        ...placeAt(original, match.index + (match[1]?.length ?? 0)),
        code: 'check-left',
        actual: (match[2] ?? '').trim(),
      }));
    },
  },
);
