import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readForm, writeForm as write, type FormContent } from '../../src/admin/browser/report-file.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { filesBelow } from '../../src/content/files.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { vocabularies } from '../support/made-up.ts';

const own = readContentSettings(contentFolder('content', 'content')).vocabularies;
const writeForm = (content: FormContent) => write(content, vocabularies);

const header = 'title: Tên\ndate: 2024-05-06\nprovince: hai-minh\nprogram: hoa-sen\nlanguage: vi\n';

describe('a report in the form of /admin/', () => {
  it('is written as it was read, to the byte, for every report of the archive', () => {
    const files = filesBelow('content/reports').filter((file) => file.endsWith('.md'));
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      // Sveltia trims a text before it has it read, and what is written after.
      expect(`${write(readForm(text.trim()), own).trim()}\n`, file).toBe(text);
    }
  });

  it('is a file as npm run new writes it, without what was left empty', () => {
    const content = {
      body: '\n\nMột đoạn.\n\n\n',
      draft: false,
      title: '  Tên\nhai dòng ',
      summary: '',
      program: ['hoa-sen'],
      province: ['hai-minh', 'dong-lam'],
      language: 'vi',
      date: '2024-05-06',
      topic: [],
      source: { name: '', url: 'https://example.vn/a', author: null },
      event: { start: '', end: '' },
      withdrawn: null,
      aliases: [''],
      report_id: '2024-05-06-ten',
    };
    expect(writeForm(content)).toBe(
      '---\ntitle: Tên hai dòng\ndate: 2024-05-06\nprovince: [hai-minh, dong-lam]\nprogram: hoa-sen\nlanguage: vi\n' +
        'source:\n  url: https://example.vn/a\n---\n\nMột đoạn.\n',
    );
  });

  it('has put right what npm run check -- --fix would', () => {
    const text = writeForm({ ...readForm(`---\n${header}---\n\nx`), body: '##Đề mục\n\nQÐ\u00ad-UBND, ho\u0323c.' });
    expect(text.split('---\n')[2]).toBe('\n## Đề mục\n\nQĐ-UBND, học.\n');
    const source = { url: 'https://example.vn/a?utm_source=x' };
    const traced = writeForm({ ...readForm(`---\n${header}---\n\nx`), source });
    expect(traced).toContain('source:\n  url: https://example.vn/a\n');
    expect(writeForm(readForm(traced))).toBe(traced);
    // While the form is not filled in yet there is a file to check all the same.
    expect(writeForm({ title: 'Tên', source })).toContain('title: Tên\nsource:\n  url: "https://example.vn/a"\n');
  });

  it('keeps the remarks of an import, above the fields they are about', () => {
    const remarked =
      '---\n# check: ngày lấy từ đâu?\ntitle: Tên\ndate: 2024-05-06\nprovince: hai-minh\nprogram: hoa-sen\nlanguage: vi\n' +
      'source:\n  # check: trang đã mất\n  url: https://example.vn/a\n# check: thiếu đoạn cuối\n---\n\nChữ.\n';
    expect(writeForm(readForm(remarked))).toBe(remarked);
  });

  it.each([
    ['a field that is none of the schema', `---\n${header}tag: x\n---\n\nx`, 'field-unknown tag'],
    ['a date that is none', `---\n${header.replace('05-06', '02-31')}---\n\nx`, 'date-invalid date'],
    ['no header', 'Chữ.', 'front-matter-missing'],
    ['a comment of another kind', `---\n# của tôi\n${header}---\n\nx`, '# 2'],
  ])('is refused with %s, which would be lost', (_, text, reason) => {
    expect(() => readForm(text)).toThrow(reason);
  });
});
