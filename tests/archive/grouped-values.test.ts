import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { groupedValues } from '../../src/archive/grouped-values.ts';
import { createVocabulary } from '../../src/archive/vocabulary.ts';
import { version, vocabularies } from '../support/made-up.ts';

const topic = (id: string, group?: string) => ({ id, label: { vi: id }, group });
const group = (id: string) => ({ id, label: { vi: `Nhóm ${id}` } });

describe('the values of a facet', () => {
  const made = (groups: readonly string[]) =>
    buildArchive([version('2020-01-01-a', { topic: ['kaizen'] })], {
      ...vocabularies,
      groups: createVocabulary(groups.map(group)),
      topics: createVocabulary([
        topic('lean', 'x'),
        topic('kaizen', 'x'),
        topic('do', 'y'),
        topic('khac'),
        topic('la', 'z'),
      ]),
    });
  const shown = (groups: readonly string[]) =>
    groupedValues(made(groups), 'topic', 'vi').map(({ group: each, values }) => [each?.id, ...values.map(String)]);

  it('stand in their groups, in the order of these, and by name within each; those of none come last', () => {
    expect(shown(['y', 'x', 'trong'])).toEqual([
      ['y', 'do,0'],
      ['x', 'kaizen,1', 'lean,0'],
      [undefined, 'khac,0', 'la,0'],
    ]);
  });

  it('stand as one list where there are no groups', () => {
    expect(shown([])).toEqual([[undefined, 'do,0', 'kaizen,1', 'khac,0', 'la,0', 'lean,0']]);
  });
});
