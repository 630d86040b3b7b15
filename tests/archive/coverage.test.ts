import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { coverageOf } from '../../src/archive/coverage.ts';
import { version, vocabularies } from '../support/made-up.ts';

describe('the table of places and programmes', () => {
  const archive = () =>
    buildArchive(
      [
        version('2018-01-01-cu', { province: ['tay-lam'], program: ['88'] }),
        version('2020-01-01-a', { province: ['dong-lam'], program: ['hoa-sen', '88'] }),
        version('2021-01-01-b', { province: ['hai-minh', 'dong-lam'], program: ['hoa-sen'] }),
        version('2022-01-01-c', { province: ['national'], program: ['88'] }),
      ],
      vocabularies,
    );
  const cells = () =>
    coverageOf(archive()).rows.map(({ unit, reports, cells: of }) => [
      unit.id,
      reports.length,
      Object.fromEntries([...of].map(([program, its]) => [program, its.map(({ id }) => id.slice(11)).join(' ')])),
    ]);

  it('has a row for each unit of today in the order of the list, and the whole country last', () => {
    expect(cells()).toEqual([
      // Reports of what is part of it now are its own.
      ['dong-lam', 3, { 'hoa-sen': 'b a', '88': 'a cu' }],
      ['hai-minh', 1, { 'hoa-sen': 'b' }],
      ['la-lam', 0, {}],
      ['national', 1, { '88': 'c' }],
    ]);
  });

  it('has the programmes in the order of their list', () => {
    expect(coverageOf(archive()).programs.map(({ id }) => id)).toEqual(['hoa-sen', '88']);
  });

  it('is worked out once for an archive, and anew for another', () => {
    const one = archive();
    expect(coverageOf(one)).toBe(coverageOf(one));
    expect(coverageOf(buildArchive([], vocabularies)).rows.map(({ reports }) => reports.length)).toEqual([0, 0, 0, 0]);
  });
});
