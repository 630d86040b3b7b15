import { describe, expect, it } from 'vitest';
import { possibleSpan, valuesBeside } from '../../src/archive/value-page.ts';
import { readArchive } from '../../src/check/run.ts';
import { fixtureFolder } from '../support/fixtures.ts';

const { archive } = readArchive(fixtureFolder('country'));

describe('the days between which a value can have reports', () => {
  it.each([
    ['of a former unit end with it', 'province', 'tay-lam', undefined, '2019-12-31'],
    ['of a unit that gathers those of earlier ones have no beginning', 'province', 'dong-lam', undefined, undefined],
    ['of a document begin with its day', 'document', '7-qd-tt.2018', '2018-02-03', undefined],
    ['of a programme are those of its period', 'program', 'hoa-sen', '2018', '2025'],
    ['of a programme without a known period are not known', 'program', '88', undefined, undefined],
    ['of a topic are not bounded', 'topic', '5s', undefined, undefined],
  ] as const)('%s', (_, id, value, since, until) => {
    expect(possibleSpan(archive.vocabularies, id, value, '2026-11-27')).toEqual({ since, until });
  });

  it('of a programme that still runs end today', () => {
    expect(possibleSpan(archive.vocabularies, 'program', 'hoa-sen', '2024-05-06').until).toBe('2024-05-06');
  });
});

describe('beside the reports of a value', () => {
  it('stand the programmes, and beside those of a programme the places of today', () => {
    expect(valuesBeside(archive, 'year', '2019', 'vi')).toEqual({
      facet: 'program',
      values: [
        ['hoa-sen', 1],
        ['88', 1],
      ],
    });
    const { facet, values } = valuesBeside(archive, 'program', 'hoa-sen', 'vi');
    expect(facet).toBe('province');
    expect(values.map(([value]) => value)).toContain('dong-lam');
    expect(values.map(([value]) => value)).not.toContain('dong-lam-den-2019');
    expect(values.map(([, count]) => count)).toEqual(values.map(([, count]) => count).toSorted((a, b) => b - a));
  });
});
