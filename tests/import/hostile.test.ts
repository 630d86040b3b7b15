import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftOf, writeDraft } from '../../src/import/draft.ts';
import { importPage } from '../../src/import/import-page.ts';
import { checkReport } from '../../src/check/check-report.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { severities } from '../../src/check/problems.ts';
import { isReportId } from '../../src/archive/report.ts';
import { decode } from '../../src/import/read/decode.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { fixture } from '../support/fixtures.ts';

const { vocabularies } = readContentSettings(contentFolder('content', 'content'));

/** What the command does with a page, short of writing it. */
function draft(bytes: Uint8Array) {
  const made = draftOf(importPage(bytes, vocabularies), {}, { captions: 'Ảnh trong bài:' });
  const text = writeDraft(made, ({ field, evidence }) => `${field} “${evidence}”`);
  const checked = checkReport('reports/vi/2024/2024-01-01-thu.md', Buffer.from(text), {
    vocabularies,
    today: '2026-01-01',
  });
  return { made, text, problems: checked.problems };
}

const allowed = ['field-missing', 'language-folder'];

/** Letters that were broken in the page itself: the draft keeps them, and the check points them out. */
const broken = ['letter-lost', 'letter-encoding', 'letter-symbol'];

/**
 * Whether every sign beyond ASCII that a problem shows stood in the page: the import has broken none itself. To HTML a
 * null, written out or by its number, is U+FFFD.
 */
function wasInPage(bytes: Uint8Array, shown = '') {
  const actual = shown.replace(/U\+([\dA-F]{4,6})/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)));
  const page = decode(bytes)
    .text.replace(/\0|&#x?0+(?![\da-f])/gi, '\uFFFD')
    .normalize('NFD');
  return Array.from(actual.replace(/ ×\d+$/, '').normalize('NFD')).every(
    (sign) => sign < '\x80' || page.includes(sign),
  );
}

/**
 * Nothing but a field a person must fill (or the folder of this test), or letters that came broken, may be wrong with
 * what is written.
 */
function expectUsable(bytes: Uint8Array) {
  const { made, problems } = draft(bytes);
  const left = problems.filter(
    ({ code, actual }) =>
      severities[code] === 'error' && !allowed.includes(code) && !(broken.includes(code) && wasInPage(bytes, actual)),
  );
  expect(left).toEqual([]);
  for (const problem of problems) expect(problem.line).toBeGreaterThan(0);
  if (made.id !== undefined) expect(isReportId(made.id)).toBe(true);
}

const pieces = fc.constantFrom(
  '---',
  '\n',
  '<p>',
  '</p>',
  '<div',
  '>',
  '<!--',
  '<script>',
  '<table><tr><td>',
  'Ngày đăng: 32/13/2024',
  'Ngày 31/2/2024',
  '15/05/2024',
  'Số: 1/QĐ-UBND',
  'Điều 1. Ban hành',
  'tỉnh Thái Nguyên',
  '“',
  '”',
  '(',
  '[',
  '](',
  '{',
  '`',
  '\\',
  '&amp;',
  '&#0;',
  '\u0000',
  '\u202e',
  '\ufeff',
  '\u00ad',
  'Ð',
  '#',
  ': ',
  '- ',
  '1. ',
  '| ',
  '%2e%2e/',
  '../../',
  'QĐ- TTg',
  'năm 2024',
  'Thứ Hai',
  'Facebook',
  '\ud800',
);

describe('whatever a page holds', () => {
  it('any bytes give a report that reads back, or say what is missing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => expectUsable(bytes)),
      { numRuns: 150 },
    );
  });

  it('any text does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 800 }), (text) => expectUsable(Buffer.from(text))),
      { numRuns: 150 },
    );
  });

  it('any jumble of the things pages are made of does', () => {
    const jumble = fc
      .array(fc.oneof(pieces, fc.string({ maxLength: 20 })), { maxLength: 120 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(jumble, (text) => expectUsable(Buffer.from(text))),
      { numRuns: 250 },
    );
  });

  it('a real page with anything in it does', () => {
    const page = readFileSync(`${fixture('import')}/first/pages/01-yen-bai-5s-che-bien-go.txt`, 'utf8');
    const cut = fc.tuple(fc.nat(page.length), pieces, fc.nat(200));
    fc.assert(
      fc.property(cut, ([at, piece, times]) =>
        expectUsable(Buffer.from(page.slice(0, at) + piece.repeat(times) + page.slice(at))),
      ),
      { numRuns: 100 },
    );
  });
});

describe('a page made to take for ever', () => {
  // Each a long run of something a pattern might go back over; a test that hangs fails by vitest's own limit.
  it.each([
    '(',
    '[',
    '<',
    '<div>',
    '<b>',
    '<!--',
    '&',
    '“',
    ' ',
    '\t',
    '\n',
    '1',
    '1/',
    '1/1/',
    'ngày ',
    'ngày 1/1 ',
    '12/QĐ-',
    '12/QĐ-UBND ',
    'A-',
    'a.',
    '- ',
    'Facebook ',
    'Ông A ',
    'Sở ',
    'tỉnh ',
    'Hà Nội, ',
    'Thứ Hai, ',
    'Ngày đăng: 1/1/2020 ',
    'Ngày đăng: 1/1/2020\n',
    'Tháng Bảy ',
    'ỦY BAN ',
    '.',
    '\u0301',
    'ư\u0323',
  ])('of %j is read all the same', (piece) => {
    expectUsable(Buffer.from(piece.repeat(Math.ceil(75_000 / piece.length))));
  });

  it('with ten thousand elements within each other is read as words', () => {
    expectUsable(Buffer.from(`<html><body>${'<div>'.repeat(30_000)}Một đoạn chữ.`));
    expectUsable(Buffer.from(`<html><body>${'<table><tr><td>'.repeat(10_000)}Một đoạn chữ.`));
  });
});
