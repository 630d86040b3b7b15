import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check/check-report.ts';
import { convertHtml } from '../../src/check/convert-html.ts';
import { strangeTags } from '../../src/check/html-in-markdown.ts';
import { readMarkdown } from '../../src/check/markdown.ts';
import { severities } from '../../src/check/problems.ts';
import { repairReport } from '../../src/check/repair-report.ts';
import { createReportText } from '../../src/check/report-text.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { decode } from '../../src/import/read/decode.ts';
import { renderBody } from '../../src/render/render-report.ts';
import { findAsked } from '../../src/text/lost-letters.ts';
import { findMisread } from '../../src/text/misread.ts';
import { vi } from '../../src/words/readers/vi.ts';
import { attacksAt } from '../support/attacks.ts';
import { fixture, fixtureFolder } from '../support/fixtures.ts';

/*
 * What holds of any text: each of these checks hundreds of them. What the check says of one is said in the files beside
 * this one.
 */

const { vocabularies } = readContentSettings(fixtureFolder('country'));
const header = '---\ntitle: Bịa\ndate: 2024-05-06\nprovince: dong-lam\nprogram: hoa-sen\nlanguage: vi\n---\n\n';
const check = (bytes: Uint8Array) =>
  checkReport('reports/vi/2024/2024-05-06-bia.md', bytes, { vocabularies, today: '2026-11-20' });

/** Every problem stands at a place the file has; without an error there is a version, and with one there is none. */
function expectSound(bytes: Uint8Array): void {
  const { version, problems } = check(bytes);
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split(/\r\n?|\n/);
  for (const { line, column, code } of problems) {
    expect(code in severities).toBe(true);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(Math.max(lines.length, 2));
    expect(column).toBeGreaterThanOrEqual(1);
  }
  if (version === undefined) expect(problems.length).toBeGreaterThan(0);
}

describe('a report', () => {
  it('of any bytes gives problems with a place, or a version', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expectSound(bytes);
        expectSound(Buffer.concat([Buffer.from(header), bytes]));
        expectSound(Buffer.concat([Buffer.from('---\ntitle: '), bytes, Buffer.from(`\n${header.slice(4)}`)]));
      }),
      { numRuns: 300 },
    );
  });

  it('of any letters and signs gives problems with a place, or a version', () => {
    const signs = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
          '](',
          '![](',
          '`',
          '```\n',
          '<!--',
          '-->',
          '\n',
          '\n\n',
          '# ',
          '12/QĐ-TT ',
          'ngày 1/1/2020 ',
          'Tây Lâm ',
          '<img ',
          '<a href=',
          '---\n',
          '\u0000',
          '\u200B',
          'Ð',
        ),
      ),
    );
    fc.assert(
      fc.property(signs, signs, (title, body) => {
        expectSound(Buffer.from(header.replace('Bịa', title.join('')) + body.join('')));
      }),
      { numRuns: 300 },
    );
  });

  // Each of these once took, or could take, time that grows with the square of its length or faster.
  const hard = [
    '(',
    '[',
    ' ',
    '1',
    '#',
    '\n',
    '\r',
    '\t',
    '`',
    '`` `',
    '```\n',
    '<!--',
    '<img ',
    '<a ',
    '![](',
    '](',
    '[a]: ',
    'ngày ',
    '1/1/',
    '1/1/2020 ',
    '12/QĐ-',
    '12/QĐ-UBND ',
    'January 1, 2020 ',
    'Tây Lâm ',
    'Sở ',
    'Công ty ',
    'Facebook      X      ',
    'https://',
    '\u00A0',
    'Ð',
    '\\',
    '> ',
    '&',
    'a: ',
  ];
  it.each(hard)('that repeats %j a hundred thousand letters long is read all the same', (sign) => {
    const long = sign.repeat(Math.ceil(100_000 / sign.length));
    expectSound(Buffer.from(header + long));
    expectSound(Buffer.from(`---\n# ${long}\n${header.slice(4)}`));
    expectSound(Buffer.from(header.replace('Bịa', `"${long}"`)));
  });
});

describe('the prose of a text', () => {
  it('leaves every letter where it was', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '`',
            '~~~',
            '\n',
            ' ',
            '    ',
            '<!--',
            '-->',
            '](',
            ')',
            'x',
            'https://',
            '<a>',
            '[',
            ']:',
            '- ',
          ),
          { maxLength: 60 },
        ),
        (pieces) => {
          const text = pieces.join('');
          const { prose } = createReportText(text, readMarkdown(text), () => ({ line: 1, column: 1 }));
          expect(prose.length).toBe(text.length);
          for (let at = 0; at < text.length; at++) expect([' ', text[at]]).toContain(prose[at]);
        },
      ),
    );
  });
});

describe('mending a report', () => {
  const report = (fields: string, body: string) => `---\n${fields}---\n\n${body}`;
  const repaired = (text: string) => repairReport(text).text;
  it('changes nothing the second time, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        'title: ',
        'date: ',
        '# ',
        '\n',
        '\r\n',
        '  ',
        '- ',
        'a',
        'Ð',
        '\u00A0',
        '\u200B',
        '\u0302',
        'o',
        '"',
        ':',
        '`',
        '<!--',
        '-->',
        '\uFEFF',
        'summary: |\n',
        '[',
        ']',
        '{',
        '---\n',
        'source:\n  name: x\n',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (header, body) => {
        const once = repaired(report(`title: x\n${header.join('')}\n`, body.join('')));
        expect(repaired(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});

describe('HTML that becomes markdown', () => {
  it('says the same words, once for all, whatever the text', () => {
    const pieces = fc.array(
      fc.constantFrom(
        ...'<b> </b> <i> </i> <p> </p> <br/> <sub> </sub> <td> <tr> <table> </table> <li> <ul> </ul> <a> </a>'.split(
          ' ',
        ),
        ...[
          '<a href="/vi/">',
          '<!-- x -->',
          '\n',
          '\n\n',
          '- ',
          '> ',
          '| ',
          '|--|',
          '*',
          '_',
          '[a](/b)',
          'chữ',
          ' ',
          '&',
          '`',
        ],
      ),
      { maxLength: 40 },
    );
    // Signs aside: which of them are words is what the conversion is about.
    const words = (body: string) =>
      renderBody(body, vi, '/')
        .replace(/&#?\w+;|<[^>]*>/g, '')
        .match(/chữ/g)?.length ?? 0;
    fc.assert(
      fc.property(pieces, (parts) => {
        const body = parts.join('');
        const converted = convertHtml(body);
        expect(words(converted)).toBe(words(body));
        expect(convertHtml(converted)).toBe(converted);
      }),
      { numRuns: 400 },
    );
  });

  it('of the attacks runs nothing and keeps no tag it says it converted', () => {
    for (const { id, text } of attacksAt('body')) {
      const before = strangeTags(readMarkdown(text)).length;
      expect(strangeTags(readMarkdown(convertHtml(text))).length, id).toBeLessThanOrEqual(before);
    }
  });
});

describe('the pages the importer is tried on', () => {
  const files = readdirSync(fixture('import'), { recursive: true }).map(String);

  it('are read rightly, so that nothing in them is misread or lost', () => {
    const pages = files.filter((file) => /\.(?:html?|txt)$/.test(file));
    expect(pages.length).toBeGreaterThan(80);
    for (const file of pages) {
      const { text } = decode(readFileSync(join(fixture('import'), file)));
      expect([file, findMisread(text), findAsked(text)]).toEqual([file, [], []]);
    }
  });
});

describe('the reports of the archive', () => {
  const { vocabularies: lists } = readContentSettings(contentFolder('content', 'content'));
  const ours = /^(?:letter-|table-|footnote-|heading-|link-broken|url-|image-|emphasis-|star-|indent-|list-)/;
  const files = readdirSync('content/reports', { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.md'));

  it('have none of these slips, and nothing in them is put right', () => {
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const text = readFileSync(join('content/reports', file), 'utf8');
      const { problems } = checkReport(join('reports', file), Buffer.from(text), {
        vocabularies: lists,
        today: '2026-11-28',
      });
      const slips = problems.filter(({ code }) => ours.test(code) && code !== 'image-missing');
      expect([file, slips]).toEqual([file, []]);
      expect(repairReport(text).repairs).toEqual([]);
    }
  });
});
