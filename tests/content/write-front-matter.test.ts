import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFields } from '../../src/content/parse-fields.ts';
import { isFault, readFrontMatter } from '../../src/content/front-matter.ts';
import { reportSchema } from '../../src/archive/report.ts';
import { writeReport } from '../../src/content/write-front-matter.ts';
import { fixture } from '../support/fixtures.ts';

/** A written file, read as the archive reads every file: composed first. */
function read(text: string) {
  const front = readFrontMatter(text.normalize('NFC'));
  if (isFault(front)) throw new Error(`${front.code} ${front.actual}\n${text}`);
  return front;
}

/** Any text at all, and texts made of what YAML and Unicode stumble over. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc
    .array(
      fc.constantFrom(
        ...': # \' " \\ - --- ... ? [ ] { } , & * ! | > % @ ` ~ = << a n null 0 12:30 2024-02-31 đ'.split(' '),
        ...[' ', '\n', '\t', '\r\n', '\u0000', '\u0007', '\u001b', '\u0085', '\u00a0', '\u0301', '\u0338'],
        ...['\u2028', '\ufeff', '\uffff', '\u{1d165}', '\u1100', '\u1161', '😀', '\\n', '\\u0041'],
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

describe('a written report', () => {
  it('gives back any text it was given, composed', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.array(anyText, { minLength: 2, maxLength: 4 }), (title, name, topic) => {
        const { fields } = read(writeReport({ title, source: { name }, topic }, 'Thân bài.'));
        expect(fields).toEqual({
          title: title.normalize('NFC'),
          topic: topic.map((item) => item.normalize('NFC')),
          source: { name: name.normalize('NFC') },
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('is composed and holds no control character but line ends and tabs', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, body, remark) => {
        const text = writeReport({ title }, body, { title: remark });
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the body, whatever remark or fence stands in it', () => {
    fc.assert(
      fc.property(anyText, (remark) => {
        const text = writeReport({ title: 'Tên' }, '\n\n    thụt\n---\ncuối\n\n', { title: remark, summary: remark });
        const { fields, body } = read(text);
        expect(fields).toEqual({ title: 'Tên' });
        expect(body).toBe('\n    thụt\n---\ncuối\n');
      }),
      { numRuns: 1000 },
    );
  });

  it('has its fields in the order of the schema, plain where YAML allows, remarks above', () => {
    const text = writeReport(
      {
        source: { url: 'https://example.org/a#b', name: 'Sở "X"' },
        draft: true,
        title: 'TPHCM: năng suất',
        language: 'vi',
        program: ['1322', '712'],
        province: ['thai-nguyen'],
        date: '2024-05-15',
        event: { start: '2024-05-14', place: 'Hội trường 2' },
        summary: '2024',
      },
      'Thân.',
      { province: 'đoán theo địa chỉ\ntrang', 'source.author': 'không thấy', topic: 'chưa có' },
    );
    expect(text).toBe(`---
title: "TPHCM: năng suất"
date: 2024-05-15
# check: đoán theo địa chỉ trang
province: thai-nguyen
program: [1322, 712]
language: vi
event:
  start: 2024-05-14
  place: Hội trường 2
# check: chưa có
summary: "2024"
source:
  name: Sở "X"
  url: https://example.org/a#b
  # check: không thấy
draft: true
---

Thân.
`);
  });

  it('has a remark on a field of a block that is not there where the block would stand, and no as a word', () => {
    expect(writeReport({ title: 'Một', draft: false }, '', { 'event.start': 'không thấy', body: 'trống' })).toBe(
      '---\ntitle: Một\n# check: không thấy\ndraft: false\n# check: trống\n---\n',
    );
  });

  it('of each report of the archive says the same again, however its editor wrote it', () => {
    const files = ['content/reports', fixture('country/reports')]
      .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, String(file))))
      .filter((file) => file.endsWith('.md'));
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const front = read(text);
      const { fields } = parseFields(reportSchema, front.fields, front.locate);
      const again = read(writeReport(fields ?? {}, front.body));
      expect(parseFields(reportSchema, again.fields, again.locate).fields, file).toEqual(fields);
      expect(again.body, file).toBe(front.body);
    }
  });
});
