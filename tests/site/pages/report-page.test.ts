import { existsSync } from 'node:fs';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, inject, it } from 'vitest';
import { contentFolder } from '../../../src/content/content-folder.ts';
import { readContentSettings } from '../../../src/content/read-settings.ts';
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
    const { document } = pageAt(country, '/kho/en/reports/2021-06-15-dong-lam-tap-huan-5s/', '/kho/');
    expect([...document.querySelectorAll('.prose a.nowrap')].map((link) => link.getAttribute('href'))).toEqual([
      '/kho/en/documents/7-qd-tt-2018/',
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
    const { document } = pageAt(country, '/kho/vi/bao-cao/2021-06-15-dong-lam-tap-huan-5s/', '/kho/');
    const groups = [...document.querySelectorAll('main nav .group')];
    expect(groups.map((group) => textOf(group.querySelector('p')))).toEqual(['Chương trình Hoa Sen', 'Đông Lâm']);
    for (const group of groups) {
      const neighbour = (rel: string) => group.querySelector(`a[rel="${rel}"]`)?.getAttribute('href');
      expect(neighbour('prev')).toBe('/kho/vi/bao-cao/2019-05-06-dong-lam-hop/');
      expect(neighbour('next')).toBe('/kho/vi/bao-cao/2021-11-20-dong-lam-do-can-cho/');
    }
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
    // The settings of the real archive may come to say it: then its pages are to offer it.
    const { contact, repository } = readContentSettings(contentFolder('content', 'content')).site ?? {};
    for (const { address, document } of builtPages(site)) {
      if (!document.querySelector('[data-report-page]')) continue;
      const outward = hrefs(document).filter((href) => /^mailto:[^?]|\/blob\//.test(href));
      if (contact === undefined && repository === undefined) expect(outward, address).toEqual([]);
      else expect(outward.length, address).toBeGreaterThan(0);
    }
  });
});
