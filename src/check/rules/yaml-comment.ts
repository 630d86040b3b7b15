import { placeFinder } from '../../content/yaml.ts';
import { rule } from '../rule.ts';

/** Values cut short by a `#`: YAML drops the rest without a word. */
export const yamlComment = rule(
  { 'yaml-comment': 'warning' },
  {
    report: ({ original }) => {
      const header = original.slice(0, original.indexOf('\n---', 3));
      const values = /^( *[a-z_]+: +[^\s"'[{#|>&*!][^\n]*? )(#[^\n]*)$/gm;
      const placeOf = placeFinder(original);
      return [...header.matchAll(values)].map((match) => ({
        ...placeOf(match.index + (match[1]?.length ?? 0)),
        code: 'yaml-comment',
        actual: (match[2] ?? '').trim(),
        expected: inQuotes(match[0].trim()),
      }));
    },
  },
);

/** The line with all of its value between quotes. */
function inQuotes(line: string): string {
  const [, key = '', value = ''] = /^([a-z_]+): +(.*)$/s.exec(line) ?? [];
  const [quote, inner] = value.includes('"')
    ? ["'", value.replaceAll("'", "''")]
    : ['"', value.replaceAll('\\', '\\\\')];
  return `${key}: ${quote}${inner}${quote}`;
}
