import { describe, expect, it } from 'vitest';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { findUnit, predecessorsOf, successorsOf, unitsOfToday, unitToday } from '../../src/archive/provinces.ts';

const { provinces } = readContentSettings(contentFolder('content', 'content')).vocabularies;
const find = (name: string, date: string) => findUnit(provinces, name, date);
const unit = (id: string) => {
  const found = provinces.byId.get(id);
  if (!found) throw new Error(id);
  return found;
};
const ids = (units: readonly { id: string }[]) => units.map(({ id }) => id);

describe('a province', () => {
  it('is the unit of its name on the day', () => {
    expect(find('bac-ninh', '2025-06-30')).toMatchObject({ unit: { id: 'bac-ninh-den-2025' }, inForce: true });
    expect(find('bac-ninh', '2025-07-01')).toMatchObject({ unit: { id: 'bac-ninh' }, inForce: true });
    expect(find('cao-bang', '2014-01-01')).toMatchObject({ unit: { id: 'cao-bang' }, inForce: true });
    expect(find('khong-co', '2014-01-01')).toBeUndefined();
  });

  it('named outside its time is the nearest unit of the name, and said to be so', () => {
    expect(find('bac-giang', '2026-01-01')).toMatchObject({ unit: { id: 'bac-giang' }, inForce: false });
    expect(find('hue', '2014-01-01')).toMatchObject({ unit: { id: 'hue' }, inForce: false });
  });

  it('leads to what it is today', () => {
    expect(ids(successorsOf(provinces, unit('ha-tay')))).toEqual(['ha-noi']);
    expect(unitToday(provinces, unit('bac-giang')).id).toBe('bac-ninh');
    expect(unitToday(provinces, unit('cao-bang')).id).toBe('cao-bang');
  });

  it('gathers what became it', () => {
    expect(ids(predecessorsOf(provinces, unit('bac-ninh'))).sort()).toEqual(['bac-giang', 'bac-ninh-den-2025']);
    expect(ids(predecessorsOf(provinces, unit('ho-chi-minh'))).sort()).toEqual([
      'ba-ria-vung-tau',
      'binh-duong',
      'ho-chi-minh-den-2025',
    ]);
  });
});

describe('the list of provinces', () => {
  it('holds 34 units today, and 63 on the day before the rearrangement', () => {
    expect(unitsOfToday(provinces)).toHaveLength(34);
    const before = provinces.entries.filter(
      (each) => !each.nationwide && (each.since ?? '') <= '2025-06-30' && '2025-06-30' <= (each.until ?? '9999'),
    );
    expect(before).toHaveLength(63);
  });

  it('leads every former unit to a unit of today', () => {
    for (const former of provinces.entries.filter((each) => each.until !== undefined))
      expect(unitToday(provinces, former).until, former.id).toBeUndefined();
  });
});
