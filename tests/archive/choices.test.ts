import { describe, expect, it } from 'vitest';
import { matching, programChoices, provinceChoices } from '../../src/archive/choices.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';

const { vocabularies } = readContentSettings(contentFolder('content', 'content'));
const places = (date: string, typed: string) =>
  matching(provinceChoices(vocabularies, date, 'vi'), typed).map(({ value }) => value);

describe('choices', () => {
  it('hold the units in force on the day, each once, and the whole country', () => {
    const now = places('2025-07-01', '');
    expect(now).toHaveLength(35);
    expect(places('2025-06-30', '')).toHaveLength(64);
    expect(new Set(now).size).toBe(now.length);
  });

  it.each([
    ['2024-05-15', 'thai nguyen', 'thai-nguyen'],
    ['2024-05-15', 'Đak lak', 'dak-lak'],
    ['2024-05-15', 'ĐẮC LẮC', 'dak-lak'],
    ['2024-05-15', 'ha noi', 'ha-noi'],
    ['2007-05-15', 'ha noi', 'ha-noi'],
    ['2024-05-15', 'tphcm', 'ho-chi-minh'],
    ['2024-05-15', 'saigon', 'ho-chi-minh'],
    ['2025-08-01', 'bac kan', 'thai-nguyen'],
    ['2025-08-01', 'binh duong', 'ho-chi-minh'],
    ['2024-05-15', 'hue', 'thua-thien-hue'],
    ['2024-05-15', 'toan quoc', 'national'],
  ])('on %s “%s” finds %s first', (date, typed, value) => {
    expect(places(date, typed)[0]).toBe(value);
  });

  it.each([
    ['du an 712', '712'],
    ['giai vang', 'nqa'],
    ['712', '712'],
  ])('of programmes: “%s” finds %s first', (typed, value) => {
    expect(matching(programChoices(vocabularies, 'vi'), typed)[0]?.value).toBe(value);
  });

  it('are none where no name has the words', () => {
    expect(places('2024-05-15', 'zzz')).toEqual([]);
  });
});
