import { rule, type FoundIn } from '../rule.ts';
import type { AllReports } from '../subjects.ts';

/** Two versions of one report that disagree on what does not depend on the language. */
export const pairDiffers = rule({ 'pair-differs': 'warning' }, { archive: differences });

function differences({ versions, fileOf }: AllReports): FoundIn<'pair-differs'>[] {
  return [...Map.groupBy(versions, (version) => version.id).values()].flatMap(([first, second]) => {
    if (!first || !second) return [];
    const fields: { field: string; expected: string; actual: string }[] = (
      ['date', 'province', 'program'] as const
    ).map((field) => ({
      field: field,
      expected: String(first[field]),
      actual: String(second[field]),
    }));
    if (first.withdrawn && second.withdrawn)
      fields.push({ field: 'withdrawn.date', expected: first.withdrawn.date, actual: second.withdrawn.date });
    return fields
      .filter(({ expected, actual }) => expected !== actual)
      .map((differing) => ({
        file: fileOf(second),
        line: 1,
        column: 1,
        code: 'pair-differs',
        ...differing,
      }));
  });
}
