import { findUnit, slugOf, unitsOfToday } from '../../archive/provinces.ts';
import { rule } from '../rule.ts';

/** A province that did not exist on the report's day: the report counts for the nearest unit of that name. */
export const provinceEra = rule(
  { 'province-era': 'warning' },
  {
    report: ({ fields: { date, province = [] }, locate, vocabularies: { provinces } }) => {
      if (date === undefined) return [];
      return province.flatMap((name, index) => {
        const found = findUnit(provinces, name, date);
        if (!found || found.inForce) return [];
        const { unit } = found;
        const then =
          unitsOfToday(provinces).find((today) => today.id === unit.successor) ??
          provinces.entries.find((entry) => entry.successor === unit.id);
        return [
          {
            ...locate(['province', index]),
            code: 'province-era',
            field: 'province',
            actual: name,
            ...(then ? { expected: province.includes(slugOf(then)) ? others(province, name) : slugOf(then) } : {}),
          },
        ];
      });
    },
  },
);

/** The list without a name whose place in it another has already. */
function others(names: readonly string[], name: string): string {
  const left = names.filter((each) => each !== name);
  return left.length === 1 ? `province: ${left.join()}` : `province: [${left.join(', ')}]`;
}
