import { describe, expect, it } from 'vitest';
import { numberedReferences } from '../../src/text/numbered-references.ts';

const found = (text: string) => numberedReferences(text).map(({ words }) => words);

describe('a reference to another report by a number', () => {
  it.each([
    ['Đồng Nai làm sau (xem báo cáo 62).', 'xem báo cáo 62'],
    ['Đồng Nai làm sau (Xem thêm báo cáo số 62).', 'Xem thêm báo cáo số 62'],
    ['Như đã nói ở bài 01, hội nghị', 'ở bài 01'],
    ['Theo bản tin số 7, hội nghị', 'Theo bản tin số 7'],
    ['xem các báo cáo 31 và 33.', 'xem các báo cáo 31 và 33'],
    ['xem báo cáo 62 để biết thêm', 'xem báo cáo 62'],
    ['đã nêu (báo cáo 62)', 'báo cáo 62'],
    ['Approved in May (see report 31).', 'see report 31'],
    ['Approved in May (cf. reports 31, 33 and 35).', 'cf. reports 31, 33 and 35'],
    ['as told in report #8, the', 'in report #8'],
    ['See also article no. 12 for details', 'See also article no. 12'],
    ['Rounds were held (see [12]).', 'see [12]'],
    ['Rounds were held (see\nreport 66).', 'see report 66'],
    ['Rounds were held (report 66).', 'report 66'],
  ])('%s', (text, words) => {
    expect(found(text)).toEqual([words]);
    expect(text.slice(numberedReferences(text)[0]?.at).replace('\n', ' ')).toMatch(new RegExp(`^.{${words.length}}`));
    expect(text.replace('\n', ' ').indexOf(words)).toBe(numberedReferences(text)[0]?.at);
  });

  it.each([
    'theo báo cáo số 62/BC-UBND, tỉnh',
    'theo Báo cáo 62-BC/TU.',
    'trong báo cáo 6 tháng đầu năm',
    'xem báo cáo 6 tháng',
    'xem báo cáo năm 2020.',
    'see report 2020.',
    'see reports of 2020.',
    'reports 5 new cases.',
    'In report after report 12 firms said so',
    'tại phần 3 của báo cáo.',
    'bài 5 điểm',
    'see Decision 36.',
    'xem Điều 5.',
    'theo báo cáo 3,5% tăng',
  ])('is not: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
