import type { Problem } from './problems.ts';
import type { ReportVersion } from './report.ts';

/** A former id, and the report that bore it. */
export interface Alias {
  alias: string;
  id: string;
  file: string;
  line: number;
  column: number;
}

/** Former ids that are an id of today, or of two reports. */
export function checkAliases(aliases: readonly Alias[], ids: ReadonlySet<string>): Problem[] {
  const owners = new Map<string, string>();
  return aliases.flatMap(({ alias, id, ...place }): Problem[] => {
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
}

/** Versions of one report that disagree, or of which none or more than one is the original. */
export function checkPairs(versions: readonly ReportVersion[], fileOf: (version: ReportVersion) => string): Problem[] {
  const problems: Problem[] = [];
  for (const [first, second] of Map.groupBy(versions, (version) => version.id).values()) {
    if (!first) continue;
    const top = { file: fileOf(second ?? first), line: 1, column: 1 };
    const translations = [first, second].filter((version) => version?.translation !== undefined).length;
    if (translations !== (second ? 1 : 0))
      problems.push({
        ...top,
        code: 'pair-translation',
        field: 'translation',
        actual: String(translations),
        expected: second ? '1' : '0',
      });
    for (const field of ['date', 'province', 'program'] as const)
      if (second && String(first[field]) !== String(second[field]))
        problems.push({
          ...top,
          code: 'pair-differs',
          field,
          actual: String(second[field]),
          expected: String(first[field]),
        });
  }
  return problems;
}
