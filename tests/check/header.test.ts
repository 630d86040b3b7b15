import { describe, expect, it } from 'vitest';
import { meantAddress, meantDay, meantIds, meantWord, type Meant } from '../../src/check/header-values.ts';
import { mendedLines, mendHeader, onceFor } from '../../src/check/mend-header.ts';
import { vocabularies } from '../support/made-up.ts';

/*
 * What people write in front matter, and what it was meant to be, by itself. A question mark stands where it may have been
 * meant otherwise: such a value is a hint, and never written by --fix.
 */

const id = '2024-05-06-bia';
const context = { vocabularies, id };
const told = (meant: Meant | undefined) => meant && `${meant.value}${meant.certain ? '' : ' ?'}`;

describe('a day', () => {
  it.each<[string, string | undefined]>([
    ['2024-05-06', '2024-05-06'],
    ['"2024-05-06"', '2024-05-06'],
    ['30/08/2025', '2025-08-30'],
    ['06/05/2024', '2024-05-06'],
    ['05/06/2024', '2024-05-06'],
    ['8/12/2025', '2025-12-08 ?'],
    ['31-12-2025', '2025-12-31'],
    ['12/31/2025', '2025-12-31 ?'],
    ['2025-8-30', '2025-08-30'],
    ['2025/8/30', '2025-08-30'],
    ['2025.08.30', '2025-08-30'],
    ['ngày 30 tháng 8 năm 2025', '2025-08-30'],
    ['30 thg 8, 2025', '2025-08-30'],
    ['30 Tháng 8 2025', '2025-08-30'],
    ['2025-08-30T10:00', '2025-08-30'],
    ['2025-08-30 10:00:00', '2025-08-30'],
    ['2025-08-29T17:00:00Z', '2025-08-30'],
    ['2025-08-29T16:59:59Z', '2025-08-29'],
    ['2025-08-30T01:00:00+07:00', '2025-08-30'],
    ['45418', '2024-05-06'],
    ['45419', '2024-05-07 ?'],
    ['29999', undefined],
    ['80000', undefined],
    ['31/02/2025', undefined],
    ['tháng 8 năm 2025', undefined],
    ['hôm nay', undefined],
    ['5/5/2025', '2025-05-05'],
    ['13/13/2025', undefined],
    ['2025-02-30', undefined],
  ])('of a file of 6 May 2024, written %j, is %s', (value, day) => {
    expect(told(meantDay(value, id))).toBe(day);
  });
});

describe('a language', () => {
  it.each<[string, string | undefined]>([
    ['vi', 'vi'],
    ['VI', 'vi'],
    ['"vi"', 'vi'],
    ['Tiếng Việt', 'vi'],
    ['English', 'en'],
    ['en-US', 'en'],
    ['vn', 'vi'],
    ['fr', undefined],
    ['', undefined],
    ['co', undefined],
  ])('%j is %s', (value, language) => {
    expect(told(meantWord('language', value))).toBe(language);
  });
});

describe('yes and no', () => {
  it.each<[string, string | undefined]>([
    ['true', 'true'],
    ['yes', 'true'],
    ['Có', 'true'],
    ['1', 'true'],
    ['không', 'false'],
    ['off', 'false'],
    ['vi', undefined],
    ['False', 'false'],
  ])('%j is %s', (value, draft) => {
    expect(told(meantWord('draft', value))).toBe(draft);
  });
});

describe('ids', () => {
  it.each<['province' | 'program' | 'topic' | 'document', string, string | undefined]>([
    ['province', 'dong-lam', 'dong-lam'],
    ['province', 'Đông Lâm', 'dong-lam'],
    ['province', 'tỉnh Đông Lâm', 'dong-lam'],
    ['province', 'UBND tỉnh Đông Lâm', 'dong-lam ?'],
    ['province', 'Sở Công Thương Đông Lâm', undefined],
    ['province', 'Đông Lâm, Hải Minh', '[dong-lam, hai-minh]'],
    ['province', '[Đông Lâm; Hải Minh]', '[dong-lam, hai-minh]'],
    ['province', 'Đông Lâm, Đông Lâm', 'dong-lam'],
    ['province', 'Đông Lâm, Lạ', undefined],
    ['province', '“Hải Minh”', 'hai-minh'],
    ['province', '', undefined],
    ['program', 'Đề án 88', '88'],
    ['program', '88, hoa-sen', '[88, hoa-sen]'],
    ['topic', 'Tập huấn', 'tap-huan'],
    ['topic', 'tap huan', 'tap-huan'],
    ['topic', '5s', '5s'],
    ['topic', 'Training', 'tap-huan'],
    ['document', '7-qd-tt.2018', '7-qd-tt.2018'],
    ['program', 'chương trình hoa sen', 'hoa-sen'],
    ['province', 'Tay Lam cu', 'tay-lam'],
    ['province', 'cả nước', 'national'],
    ['province', "dong-lam, 'hai-minh'", '[dong-lam, hai-minh]'],
  ])('of %s, written %j, are %s', (field, value, ids) => {
    expect(told(meantIds(field, value, context))).toBe(ids);
  });
});

describe('an address', () => {
  it.each<[string, string | undefined]>([
    ['https://example.org/a', undefined],
    ['https://example.org/a b', '"https://example.org/a%20b"'],
    ['www.example.org/tin', '"https://www.example.org/tin" ?'],
    ['example.org', '"https://example.org" ?'],
    ['<https://example.org>', '"https://example.org"'],
    ['"https://example.org/a?fbclid=1"', '"https://example.org/a"'],
    ['ftp://example.org', undefined],
    ['tin.vn/a b', '"https://tin.vn/a%20b" ?'],
    ['khong co', undefined],
    ['HTTPS://example.org', undefined],
    ['example.museum', undefined],
  ])('%j is %s', (value, address) => {
    expect(told(meantAddress(value))).toBe(address);
  });
});

describe('a line', () => {
  it.each<[line: string, meant: string | undefined, part?: string]>([
    ['Tiêu đề: Bịa', 'title: Bịa', 'field: title'],
    ['tên bài: Bịa', 'title: Bịa', 'field: title'],
    ['TITLE: Bịa', 'title: Bịa', 'field: title'],
    ['titel: Bịa', undefined],
    ['Ngày: 06/05/2024', 'date: 2024-05-06', 'field: date'],
    ['date: 06/05/2024', 'date: 2024-05-06', 'value: 2024-05-06'],
    ['date: 05/06/2024', 'date: 2024-05-06', 'value: 2024-05-06'],
    ['tỉnh: Đông Lâm', 'province: dong-lam', 'field: province'],
    ['tỉnh thành: Đông Lâm, Hải Minh', 'province: [dong-lam, hai-minh]', 'field: province'],
    ['province : dong-lam', 'province: dong-lam', 'value: dong-lam'],
    ['province：dong-lam', 'province: dong-lam', 'value: dong-lam'],
    ['title: Bịa: một', 'title: "Bịa: một"', 'value: "Bịa: một"'],
    ['title: “Bịa”', 'title: "Bịa"', 'value: "Bịa"'],
    ['title: "Bịa"', undefined],
    ['title: Bịa', undefined],
    ['title: - Bịa', 'title: "- Bịa"', 'value: "- Bịa"'],
    ['title: @bịa', 'title: "@bịa"', 'value: "@bịa"'],
    ['title: C:\\a "b"', undefined],
    ['title: a "b": c', 'title: \'a "b": c\'', 'value: \'a "b": c\''],
    ["title: it's: b", 'title: "it\'s: b"', 'value: "it\'s: b"'],
    ['\tplace: Bịa', '  place: Bịa', 'value: Bịa'],
    ['lạ: Bịa', undefined],
    ['draft: yes', 'draft: true', 'value: true'],
    ['source: Báo bịa', 'source: { name: "Báo bịa" }', 'value: { name: "Báo bịa" }'],
    ['source: https://example.org', 'source: { url: "https://example.org" }', 'value: { url: "https://example.org" }'],
    ['source: { name: a }', undefined],
    ['nguồn: Báo', 'source: { name: "Báo" }', 'field: source'],
    ['language: Tiếng Việt', 'language: vi', 'value: vi'],
    ['summary: a: b', 'summary: "a: b"', 'value: "a: b"'],
    ['program: [88', undefined],
    ['program: Đề án 88', 'program: 88', 'value: 88'],
    ['topic: 5s, Tập huấn', 'topic: [5s, tap-huan]', 'value: [5s, tap-huan]'],
    ['date:   2024-05-06  ', undefined],
    ['# ghi chú: a', undefined],
    ['- a', undefined],
    ['title: a #b: c', undefined],
    ['publisher: a', undefined],
    ['dates: 2024-05-06', undefined],
    ['programs: 88', 'program: 88', 'field: program'],
  ])('%j was meant as %j', (line, meant, part) => {
    const [found] = mendedLines(`---\n${line}\n---\n`, context);
    expect(found?.text).toBe(meant);
    if (!found) return;
    expect(found).toMatchObject({ line: 2, was: line.trimEnd(), certain: true });
    // Where only the value is wrong, it alone is told; where the key is, the field.
    expect(found.field === undefined ? `value: ${found.value}` : `field: ${found.field}`).toBe(part);
  });

  it('is written by --fix where it can have meant nothing else, and as a hint where it may', () => {
    expect(mendedLines('---\ndate: 8/12/2025\n---\n', context)).toMatchObject([
      { text: 'date: 2025-12-08', certain: false },
    ]);
    expect(mendHeader('---\ndate: 8/12/2025\ntỉnh: Đông Lâm\n---\n', context)).toBe(
      '---\ndate: 8/12/2025\nprovince: dong-lam\n---\n',
    );
  });

  it('of another name is no second one of a field that is there', () => {
    expect(mendedLines('---\ntiêu đề: a\ntitle: b\n---\n', context)).toEqual([]);
  });

  it('is counted in the file, and only above its end', () => {
    const lines = mendedLines('---\ntitle: a\ntỉnh: Đông Lâm\n---\ntỉnh: Hải Minh\n', context);
    expect(lines.map(({ line, text }) => [line, text])).toEqual([[3, 'province: dong-lam']]);
    expect(mendedLines('tỉnh: Đông Lâm\n---\n', context)).toEqual([]);
    expect(mendedLines('---\ntỉnh: Đông Lâm\n', context)).toEqual([]);
  });
});

describe('a field that stands twice', () => {
  it.each<[string, string | undefined]>([
    ['province: dong-lam\nprovince: hai-minh', 'province: [dong-lam, hai-minh]'],
    ['province: [a,b]\nprovince: [b , c]', 'province: [a, b, c]'],
    ['province: [a, b]\nprovince: b', 'province: [a, b]'],
    ['title: a\ntitle: b', 'title: a / title: b'],
    ['title: a\ntitle: a', 'title: a'],
    ['title: a\ntitle:', undefined],
    ['title:\ntitle: a', undefined],
    ['title: a\ndate: b', undefined],
  ])('%j stands once as %j', (lines, once) => {
    expect(onceFor(`---\n${lines}\n---\n`, 3)).toBe(once);
  });

  it('is asked of a line there is', () => {
    expect(onceFor('---\ntitle: a', 9)).toBeUndefined();
  });
});

describe('the frame of a front matter', () => {
  it.each([
    ['\n\n---\ntitle: a\n---\nb', '---\ntitle: a\n---\nb'],
    ['—\ntitle: a\n—\nb', '---\ntitle: a\n---\nb'],
    ['----\ntitle: a\n----\n', '---\ntitle: a\n---\n'],
    ['---\ntitle: a\n--- b\nc', '---\ntitle: a\n---\n\nb\nc'],
    ['---\ntitle: a\n...\nb', '---\ntitle: a\n---\nb'],
    ['```yaml\n---\ntitle: a\n---\nb\n```\n', '---\ntitle: a\n---\nb\n'],
    ['---\rtitle: a\r---\rb', '---\ntitle: a\n---\nb'],
    ['---\ntitle: a\nb', '---\ntitle: a\nb'],
    ['--\ntitle: a\n--\n', '---\ntitle: a\n---\n'],
    ['title: a\n---', 'title: a\n---'],
    ['---\ntitle: TP: a\n---\n', '---\ntitle: "TP: a"\n---\n'],
    ['---\r\nTiêu đề: a\r\n---\r\n', '---\r\ntitle: a\r\n---\r\n'],
    ['---\ntitle: a\n---x: y\n', '---\ntitle: a\n---\n\nx: y\n'],
    ['---\ntitle: a\ncontinued\n---\n', '---\ntitle: a\n  continued\n---\n'],
    ['---\nsummary: a\ncontinued\n---\n', '---\nsummary: a\n  continued\n---\n'],
    ['---\ndate: 2024-05-06\ncontinued\n---\n', '---\ndate: 2024-05-06\ncontinued\n---\n'],
    [
      '---\nevent:\n  start: 6/5/2024\n  end: 7/5/2024\n---\n',
      '---\nevent:\n  start: 2024-05-06\n  end: 7/5/2024\n---\n',
    ],
    ['---\nsource:\n\u00a0\u00a0name: a: b\n---\n', '---\nsource:\n  name: "a: b"\n---\n'],
  ])('%j is %j', (text, right) => {
    expect(mendHeader(text, context)).toBe(right);
  });
});
