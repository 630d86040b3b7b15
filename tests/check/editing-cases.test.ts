import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check/check-report.ts';
import { mendHeader } from '../../src/check/mend-header.ts';
import { repairReport } from '../../src/check/repair-report.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { editorWords } from '../../src/words/editors/editor-words.ts';
import { formatProblem } from '../../src/words/editors/problem-text.ts';
import { fixture } from '../support/fixtures.ts';

const { vocabularies } = readContentSettings(contentFolder('content', 'content'));
const context = { vocabularies, today: '2026-11-20' };

/** What the check says of a report with one slip: place, code and mend. */
function said(text: string, path = 'reports/vi/2025/2025-08-12-vi-du.md'): string[] {
  return checkReport(path, Buffer.from(text), context).problems.map(
    ({ line, column, code, expected }) => `${line}:${column} ${code}${expected === undefined ? '' : ` → ${expected}`}`,
  );
}

const text = (name: string) => readFileSync(fixture(`editing/reports/${name}.md`), 'utf8');

/** Each slip of an editor (tests/fixtures/editing/reports), and what is said of it. */
const cases: Record<string, string[]> = {
  'blank-line-first': ['1:1 front-matter-missing → npm run check -- --fix'],
  'body-on-fence-line': ['7:1 front-matter-unclosed → npm run check -- --fix'],
  bom: ['1:1 file-bom'],
  'capital-keys': ['2:1 field-unknown → title: "Ví dụ"', '3:1 field-unknown → date: 2025-08-12'],
  'code-fenced-file': ['1:1 front-matter-missing → npm run check -- --fix'],
  'colon-title-end': ['2:1 yaml-invalid → title: "Ví dụ hội nghị:"'],
  'colon-title': ['2:1 yaml-invalid → title: "Ví dụ: Hội nghị"'],
  'conflict-body': ['11:1 conflict-marker'],
  'conflict-front': ['2:1 conflict-marker'],
  'conflict-half': ['12:1 conflict-marker'],
  'conflict-left-marker': ['13:1 conflict-marker'],
  'cr-only': ['1:1 front-matter-missing → npm run check -- --fix'],
  crlf: [],
  'date-excel-serial': ['3:7 date-invalid → 2025-08-12'],
  'date-quoted': [],
  'date-space-time': ['3:7 date-invalid → 2025-08-12'],
  'date-time-tz': ['3:7 date-invalid → 2025-08-12'],
  'date-time-utc-midnight': ['3:7 date-invalid → 2025-08-12'],
  'date-us': ['3:7 date-invalid → 2025-08-12'],
  'date-vi-words': ['3:7 date-invalid → 2025-08-12'],
  'draft-no': ['7:8 value-unknown → false'],
  'draft-quoted': [],
  'draft-yes': ['7:8 value-unknown → true'],
  'dup-key': ['7:1 yaml-invalid → title: "Ví dụ" / title: "Hai"'],
  'em-dash-fence': ['1:1 front-matter-missing → npm run check -- --fix'],
  'empty-fields': ['8:1 field-missing', '10:1 field-missing', '9:1 field-missing', '7:1 field-missing'],
  'empty-list': ['7:8 field-missing'],
  'en-synonyms': ['2:1 field-unknown → title: "Ví dụ"', '5:1 field-unknown → program: 1322'],
  'fence-trailing-space': [],
  'front-matter-dots': ['1:1 front-matter-unclosed → npm run check -- --fix'],
  'fullwidth-colon': ['4:1 yaml-invalid → province: lang-son'],
  'language-name': ['6:11 value-unknown → vi'],
  'language-upper': ['6:11 value-unknown → vi'],
  'list-dash-noindent': [],
  'list-dash': [],
  'list-dup': [],
  'list-national-and': [],
  'list-old-new': ['4:12 province-era → province: bac-ninh'],
  'list-semi': ['4:12 value-unknown → [lang-son, cao-bang]'],
  'list-string': ['4:11 value-unknown → [lang-son, cao-bang]'],
  'nbsp-indent': [
    '7:1 field-type → { name: …, url: …, author: …, captured: …, archived: …, sha256: … }',
    '8:1 field-unknown → Trang tin',
    '8:1 letter-invisible',
  ],
  'nbsp-key-sep': ['4:1 yaml-invalid → province: lang-son'],
  'no-space-colon': ['4:1 yaml-invalid → province: lang-son'],
  'smart-quotes-date': ['3:7 date-invalid → 2025-08-12'],
  'smart-quotes-list': ['4:12 value-unknown → [lang-son, cao-bang]', '4:24 value-unknown → [lang-son, cao-bang]'],
  'smart-quotes-title': ['2:1 yaml-invalid → title: "Ví dụ: Hội nghị"'],
  'source-string-url': ['7:9 field-type → { url: "https://example.org/a" }'],
  'source-url-google': ['8:9 url-wrapped → https://example.org/tin'],
  'source-url-local': ['8:9 url-local'],
  'source-url-localhost': ['8:9 url-local'],
  'source-url-space': ['8:9 url-invalid → "https://example.org/tin%20tức/hội%20nghị.html"'],
  'source-url-utm': ['8:9 url-wrapped → https://example.org/tin'],
  'tab-after-colon': [],
  'tab-indent': ['8:1 yaml-invalid →   name: Trang tin'],
  'title-300': ['2:9 title-form'],
  'title-allcaps': ['2:9 title-form → Hội nghị tổng kết chương trình năng suất'],
  'title-apostrophe': ['2:1 yaml-invalid → title: "Hội nghị l\'Oréal"'],
  'title-at': ['2:1 yaml-invalid → title: "@Năng suất"'],
  'title-backslash': ["2:9 field-type → 'Hội nghị C:\\Ngày hội'"],
  'title-brackets': ['2:1 yaml-invalid → title: "[Ảnh] Hội nghị năng suất"'],
  'title-dash': ['2:1 yaml-invalid → title: "- Năng suất"'],
  'title-date': ['2:8 title-form'],
  'title-emoji': [],
  'title-hash': ['2:21 yaml-comment → title: "Hội nghị lần #5 tại Huế"'],
  'title-html': ['2:9 title-form → Hội nghị năng suất & chất lượng'],
  'title-inner-quotes': ['2:1 yaml-invalid → title: \'Hội nghị "Năng suất" 2025\''],
  'title-markdown': ['2:9 title-form → Hội nghị năng suất 2025'],
  'title-multiline-noindent': ['3:1 yaml-invalid →   năm 2025 tại Lạng Sơn'],
  'title-multiline': [],
  'title-nbsp': ['2:12 letter-invisible'],
  'title-no': [],
  'title-number-float': ['2:8 title-form'],
  'title-number': ['2:8 title-form'],
  'title-octal': ['2:8 title-form'],
  'title-on': [],
  'title-percent': ['2:1 yaml-invalid → title: "% tăng năng suất"'],
  'title-soft-hyphen': ['2:22 letter-invisible'],
  'title-tilde-null': ['2:8 title-form'],
  'title-trailing-space': [],
  'title-yes-topic': [
    '7:8 value-unknown → 5s, governing-body, steering-board, measurement-assurance, mou, administrative-reform, wood-processing, policy, certification, supply-chain, …',
  ],
  'vi-keys': [
    '2:1 field-unknown → title: Hội nghị',
    '3:1 field-unknown → date: 2025-08-12',
    '4:1 field-unknown → province: lang-son',
    '5:1 field-unknown → program: 1322',
    '6:1 field-unknown → language: vi',
  ],
};

describe('a report with one slip', () => {
  it('is here for each of the cases', () => {
    const here = readdirSync(fixture('editing/reports')).map((file) => file.replace(/\.md$/, ''));
    expect(here.filter((name) => !(name in cases))).toEqual([]);
  });

  it.each(Object.entries(cases))('%s is told of what is wrong', (name, expected) => {
    expect(said(text(name))).toEqual(expected);
  });
});

/** Those that --fix leaves as they are: nothing is wrong, or only a person knows what was meant. */
const left = [
  'conflict-body',
  'conflict-front',
  'conflict-half',
  'conflict-left-marker',
  'dup-key',
  'empty-fields',
  'empty-list',
  'list-old-new',
  'source-url-local',
  'source-url-localhost',
  'title-300',
  'title-allcaps',
  'title-date',
  'title-hash',
  'title-html',
  'title-markdown',
  'title-number',
  'title-number-float',
  'title-octal',
  'title-tilde-null',
  'title-yes-topic',
];

const id = '2025-08-12-vi-du';
const fixed = (before: string) => repairReport(before, (header) => mendHeader(header, { vocabularies, id })).text;

describe('siblings of these slips', () => {
  it.each([
    ['topic: 5s\ntopic: [policy, 5s]', 'yaml-invalid → topic: [5s, policy]'],
    ['summary: Lớp # 3', 'yaml-comment → summary: "Lớp # 3"'],
    ['summary: Lớp "5S" #3', 'yaml-comment → summary: \'Lớp "5S" #3\''],
    ['source:\n  url: www.example.com/tin', 'url-invalid → "https://www.example.com/tin"'],
    ['source:\n  url: C:\\Users\\an\\tin.html', 'url-local'],
    ['source:\n  url: "\\\\\\\\may-chu\\\\tin"', 'url-local'],
  ])('%j', (lines, expected) => {
    const found = said(
      `---\ntitle: a\ndate: 2025-08-12\nprovince: lang-son\nprogram: 1322\nlanguage: vi\n${lines}\n---\n\nMột.\n`,
    );
    expect(found.map((each) => each.replace(/^\S+ /, ''))).toEqual([expected]);
  });

  it.each([
    ['30-08-2025-lang-son-5s', 'id-date → 2025-08-30-lang-son-5s'],
    ['30082025-lang-son', 'id-date → 2025-08-30-lang-son'],
    ['2025-30-08-lang-son', 'id-date → 2025-08-30-lang-son'],
    ['20250830-lang-son', 'id-date → 2025-08-30-lang-son'],
    ['hoi-nghi-5s', 'id-date → 2025-08-12-hoi-nghi-5s'],
    ['hoi-nghi-30-08-2025', 'id-date → 2025-08-30-hoi-nghi'],
    ['2025-08-hoi-nghi', 'id-date → 2025-08-12-hoi-nghi'],
    ['2025-08-12-hoi-nghi', undefined],
    ['2025-08-12', undefined],
  ])('a file named %s', (name, expected) => {
    const found = said(text('date-quoted'), `reports/vi/2025/${name}.md`).map((each) => each.replace(/^\S+ /, ''));
    expect(found).toEqual(expected === undefined ? [] : [expected]);
  });
});

describe('--fix', () => {
  it.each(Object.entries(cases).filter(([name, problems]) => problems.length > 0 && !left.includes(name)))(
    'mends %s, and has nothing to do the second time',
    (name) => {
      const mended = fixed(text(name));
      expect(said(mended)).toEqual([]);
      expect(fixed(mended)).toBe(mended);
    },
  );

  it.each(left)('leaves %s to a person', (name) => {
    expect(said(fixed(text(name)))).toHaveLength(cases[name]?.length ?? 0);
  });

  it('rewrites nothing that says the same', () => {
    const fine = `---\ntitle: "Ví dụ"\ndate: "2025-08-12"\nprovince: ["lang-son"]\nprogram: '1322'\nlanguage: vi\nsource:\n  name: Trang\n---\n\nMột.\n`;
    expect(fixed(fine)).toBe(fine);
  });

  it.each([
    ['date: 08/12/2025', 'date: 08/12/2025'],
    ['date: 30/8/2025', 'date: 2025-08-30'],
    ['date: 12-08-2025', 'date: 2025-08-12'],
    ['date: 2025/8/12', 'date: 2025-08-12'],
    ['date: 12 tháng 08, 2025', 'date: 2025-08-12'],
    ['date: 31/02/2025', 'date: 31/02/2025'],
    ['date: 45881', 'date: 45881'],
  ])('of a day in another form, %s, makes %s unless it can be another day', (from, to) => {
    // The name of the file tells nothing here.
    const header = `---\ntitle: a\n${from}\n---\n`;
    const unnamed = mendHeader(header, {
      vocabularies,
      id: from.includes('12-08') || from.includes('12 th') ? id : 'x',
    });
    expect(unnamed).toContain(`\n${to}\n`);
  });

  it.each([
    ['province: Lạng Sơn; Cao Bằng', 'province: [lang-son, cao-bang]'],
    ['province: tỉnh Lạng Sơn', 'province: lang-son'],
    ['province: UBND tỉnh Lạng Sơn', 'province: UBND tỉnh Lạng Sơn'],
    ['province: lang-son, ở đâu đó', 'province: lang-son, ở đâu đó'],
    ['Tỉnh: Lạng Sơn', 'province: lang-son'],
    ['nguồn: https://example.org/a', 'source: { url: "https://example.org/a" }'],
    ['organisation: x', 'organization: x'],
    ['đâu đó: x', 'đâu đó: x'],
  ])('of %s makes %s', (from, to) => {
    const header = mendHeader(`---\ntitle: a\n${from}\n---\n`, { vocabularies, id });
    expect(header).toBe(`---\ntitle: a\n${to}\n---\n`);
  });
});

describe('no parser’s English', () => {
  it.each(Object.keys(cases))('reaches the editor of %s', (name) => {
    const { problems } = checkReport('reports/vi/2025/2025-08-12-vi-du.md', Buffer.from(text(name)), context);
    for (const problem of problems) {
      const printed = formatProblem({ ...problem, file: 'f' }, editorWords('vi'));
      expect(printed).not.toMatch(/bad indentation|can not read|duplicated|end of the|expected a|object|string/i);
    }
  });
});

describe('a mark of a conflict', () => {
  const whole = (body: string) =>
    `---\ntitle: "Ví dụ"\ndate: 2025-08-12\nprovince: lang-son\nprogram: 1322\nlanguage: vi\n---\n\n${body}\n`;

  it.each([
    '<<<<<<< HEAD',
    '<<<<<<<',
    '<<<<<<<<< Temporary merge branch 1',
    '||||||| 1a2b3c4',
    '|||||||',
    '=======',
    '=======  ',
    '>>>>>>> nhánh-khác',
    '>>>>>>>',
    '> > > > > > > 1a2b3c4',
  ])('%j is found wherever it stands, with either line end', (mark) => {
    for (const [body, line] of [
      [mark, 9],
      [`Một.\n\n${mark}\nHai.`, 11],
    ] as const) {
      expect(said(whole(body))).toEqual([`${line}:1 conflict-marker`]);
      expect(said(whole(body).replaceAll('\n', '\r\n'))).toEqual([`${line}:1 conflict-marker`]);
    }
  });

  it.each(['Tên\n========', 'Tên\n===', '>>> trích', 'a <<<<<<< b', '`=======`', '| a | b |\n| --- | --- |'])(
    '%j is none',
    (body) => {
      expect(said(whole(body)).filter((each) => each.includes('conflict'))).toEqual([]);
    },
  );
});
