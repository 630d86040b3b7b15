import { describe, expect, it } from 'vitest';
import { repairReport } from '../../src/check/repair-report.ts';

const report = (header: string, body = 'Thân bài.\n') => `---\n${header}---\n\n${body}`;
const fixed = (text: string) => repairReport(text).text;

describe('mending a report', () => {
  it('puts fields in the order of the schema; comments, nested fields and lists stay as they are', () => {
    const text = report(
      [
        '# về cả tệp',
        '',
        'source:',
        '    url: https://example.org/   # lưu ý',
        '    name: Báo bịa',
        '# chương trình của tỉnh',
        '# hai dòng ghi chú',
        'program:',
        '  - hoa-sen',
        "  - '88'",
        'province: [dong-lam,tay-lam]',
        'summary: |',
        '  Hai dòng',
        '  # không phải ghi chú',
        'title: "Bịa"',
        '# cuối cùng',
        '',
      ].join('\n'),
    );
    expect(repairReport(text)).toEqual({
      repairs: ['order'],
      text: report(
        [
          '# về cả tệp',
          '',
          'title: "Bịa"',
          'province: [dong-lam,tay-lam]',
          '# chương trình của tỉnh',
          '# hai dòng ghi chú',
          'program:',
          '  - hoa-sen',
          "  - '88'",
          'summary: |',
          '  Hai dòng',
          '  # không phải ghi chú',
          'source:',
          '    url: https://example.org/   # lưu ý',
          '    name: Báo bịa',
          '# cuối cùng',
          '',
        ].join('\n'),
      ),
    });
  });

  it('keeps the line ends of Windows', () => {
    const text = report('date: 2024-05-06\ntitle: Q\u00D0\u00A0x\n').replaceAll('\n', '\r\n');
    expect(fixed(text)).toBe(report('title: QĐ x\ndate: 2024-05-06\n').replaceAll('\n', '\r\n'));
  });

  it('joins loose accents, also those that meet only once something between them is gone', () => {
    expect(fixed(report('title: Hội nghị\n'.normalize('NFD'), 'o\u200B\u0302\u0323\n'))).toBe(
      report('title: Hội nghị\n', 'ộ\n'),
    );
  });

  it('takes off a byte order mark', () => {
    expect(fixed(`\uFEFF${report('title: Bịa\n')}`)).toBe(report('title: Bịa\n'));
  });

  it.each([
    ['a value would be cut short by a comment', report('title: Lần\u00A0#5\n')],
    ['a heading would come of it', report('title: Bịa\n', '\u200B# không phải đầu mục\n')],
    ['a list would come of it', report('title: Bịa\n', 'a\n\n1.\u00A0một\n')],
    ['fields share a line', '---\n{ date: 2024-05-06, title: Bịa }\n---\n\nThân.\n'],
    ['the file cannot be read', '---\ntitle: [\u00A0\ndate: x\n---\nThân\u00A0bài'],
    ['there is no front matter', 'Thân\u00A0bài'],
  ])('leaves the file alone where %s', (_, text) => {
    expect(repairReport(text)).toEqual({ text, repairs: [] });
  });

  it('leaves code and addresses alone', () => {
    const text = report('title: Bịa\n', '`QÐ` và https://example.org/QÐ\n\n```\nQÐ\n```\n');
    expect(fixed(text)).toBe(text);
  });
});
