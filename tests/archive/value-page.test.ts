import { describe, expect, it } from 'vitest';
import { placesFirst } from '../../src/archive/places-first.ts';
import { possibleSpan, unitsThatLeft, valuesBeside } from '../../src/archive/value-page.ts';
import { buildArchive } from '../../src/archive/archive.ts';
import { createVocabulary } from '../../src/archive/vocabulary.ts';
import { document, program, version, vocabularies } from '../support/made-up.ts';
import { readArchive } from '../../src/check/run.ts';
import { fixtureFolder } from '../support/fixtures.ts';

const { archive } = readArchive(fixtureFolder('country'), new Date('2026-11-28'));

describe('the days between which a value can have reports', () => {
  it.each([
    ['of a former unit end with it', 'province', 'tay-lam', undefined, '2019-12-31'],
    ['of a unit that gathers those of earlier ones have no beginning', 'province', 'dong-lam', undefined, undefined],
    ['of a document begin with its day', 'document', '7-qd-tt.2018', '2018-02-03', undefined],
    ['of a programme are those of its period', 'program', 'hoa-sen', '2018', '2025'],
    ['of a programme without a known period begin with its first report', 'program', '88', '2019-05-06', undefined],
    ['of a topic are not bounded', 'topic', '5s', undefined, undefined],
  ] as const)('%s', (_, id, value, since, until) => {
    expect(possibleSpan(archive, id, value, '2026-11-27')).toEqual({ since, until });
  });

  it('of a programme that still runs end today', () => {
    expect(possibleSpan(archive, 'program', 'hoa-sen', '2024-05-06').until).toBe('2024-05-06');
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

describe('values beside others', () => {
  it('stand by how many reports they have, then as in their lists, those of units of today', () => {
    const made = () =>
      buildArchive(
        [
          version('2019-01-01-a', { province: ['tay-lam'], program: ['88'] }),
          version('2020-01-01-b', { province: ['la-lam'], program: ['88', 'hoa-sen'] }),
          version('2020-01-02-c', { province: ['hai-minh'], program: ['88'] }),
          version('2020-01-03-d', { province: ['hai-minh'], program: ['88'], topic: ['5s'] }),
        ],
        vocabularies,
      );
    expect(valuesBeside(made(), 'program', '88', 'vi').values).toEqual([
      ['hai-minh', 2],
      // Two of one report each: by name.
      ['dong-lam', 1],
      ['la-lam', 1],
    ]);
    expect(valuesBeside(made(), 'year', '2020', 'vi').values).toEqual([
      ['88', 3],
      ['hoa-sen', 1],
    ]);
    expect(valuesBeside(made(), 'topic', '5s', 'en')).toEqual({ facet: 'program', values: [['88', 1]] });
  });
});

describe('what nothing says the beginning or end of', () => {
  const made = buildArchive(
    [
      version('2019-05-06-a', {
        document: ['9-2018-qh', '8-nq'],
        program: ['no-period', 'founded'],
        organization: ['so-tay-lam', 'so-hai-minh'],
        province: ['tay-lam'],
      }),
    ],
    {
      ...vocabularies,
      documents: createVocabulary([
        document('9-2018-qh', '9/2018/QH'),
        document('8-nq', '8-NQ/TW'),
        document('d', '1/QĐ', { date: '2017-02-03' }),
      ]),
      programs: createVocabulary([program('no-period'), program('founded', { founded_by: 'd' })]),
      organizations: createVocabulary([
        { id: 'so-tay-lam', label: { vi: 'Sở bịa Tây Lâm' }, province: 'tay-lam' },
        { id: 'so-hai-minh', label: { vi: 'Sở bịa Hải Minh' }, province: 'hai-minh' },
      ]),
      regions: createVocabulary([{ id: 'nam', label: { vi: 'Nam' }, until: '2021-10-04' }]),
    },
  );

  it.each([
    ['a document without a date begins in the year of its number', 'document', '9-2018-qh', '2018', undefined],
    ['a document without either, with its first report', 'document', '8-nq', '2019-05-06', undefined],
    ['a programme without a period, with its first report', 'program', 'no-period', '2019-05-06', undefined],
    ['a programme without a period, with the document that founded it', 'program', 'founded', '2017-02-03', undefined],
    ['a body of a former place ends with the place', 'organization', 'so-tay-lam', '2019-05-06', '2019-12-31'],
    ['a body of a place of today goes on', 'organization', 'so-hai-minh', '2019-05-06', undefined],
    ['a region ends where the regions were redrawn', 'region', 'nam', undefined, '2021-10-04'],
  ] as const)('%s', (_, id, value, since, until) => {
    expect(possibleSpan(made, id, value, '2026-11-27')).toEqual({ since, until });
  });
});

describe('units in the list of a region that lie in another today', () => {
  it('are those whose reports it keeps from their own time', () => {
    const made = buildArchive(
      [
        version('2019-01-01-a', { province: ['tay-lam'] }),
        version('2024-01-01-b', { province: ['dong-lam', 'hai-minh'] }),
      ],
      vocabularies,
    );
    expect(unitsThatLeft(made, 'nam').map(({ id }) => id)).toEqual(['tay-lam']);
    expect(unitsThatLeft(made, 'bac')).toEqual([]);
  });
});

describe('the places of a report in a list', () => {
  const places = ['hai-minh', 'tay-lam', 'dong-lam', 'la-lam'];
  const { reports, vocabularies: lists } = buildArchive([version('2019-01-01-a', { province: places })], vocabularies);
  const first = (list: Parameters<typeof placesFirst>[2]) =>
    reports.flatMap((report) => placesFirst(lists, report, list));

  it.each([
    ['province', 'la-lam', ['la-lam', 'hai-minh', 'tay-lam', 'dong-lam']],
    ['province', 'dong-lam', ['tay-lam', 'dong-lam', 'hai-minh', 'la-lam']],
    ['region', 'bac', ['tay-lam', 'dong-lam', 'la-lam', 'hai-minh']],
    ['program', 'hoa-sen', places],
  ] as const)('begin with its own: %s %s', (id, value, expected) => {
    expect(first({ id, value })).toEqual(expected);
  });

  it('stand as the report gives them where the list is of no place', () => {
    expect(first(undefined)).toEqual(places);
  });
});
