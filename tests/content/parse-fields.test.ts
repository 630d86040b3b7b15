import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/archive/report.ts';
import { siteSchema } from '../../src/archive/site.ts';
import { vocabularyRow } from '../../src/archive/vocabularies.ts';
import { parseFields } from '../../src/content/parse-fields.ts';
import { parseYaml } from '../../src/content/yaml.ts';

const whole = {
  title: 'title: Tin',
  date: 'date: 2024-05-06',
  province: 'province: hai-minh',
  program: 'program: hoa-sen',
  language: 'language: vi',
};
/** What is said of a report's fields, of which one is written anew: place, code, field, found, allowed. */
function said(change: Partial<Record<string, string>>) {
  const source = Object.values({ ...whole, ...change }).join('\n');
  const { value, locate } = parseYaml(source);
  return parseFields(reportSchema, value, locate).faults.map(({ line, column, code, field, actual, expected }) => [
    `${line}:${column} ${code}`,
    field,
    actual,
    expected,
  ]);
}
const all =
  'title, date, date_basis, province, program, language, translation, event, topic, organization, document, summary, ' +
  'source, aliases, withdrawn, draft';

describe('what is wrong with the fields of a report', () => {
  it('is nothing where all are right', () => {
    const { value, locate } = parseYaml(Object.values(whole).join('\n'));
    expect(parseFields(reportSchema, value, locate)).toMatchObject({ faults: [], fields: { program: ['hoa-sen'] } });
  });

  it.each<[string, Partial<Record<string, string>>, (string | undefined)[]]>([
    ['an unknown field, with the one of nearly that name', { x: 'topik: 5s' }, ['6:1 field-unknown', 'topik', 'topik', 'topic']],
    ['in capitals', { x: 'Topic: 5s' }, ['6:1 field-unknown', 'Topic', 'Topic', 'topic']],
    ['an unknown field, with all there are', { x: 'tac_gia: An' }, ['6:1 field-unknown', 'tac_gia', 'tac_gia', all]],
    [
      'an unknown field of a block, with those of the block',
      { x: 'source:\n  link: x' },
      ['7:3 field-unknown', 'source.link', 'link', 'name, url, author, captured, archived, sha256'],
    ],
    ['of a block, with the nearest', { x: 'source:\n  nam: x' }, ['7:3 field-unknown', 'source.nam', 'nam', 'name']],
    ['a missing field, at the top', { title: '' }, ['1:1 field-missing', 'title', undefined, undefined]],
    ['a missing field of a block, at the block', { x: 'event: { place: x }' }, ['6:1 field-missing', 'event.start', undefined, undefined]],
    ['an empty field', { title: 'title:' }, ['1:1 field-missing', 'title', undefined, undefined]],
    ['an empty list', { program: 'program: []' }, ['4:10 field-missing', 'program', undefined, undefined]],
    ['an empty item of a list', { program: 'program: [a, ""]' }, ['4:15 field-missing', 'program', undefined, undefined]],
    ['a day that is none', { date: 'date: 2024-02-31' }, ['2:7 date-invalid', 'date', '2024-02-31', undefined]],
    ['a value that is not allowed', { language: 'language: fr' }, ['5:11 value-unknown', 'language', 'fr', 'vi, en']],
    ['a list for a text', { title: 'title: [a, b]' }, ['1:8 field-type', 'title', '["a","b"]', '“…”']],
    ['a block for a list', { program: 'program: { a: b }' }, ['4:10 field-type', 'program', '{"a":"b"}', '[…, …]']],
    [
      'a text for a block',
      { x: 'event: hôm nay' },
      ['6:8 field-type', 'event', 'hôm nay', '{ start: …, end: …, place: … }'],
    ],
    ['a list within a list', { program: 'program: [[a]]' }, ['4:11 field-type', 'program', '["a"]', '“…”']],
    ['an id that is none', { x: 'aliases: [a, B!]' }, ['6:14 id-slug', 'aliases', 'B!', undefined]],
    ['an address that is none', { x: 'source:\n  url: a.vn' }, ['7:8 url-invalid', 'source.url', 'a.vn', undefined]],
    ['what cannot be printed', { title: 'title: "a\\ab"' }, ['1:9 field-type', 'title', 'a\u0007b', undefined]],
  ])('is told: %s', (_, change, fault) => {
    expect(said(change)).toEqual([fault]);
  });

  it('is told all at once', () => {
    expect(said({ title: 'title:', date: 'date: x', x: 'lạ: 1\nlạ_nữa: 2' }).map(([place]) => place)).toEqual([
      '1:1 field-missing',
      '2:7 date-invalid',
      '6:1 field-unknown',
      '7:1 field-unknown',
    ]);
  });
});

describe('what is wrong with an entry of a list', () => {
  it('is told where it stands among the others', () => {
    const { value, locate } = parseYaml('- id: a\n  label: { vi: A }\n- id: b\n  label: { vi: B }\n  tile: 5\n  labell: x\n');
    const { faults } = parseFields(vocabularyRow('provinces').entry, (value as unknown[])[1], locate, [1]);
    expect(faults.map(({ line, column, code, field, expected }) => [line, column, code, field, expected?.slice(0, 12)])).toEqual([
      [3, 3, 'field-missing', 'full', undefined],
      [5, 9, 'field-type', 'tile', '[…, …]'],
      [6, 3, 'field-unknown', 'labell', 'label'],
    ]);
  });

  it('in a field of a number is told with one', () => {
    const { value, locate } = parseYaml('- id: a\n  label: { vi: A }\n  full: { vi: A }\n  tile: [1, hai]\n');
    const { faults } = parseFields(vocabularyRow('provinces').entry, (value as unknown[])[0], locate, [0]);
    expect(faults).toMatchObject([{ line: 4, column: 13, code: 'field-type', field: 'tile', actual: 'hai', expected: '123' }]);
  });
});

describe('what is wrong with site.yml', () => {
  it('is told of a text that is too long, and of a time zone that is none', () => {
    const { value, locate } = parseYaml('seal: NĂNG SUẤT\ntimezone: Sao/Hoả\n');
    const { faults } = parseFields(siteSchema, value, locate);
    const told = faults.map(({ line, column, code, field, expected }) => [line, column, code, field, expected]);
    expect(told).toContainEqual([1, 7, 'field-type', 'seal', '“…”']);
    expect(told).toContainEqual([2, 11, 'field-type', 'timezone', undefined]);
    expect(told).toContainEqual([1, 1, 'field-missing', 'title', undefined]);
  });
});
