import { existsSync } from 'node:fs';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, inject, it } from 'vitest';
import { builtPages, pageAt, textOf } from '../../support/pages.ts';

const site = inject('site');
const country = inject('country');
const origin = 'https://kho.example.vn';
const own = '/kho/vi/bao-cao/2019-05-06-dong-lam-hop/';
const report = pageAt(country, own, '/kho/').document;
const english = pageAt(country, '/kho/en/reports/2019-05-06-dong-lam-hop/', '/kho/').document;
const hrefs = (document: HTMLElement) =>
  [...document.querySelectorAll('main a')].map((link) => link.getAttribute('href') ?? '');

describe('the text of a report', () => {
  it('leads from a number to the document’s page, where the vocabulary has the document', () => {
    const links = [...report.querySelectorAll('.prose a[href*="/van-ban/"]')];
    expect(links.map((link) => [textOf(link), link.getAttribute('href')])).toEqual([
      ['7/QĐ-TT', '/kho/vi/van-ban/7-qd-tt-2018/'],
    ]);
    expect(textOf(report.querySelector('.prose'))).toContain('8/QĐ-TT');
  });

  it('leads to the page in the reader’s language', () => {
    const { document } = pageAt(site, '/en/reports/2014-08-18-thai-nguyen-trien-khai-nang-suat-chat-luong/');
    expect([...document.querySelectorAll('.prose a.nowrap')].map((link) => link.getAttribute('href'))).toEqual([
      '/en/documents/37-qd-ubnd-thai-nguyen-2014/',
      '/en/documents/712-qd-ttg-2010/',
    ]);
  });

  it('has a table of contents where it has several headings, and none where it has not', () => {
    const contents = report.querySelector('nav[aria-labelledby="trong-bao-cao"]');
    expect([...(contents?.querySelectorAll('a') ?? [])].map(textOf)).toEqual([
      'Tiêu đề cấp một',
      'Căn cứ 7/QĐ-TT & luật',
      'Bảng bịa',
      'Hình',
    ]);
    expect(english.querySelector('nav[aria-labelledby="trong-bao-cao"]')).toBeNull();
  });
});

describe('a report page', () => {
  it('writes out its permanent address', () => {
    expect(textOf(report.querySelector('.cite .address'))).toBe(origin + own);
  });

  it('says what its card’s places belong to today, and leads there', () => {
    const today = [...report.querySelectorAll('.card a')].filter((link) => textOf(link) === 'Đông Lâm');
    expect(today.map((link) => link.getAttribute('href'))).toContain('/kho/vi/tinh-thanh/dong-lam/');
  });

  it('says in a line why each related report is related', () => {
    const reasons = [...report.querySelectorAll('.related li')].map((item) => textOf(item.querySelector('.why')));
    expect(reasons).toContain('cùng chương trình, 5 năm sau đó');
    expect([...english.querySelectorAll('.related .why')].map(textOf)).toContain(
      'both cite 7/QĐ-TT, same programme, place, organisation and topic, 2 years later',
    );
  });

  it('leads to the reports before and after in its programme and in its place', () => {
    const { document } = pageAt(site, '/vi/bao-cao/2022-11-10-quang-ninh-hoc-tap-bac-giang/');
    const groups = [...document.querySelectorAll('main nav .group')];
    expect(groups.map((group) => textOf(group.querySelector('p')))).toEqual(['Chương trình 1322', 'Bắc Ninh']);
    const [programme, place] = groups;
    const neighbour = (rel: string) => programme?.querySelector(`a[rel="${rel}"]`)?.getAttribute('href') ?? '';
    for (const href of [neighbour('prev'), neighbour('next')])
      expect(pageAt(site, href).document.querySelector('.chips a[href$="/1322/"]'), href).not.toBeNull();
    expect(neighbour('prev') < '/vi/bao-cao/2022-11-10' && '/vi/bao-cao/2022-11-11' < neighbour('next')).toBe(true);
    expect(place?.querySelector('a[rel="next"]')?.getAttribute('href')).toMatch(/2023-08-26-/);
  });

  it('is passed on by plain links that hold its title and address', () => {
    const mail = hrefs(report).find((href) => href.startsWith('mailto:?')) ?? '';
    const letter = new URLSearchParams(mail.slice('mailto:?'.length));
    expect(letter.get('subject')).toBe('Đông Lâm họp về hoà giải & đo lường <bịa>');
    expect(letter.get('body')).toContain(origin + own);
    const facebook = hrefs(report).find((href) => href.includes('facebook'));
    expect(new URL(facebook ?? '').searchParams.get('u')).toBe(origin + own);
  });

  it('takes word of mistakes where the archive has an address for them', () => {
    const mail = hrefs(report).find((href) => href.startsWith('mailto:kho@example.org?')) ?? '';
    expect(new URLSearchParams(mail.split('?')[1]).get('body')).toContain(origin + own);
  });

  it('leads to its own file where the archive has a repository', () => {
    const file = hrefs(report).find((href) => href.startsWith('https://example.org/lam-minh/blob/')) ?? '';
    expect(existsSync(new URL(file).pathname.replace('/lam-minh/blob/HEAD/', ''))).toBe(true);
  });

  it('offers neither where the archive has not said where', () => {
    for (const { address, document } of builtPages(site)) {
      if (!document.querySelector('[data-report-page]')) continue;
      const outward = hrefs(document).filter((href) => /^mailto:[^?]|\/blob\//.test(href));
      expect(outward, address).toEqual([]);
    }
  });
});
