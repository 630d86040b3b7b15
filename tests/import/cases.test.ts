import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { draftOf, writeDraft, type Draft } from '../../src/import/draft.ts';
import { importPage } from '../../src/import/import-page.ts';
import { fixture } from '../support/fixtures.ts';

const { vocabularies } = readContentSettings(contentFolder('content', 'content'));
const read = (path: string): Draft =>
  draftOf(importPage(readFileSync(join(fixture('import'), path)), vocabularies), {}, { captions: 'Ảnh:' });
const small = (name: string) => read(`cases/pages/${name}.html`);
const doubts = ({ uncertain }: Draft, field: string) =>
  uncertain.filter((each) => each.field === field).map(({ doubt }) => doubt);

const names = readdirSync(join(fixture('import'), 'cases/pages')).map((file) => file.replace('.html', ''));
/** The day of the page where it is not 2019-06-05, and the doubt that must stand beside it. */
const days: Record<string, [string, string?]> = {
  'print-date': ['2019-06-04', 'visit-day'],
  'cap-nhat': ['2019-06-04', 'changed-day'],
  'last-updated': ['2019-06-04', 'changed-day'],
  'modified-only': ['2019-06-04'],
  'dmy-day-late': ['2019-06-25'],
  rel: ['2019-06-04', 'own-day'],
  thai: ['2019-06-05', 'odd-year'],
  'us-am': ['2019-06-05', 'month-first'],
};
const placeless = new Set(['chi-cuc-full', 'so-khcn-only', 'province-hq']);

describe('of small pages with one trap each', () => {
  it.each(names)('%s: day, event, place, programme', (name) => {
    const draft = small(name);
    const [date = '2019-06-05', doubt] = days[name] ?? [];
    expect(draft.fields.date).toBe(date);
    expect(doubts(draft, 'date')).toEqual(doubt === undefined ? [] : [doubt]);
    expect(draft.fields.event?.start).toBe('2019-06-04');
    expect(draft.fields.program).toEqual(['712']);
    expect(draft.fields.province).toEqual(placeless.has(name) ? undefined : ['phu-yen']);
    if (placeless.has(name)) expect(doubts(draft, 'province')).toEqual(['no-place']);
    expect(draft.fields.organization).toBeUndefined();
    // The stamp is gone from the text.
    expect(draft.body).not.toMatch(/^(?:\d{1,2}[ /-]|\d{4}\/|Đăng|In ngày|Cập nhật)/mu);
  });

  it.each([
    ['wp-by', 'Nguyễn Ví Dụ'],
    ['drupal-author', undefined],
    ['drupal-author-plain', undefined],
    ['joomla-author', undefined],
    ['posted-by-en', undefined],
  ])('%s: the author is %s', (name, author) => {
    expect(small(name).fields.source?.author).toBe(author);
  });

  it.each(['hoc-vien-sentence', 'dai-bieu-sentence', 'm1', 'm3'])('%s: sentences stay in the text', (name) => {
    const [text = ''] = small(name).body.split('Ảnh:\n');
    expect(text).toMatch(/^(?:Học viên được cấp|Các đại biểu thống nhất)/mu);
  });

  it.each(names.filter((name) => /^cap-[dfpt]|^quang|^m\d/.test(name)))('%s: a caption is no paragraph', (name) => {
    const { body } = small(name);
    expect(body).toMatch(/^- Quang cảnh/mu);
    expect(body).not.toMatch(/^Quang cảnh/mu);
  });

  it('telephone, e-mail and identity number are pointed out in the file', () => {
    const file = writeDraft(small('email-phone'), ({ doubt, evidence }) => `${doubt}: ${evidence}`);
    expect(file).toContain('# check: private: 0912 345 678 · vi@example.org · 012345678901');
  });

  it('a link leads to the document; a note, cells and order of a list stay', () => {
    expect(small('gdoc-link').body).toContain('](https://example.org/kh.pdf)');
    expect(small('footnote').body).toContain('Số liệu của Sở.');
    expect(small('nested-tables').body).toContain('| Phú Yên | 10   | 20   |');
    expect(small('lists-ol').body).toMatch(/3\. Ba\n4\. Bốn\n {3}- con/);
  });

  it('a name without accents is doubted', () => {
    expect(doubts(small('no-diacritics'), 'province')).toEqual(['unaccented']);
  });
});

describe('of whole pages', () => {
  it.each([
    ['01-sharepoint.html', 'Tập huấn 5S cho doanh nghiệp tỉnh Yên Bái', '2019-05-14', 'yen-bai'],
    ['03-wordpress.html', 'Quảng Ngãi: 20 doanh nghiệp áp dụng ISO 9001', '2022-03-17', 'quang-ngai'],
    ['05-vnpt-portal.html', 'Tổng kết dự án năng suất chất lượng giai đoạn 2016 - 2020', '2020-10-21', 'soc-trang'],
    ['07-facebook.txt', 'KHAI GIẢNG LỚP TẬP HUẤN CÔNG CỤ NĂNG SUẤT', '2023-06-12', 'ha-giang'],
    ['11-newspaper-range.html', 'Lai Châu: Tập huấn truy xuất nguồn gốc', '2023-12-08', 'lai-chau'],
    ['15-email.txt', 'Tin hội nghị năng suất tỉnh Đồng Tháp', '2024-04-04', 'dong-thap'],
    ['17-notepad-utf16.txt', 'Hội nghị năng suất tỉnh Tây Ninh', '2023-11-07', 'tay-ninh'],
    ['20-venue-hanoi.html', 'Đoàn doanh nghiệp Hưng Yên học kinh nghiệm 5S', '2019-10-09', 'hung-yen'],
  ])('%s: title, day, place', (file, title, date, place) => {
    const { fields, body } = read(`whole/pages/${file}`);
    expect(fields).toMatchObject({ title, date, province: [place] });
    expect(body).not.toMatch(/Lượt xem|bình luận|Chia sẻ|Tin cùng|Trang chủ|Cỡ chữ|ĐT:/u);
  });

  it('a Word page is named after its heading, a legal database leaves its tabs out', () => {
    const word = read('whole/pages/13-word-save-as-html.htm');
    expect(word.fields.title).toContain('Kết quả thực hiện'.toLowerCase());
    expect(word.body).not.toMatch(/supportLists|o:p|MsoNormal/);
    expect(read('whole/pages/09-thuvienphapluat.html').body).not.toMatch(/Thuộc tính|Lược đồ|\[0\]|đăng nhập/u);
  });
});
