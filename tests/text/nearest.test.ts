import { distance } from 'fastest-levenshtein';
import { expect, it } from 'vitest';
import { nearestNames } from '../../src/text/nearest.ts';

it.each([
  ['the likest first, those as like in their order', 'tỉnh', ['tinh', 'tĩnh', 'tỉnh', 'xa'], ['tỉnh', 'tinh', 'tĩnh']],
  ['three at most', 'abcd', ['abce', 'abcf', 'abcg', 'abch'], ['abce', 'abcf', 'abcg']],
  ['two letters apart though the name is short', 'ab', ['cd', 'abcd', 'abcde'], ['cd', 'abcd']],
  ['a third of its letters apart', 'abcdefghi', ['abcdefxyz', 'abcdewxyz'], ['abcdefxyz']],
  ['none where none is like it', 'abcdef', ['uvwxyz'], []],
])('names like the one that was typed are %s', (_, typed, names, nearest) => {
  expect(nearestNames(typed, names, (name) => distance(typed, name))).toEqual(nearest);
});
