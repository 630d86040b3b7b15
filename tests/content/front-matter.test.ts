import { describe, expect, it } from 'vitest';
import { isFault, readFrontMatter, type FrontMatter } from '../../src/content/front-matter.ts';

function read(yaml: string): FrontMatter {
  const result = readFrontMatter(`---\n${yaml}\n---\nThân bài`);
  if (isFault(result)) throw new Error(`${result.code} ${result.actual}`);
  return result;
}

const faultOf = (text: string) => {
  const result = readFrontMatter(text);
  return isFault(result) ? result.code : undefined;
};

describe('front matter', () => {
  it('keeps every value as the text that stands there', () => {
    expect(read('a: 712\nb: 2024-02-31\nc: true\nd: 010\ne: 12:30\nf: 1_000\ng: null').fields).toEqual({
      a: '712',
      b: '2024-02-31',
      c: 'true',
      d: '010',
      e: '12:30',
      f: '1_000',
      g: 'null',
    });
  });

  it('says where a field, a nested field and an item of a list stand', () => {
    const { locate } = read('title: x\nevent:\n  start: 2024-01-01\ntopic: [a, b]\nprogram:\n  - c\n  - d');
    expect(locate(['title'])).toEqual({ line: 2, column: 8 });
    expect(locate(['event', 'start'], 'key')).toEqual({ line: 4, column: 3 });
    expect(locate(['topic', 1])).toEqual({ line: 5, column: 12 });
    expect(locate(['program', 1])).toEqual({ line: 8, column: 5 });
  });

  it('reads files with Windows line ends', () => {
    const result = readFrontMatter('---\r\ntitle: Tên\r\n---\r\nThân bài\r\n');
    expect(result).toMatchObject({ fields: { title: 'Tên' }, body: 'Thân bài\r\n' });
  });

  it.each([
    '---js\n{}\n---',
    '--- JS\n{}\n---',
    '---javascript\n{}\n---',
    '---json\n{}\n---',
    '---coffee\n---',
    '---toml\n---',
  ])('is YAML only: %j is refused, and nothing in it runs', (text) => {
    expect(faultOf(text)).toBe('front-matter-engine');
  });

  it.each([
    ['of another kind', '---js  \n{}\n---', { code: 'front-matter-engine', line: 1, column: 4, actual: 'js' }],
    ['not at the top', 'Chữ\n---\na: 1\n---', { code: 'front-matter-missing', line: 1, column: 1, actual: 'Chữ' }],
    ['without an end', '---\na: 1\n', { code: 'front-matter-unclosed', line: 1, column: 1 }],
    ['with something behind its end', '---\na: 1\n---x\n', { code: 'front-matter-unclosed', line: 3, column: 1, actual: '---x' }],
    ['with something before its end', '---\na: 1\n --- \n---- \n', { code: 'front-matter-unclosed', line: 4, column: 1, actual: '---- ' }],
    ['that is a list', '---\n- a\n---\n', { code: 'yaml-invalid', line: 2, column: 1, actual: '- a' }],
    ['with a fault of YAML', '---\na: 1\nb: [\n---\n', { code: 'yaml-invalid', line: 3 }],
  ])('%s is told where it is wrong', (_, text, fault) => {
    expect(readFrontMatter(text)).toMatchObject(fault);
  });

  it('may end in spaces, hold nothing, and stand alone', () => {
    expect(readFrontMatter('--- \na: 1\n---\t \nThân')).toMatchObject({
      fields: { a: '1' },
      body: expect.stringMatching(/^\s*Thân$/) as string,
    });
    expect(readFrontMatter('---\n---\nThân')).toMatchObject({ fields: {}, body: 'Thân' });
    expect(readFrontMatter('---\na: 1\n---')).toMatchObject({ fields: { a: '1' }, body: '' });
  });

  it.each(['a: &x 1\nb: *x', 'a: !!js/function x', 'a: !<tag:yaml.org,2002:str> b', '<<: *x'])('refuses %j', (yaml) => {
    expect(faultOf(`---\n${yaml}\n---\n`)).toBe('yaml-feature');
  });

  it.each(['a: 1\na: 2', 'a: [1', '\ta: 1', '- a', 'chỉ chữ', `a: ${'['.repeat(50)}${']'.repeat(50)}`])(
    'cannot read %j',
    (yaml) => {
      expect(faultOf(`---\n${yaml}\n---\n`)).toBe('yaml-invalid');
    },
  );

  it('lets & and ! stand in ordinary text', () => {
    expect(read('title: Khoa học & Công nghệ, không!\nb: "* và &"').fields.title).toBe('Khoa học & Công nghệ, không!');
  });
});

describe('an empty value', () => {
  it('stands at its own line, and does not displace what follows', () => {
    const { locate } = read('title:\ndate:\ntopic: [a,\n  b]');
    expect(locate(['title']).line).toBe(2);
    expect(locate(['date']).line).toBe(3);
    expect(locate(['topic', 1])).toEqual({ line: 5, column: 3 });
  });
});
