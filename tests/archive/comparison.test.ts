import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { comparisonOf, comparisonsOf } from '../../src/archive/comparison.ts';
import { createVocabulary } from '../../src/archive/vocabulary.ts';
import { program, unit, version, vocabularies } from '../support/made-up.ts';

/** Seven places of today, of two regions, and one that has become part of another. */
const provinces = createVocabulary([
  unit('a', { region: 'bac' }),
  unit('b', { region: 'nam' }),
  unit('c', { region: 'bac' }),
  unit('d', { region: 'nam' }),
  unit('e', { region: 'nam' }),
  unit('f', { region: 'nam' }),
  unit('g', { region: 'nam' }),
  unit('cu', { region: 'bac', until: '2019-12-31', successor: 'a' }),
]);
const programs = createVocabulary([program('x'), program('y'), program('z')]);

const archive = buildArchive(
  [
    version('2020-01-01-a', { province: ['a'], program: ['x'], topic: ['5s', 'lean'] }),
    version('2020-01-02-b', { province: ['b'], program: ['x'], topic: ['5s', 'lean'] }),
    version('2020-01-03-c', { province: ['c'], program: ['x'] }),
    version('2020-01-04-d', { province: ['d'], program: ['x'], topic: ['5s'] }),
    version('2020-01-05-e', { province: ['e'], program: ['z'] }),
    version('2020-01-06-g', { province: ['g'], program: ['x', 'y'], topic: ['5s', 'lean'] }),
    version('2019-01-01-cu', { province: ['cu'], program: ['x'], topic: ['5s'] }),
  ],
  { ...vocabularies, provinces, programs },
);
const beside = (value: string) => comparisonOf(archive, 'province', value)?.others;

describe('a place', () => {
  it('stands beside two others: one of its region first, then that with most in common', () => {
    expect(beside('a')).toEqual(['c', 'b']);
    expect(beside('b')).toEqual(['d', 'g']);
  });

  it('has no comparison where it shares nothing, has no report, or is a unit no more', () => {
    expect(beside('e')).toBeUndefined();
    expect(beside('f')).toBeUndefined();
    expect(beside('cu')).toBeUndefined();
  });
});

describe('a programme', () => {
  it('stands beside those with which it has places or topics in common', () => {
    expect(comparisonOf(archive, 'program', 'x')?.others).toEqual(['y']);
    expect(comparisonOf(archive, 'program', 'z')).toBeUndefined();
  });
});

it('there is one comparison for a value, not one for a pair, and none for values of other facets', () => {
  expect(comparisonsOf(archive).map(({ id, value }) => `${id} ${value}`)).toEqual([
    'province a',
    'province b',
    'province c',
    'province d',
    'province g',
    'program x',
    'program y',
  ]);
  expect(comparisonOf(archive, 'topic', '5s')).toBeUndefined();
});

it('that reports are about the whole country is nothing two programmes have in common', () => {
  const nation = [...provinces.entries, unit('national', { nationwide: true })];
  const reports = (program: string) =>
    version(`2020-02-0${program === 'x' ? 1 : 2}-${program}`, { province: ['national'], program: [program] });
  const made = buildArchive([reports('x'), reports('y')], {
    ...vocabularies,
    provinces: createVocabulary(nation),
    programs,
  });
  expect(comparisonsOf(made)).toEqual([]);
});
