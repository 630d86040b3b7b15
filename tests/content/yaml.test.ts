import { describe, expect, it } from 'vitest';
import { parseYaml, placeAt, placeFinder, saidOf, YamlError } from '../../src/content/yaml.ts';

/** What is said of a source that cannot be read: kind, place, what is shown. */
function refusal(source: string) {
  try {
    parseYaml(source);
    return undefined;
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return [error.kind, `${error.place.line}:${error.place.column}`, saidOf(error, source).actual];
  }
}

describe('YAML', () => {
  it.each([
    ['an anchor', 'a: 1\nb: &x 2', ['feature', '2:4', '&x']],
    ['an alias', 'a: 1\nb: *x', ['feature', '2:4', '*x']],
    ['a tag', 'a: 1\nb: !!str 2', ['feature', '2:4', '!!str']],
    ['a tag in a list', 'a:\n  - 1\n  - !x 2', ['feature', '3:5', '!x']],
    ['a key given twice', 'a: 1\n  \na: 2', ['syntax', '3:1', 'a: 2']],
    ['a bracket left open', 'a: [1', ['syntax', '1:6', 'a: [1']],
    ['& in a text that cannot be read', 'a: [1 & 2', ['syntax', '1:10', 'a: [1 & 2']],
  ])('with %s is refused where that stands', (_, source, said) => {
    expect(refusal(source)).toEqual(said);
  });

  it('says why by the parser’s own words, for those who choose the editor’s', () => {
    const error = new YamlError('syntax', 'lý do', { line: 2, column: 1 });
    expect(saidOf(error, 'a\n  b  ')).toEqual({ actual: 'b', reason: 'lý do' });
    expect(saidOf(error, 'a')).toEqual({ actual: '', reason: 'lý do' });
    expect(saidOf(new YamlError('feature', '&x', { line: 1, column: 1 }), 'a')).toEqual({ actual: '&x' });
  });

  it.each(['', '# lời\n\n  # lời khác', '\n\n'])('of nothing but remarks holds nothing: %j', (source) => {
    expect(parseYaml(source).value).toEqual({});
  });

  it('holds ten levels at most', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}x${']'.repeat(depth)}`;
    expect(refusal(`a: ${nested(8)}`)).toBeUndefined();
    expect(refusal(`a: ${nested(9)}`)?.[0]).toBe('syntax');
  });
});

describe('a value of YAML', () => {
  const source = 'a: 1\nb:\n  - x\n  - y: 2\n    z:\nc: { d: 3, "e f": 4 }\ng: [5, [6, 7]]\nh:\n';
  const { locate } = parseYaml(source);
  const at = (path: readonly PropertyKey[], what?: 'key' | 'value') => {
    const { line, column } = locate(path, what);
    return `${line}:${column}`;
  };

  it.each<[readonly PropertyKey[], string, string]>([
    [['a'], '1:4', '1:1'],
    [['b', 0], '3:5', '3:5'],
    [['b', 1, 'y'], '4:8', '4:5'],
    // Without a value it stands where its name does.
    [['b', 1, 'z'], '5:5', '5:5'],
    [['h'], '8:1', '8:1'],
    [['c', 'd'], '6:9', '6:6'],
    [['c', 'e f'], '6:19', '6:13'],
    [['g', 1, 0], '7:9', '7:9'],
    [['g', 1, 1], '7:12', '7:12'],
  ])('%j is found, and its name', (path, value, key) => {
    expect([at(path), at(path, 'key')]).toEqual([value, key]);
  });

  it('that is not there is shown where it belongs', () => {
    expect(at(['c', 'khác'])).toBe('6:1');
    expect(at(['a', 0])).toBe('1:4');
    expect(at(['khác'])).toBe('1:1');
    expect(at([])).toBe('1:1');
  });
});

describe('a place in a text', () => {
  const text = 'một\n\nhai ba\n';

  it.each([
    [0, '1:1'],
    [3, '1:4'],
    [4, '2:1'],
    [5, '3:1'],
    [9, '3:5'],
    [12, '4:1'],
    [-1, '1:1'],
  ])('of offset %i is %s, however many are asked for', (offset, expected) => {
    const shown = ({ line, column }: { line: number; column: number }) => `${line}:${column}`;
    expect(shown(placeAt(text, offset))).toBe(expected);
    if (offset >= 0) expect(shown(placeFinder(text)(offset))).toBe(expected);
  });
});
