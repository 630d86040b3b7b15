import { HtmlValidate } from 'html-validate';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, inject, it } from 'vitest';
import { builtPages, pageAt, textOf } from '../../support/pages.ts';
import { takesReports } from '../../../src/archive/site.ts';
import { readContentSettings } from '../../../src/content/read-settings.ts';
import { contentFolder } from '../../../src/content/content-folder.ts';
import { indexFile } from '../../support/index-file.ts';
import type { DataFile } from '../../../src/search/query/entry-file.ts';

const site = inject('site');
const country = inject('country');
// What is about one report is read in the made-up country: a real one may be withdrawn or rewritten on any day.
const at = (address: string) => pageAt(site, address).document;
const inCountry = (address: string) => pageAt(country, `/kho${address}`, '/kho/').document;

/**
 * Whether a script element is data, which no browser runs: JSON, or rules by which pages are fetched ahead. Those may
 * ask for pages of this site and for nothing else, and may not render a page before it is asked for.
 */
function isData(script: HTMLElement): boolean {
  if (script.hasAttribute('src')) return false;
  const type = script.getAttribute('type') ?? '';
  if (type !== 'speculationrules') return /^application\/(?:ld\+)?json$/.test(type);
  const rules = JSON.parse(script.textContent) as Record<string, { where: { href_matches: string } }[]>;
  return (
    Object.keys(rules).join() === 'prefetch' &&
    Object.values(rules)
      .flat()
      .every(({ where }) => /^\/(?!\/)/.test(where.href_matches))
  );
}

// Of the real archive too: what is published has to hold, whatever its reports are.
describe('every page', () => {
  const pages = [...builtPages(site), ...builtPages(country, '/kho/')];

  it('is in the language of its address', () => {
    for (const { address, document } of pages) {
      const expected = /\/(vi|en)\//.exec(address)?.[1] ?? 'vi';
      expect(document.querySelector('html')?.getAttribute('lang'), address).toBe(expected);
    }
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document'],
      rules: {
        // Reports in a row and the seal's letters are plain, deliberate markup.
        'long-title': 'off',
        'no-inline-style': 'error',
        // Lists without bullets lose their role in Safari unless it is written out.
        'no-redundant-role': 'off',
        // Astro writes `<!DOCTYPE html>`, attributes of scoped styles, and closes no void elements.
        'doctype-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'no-trailing-whitespace': 'off',
        'void-style': 'off',
        // All files come from the site itself.
        'require-sri': 'off',
        // A number to call is no link here, and figures of counts look like one.
        'tel-non-breaking': 'off',
      },
    });
    const faults: string[] = [];
    // The largest of every kind: hundreds are of one kind and differ in their words alone.
    const kinds = Map.groupBy(pages, ({ address }) => address.replace(/[^/]+\/$/, ''));
    const largest = [...kinds.values()].flatMap((kind) =>
      kind.sort((a, b) => b.html.length - a.html.length).slice(0, 25),
    );
    for (const { address, html } of largest) {
      // What a template holds is filled before it is seen; the rules ask for its headings now.
      const report = await validator.validateString(html.replace(/<template[^]*?<\/template>/g, ''));
      for (const result of report.results)
        for (const message of result.messages)
          faults.push(`${address}:${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
    }
    expect(faults.slice(0, 10)).toEqual([]);
  });

  it('ships no script, except the search page and the one that compares what a reader chooses', () => {
    const withScripts = pages
      .filter(({ document }) => [...document.querySelectorAll('script')].some((script) => !isData(script)))
      .map(({ address }) => address);
    const scripted = ['en/compare/', 'en/search/', 'vi/so-sanh/', 'vi/tim-kiem/'];
    expect(withScripts.sort()).toEqual(['/', '/kho/'].flatMap((base) => scripted.map((path) => base + path)).sort());
  });

  it('has one first-level heading and asks no third party for anything', () => {
    for (const { address, document } of pages) {
      const headings = [...document.querySelectorAll('h1')].filter((heading) => !heading.closest('noscript'));
      expect(headings.length, address).toBe(1);
      for (const element of document.querySelectorAll(
        '[src], link[rel="stylesheet"], link[rel="preload"], link[rel="icon"]',
      ))
        expect(element.getAttribute('src') ?? element.getAttribute('href'), address).toMatch(/^\/(?!\/)/);
    }
  });

  it('is written in NFC', () => {
    for (const { address, html } of pages) expect(html === html.normalize('NFC'), address).toBe(true);
  });
});

describe('a report', () => {
  const id = '2019-05-06-dong-lam-hop';

  it('stands at its permanent address in both languages, each leading to the other', () => {
    expect(inCountry(`/vi/bao-cao/${id}/`).querySelector('header a[hreflang="en"]')?.getAttribute('href')).toBe(
      `/kho/en/reports/${id}/`,
    );
    expect(inCountry(`/en/reports/${id}/`).querySelector('header a[hreflang="vi"]')?.getAttribute('href')).toBe(
      `/kho/vi/bao-cao/${id}/`,
    );
  });

  it('names its places as on its day, and what they belong to now', () => {
    expect(textOf(inCountry(`/vi/bao-cao/${id}/`).querySelector('.dateline'))).toBe(
      '06/05/2019Đông Lâm — từ 1/1/2020 gồm cả Tây LâmTây Lâm — nay thuộc Đông Lâm',
    );
  });

  it('names its source and links to it', () => {
    const source = inCountry(`/vi/bao-cao/${id}/`).querySelector('.source');
    expect(textOf(source)).toContain('Báo bịa');
    expect(source?.querySelector('a')?.getAttribute('href')).toBe('https://example.org/a?b=1&c=2');
  });

  it('without a translation is listed in the other language, marked, with its own lang', () => {
    const item = inCountry('/vi/bao-cao/').querySelector('a[href$="2024-03-01-hai-minh-only-english/"]');
    expect(item?.getAttribute('lang')).toBe('en');
    expect(item?.getAttribute('href')).toBe('/kho/en/reports/2024-03-01-hai-minh-only-english/');
    expect(textOf(item?.closest('article')?.querySelector('.language-mark') ?? null)).toBe('EN chỉ có bản tiếng Anh');
    const own = inCountry('/en/reports/2024-03-01-hai-minh-only-english/');
    expect(own.querySelector('link[hreflang]')).toBeNull();
    expect(own.querySelector('header a[hreflang="vi"]')).toBeNull();
  });

  it('that is a draft is nowhere', () => {
    expect(builtPages(country, '/kho/').some(({ html }) => html.includes('nobody should see'))).toBe(false);
  });

  it('under a former id leads on', () => {
    const moved = inCountry('/vi/bao-cao/2019-05-06-ten-cu/');
    expect(moved.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toBe(
      '0; url=/kho/vi/bao-cao/2019-05-06-dong-lam-hop/',
    );
  });

  it('brings no markup of its own beyond the allowed', () => {
    const prose = inCountry('/vi/bao-cao/2019-05-06-dong-lam-hop/').querySelector('.prose');
    expect(prose?.querySelector('script, [onclick], a[href^="javascript"]')).toBeNull();
    expect(textOf(prose)).toContain("{không phải biểu thức} với import x from 'y'");
  });

  it('is counted once in every list it belongs to', () => {
    for (const address of [
      '/vi/nam/2019/',
      '/vi/tinh-thanh/tay-lam/',
      '/vi/tinh-thanh/dong-lam/',
      '/vi/chuong-trinh/hoa-sen/',
      '/vi/chuong-trinh/88/',
      '/en/provinces/dong-lam/',
    ])
      expect(
        inCountry(address).querySelectorAll(`main h3 a[href*="${id}"], main h4 a[href*="${id}"]`).length,
        address,
      ).toBe(1);
  });
});

describe('a withdrawn report', () => {
  const id = '2020-02-03-bao-cao-rut';
  const addresses = { vi: `/vi/bao-cao/${id}/`, en: `/en/reports/${id}/` };
  const page = (language: 'vi' | 'en') => inCountry(addresses[language]);

  it('keeps its page, which tells when and why it went, and its source', () => {
    expect(textOf(page('vi').querySelector('h1'))).toBe('Báo cáo bịa về lúa sen đã rút');
    const notice = textOf(page('vi').querySelector('.withdrawn'));
    expect(notice).toContain('Báo cáo này đã được rút ngày 4/3/2021.');
    expect(notice).toContain('Lý do: Lý do bịa: nguồn đã cải chính & xin rút.');
    expect(textOf(page('en').querySelector('.withdrawn'))).toContain(
      'This report was withdrawn on 4 March 2021.Reason: Made-up reason: the source took it back.',
    );
    expect(page('vi').querySelector('.source a')?.getAttribute('href')).toBe('https://example.org/rut');
  });

  it('no longer says what it said, to readers or to search engines', () => {
    for (const { address, html } of builtPages(country, '/kho/'))
      expect(/không ai còn được đọc|nobody may read/.test(html), address).toBe(false);
    for (const language of ['vi', 'en'] as const)
      expect(page(language).querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  });

  it('is reported in both languages, each leading to the other', () => {
    expect(page('vi').querySelector('header a[hreflang="en"]')?.getAttribute('href')).toBe(`/kho${addresses.en}`);
    expect(page('en').querySelector('link[rel="alternate"][hreflang="vi"]')?.getAttribute('href')).toBe(
      `https://kho.example.vn/kho${addresses.vi}`,
    );
  });

  it('is linked to by nothing but its other language, its former address and who linked to it before', () => {
    const linking = builtPages(country, '/kho/').filter(
      ({ address, document }) =>
        !address.includes(id) && document.querySelector(`a[href*="${id}"], a[href*="ten-cu-da-rut"]`),
    );
    expect(linking.map(({ address }) => address).sort()).toEqual([
      '/kho/en/reports/2019-05-06-dong-lam-hop/',
      '/kho/en/reports/2020-02-03-ten-cu-da-rut/',
      '/kho/vi/bao-cao/2019-05-06-dong-lam-hop/',
      '/kho/vi/bao-cao/2020-02-03-ten-cu-da-rut/',
    ]);
    // Its year has no other report, so its address leads to all years.
    const year = builtPages(country, '/kho/').filter(({ address }) => /\/2020\/$/.test(address));
    expect(
      year.map(({ document }) => document.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).sort(),
    ).toEqual(['0; url=/kho/en/years/', '0; url=/kho/vi/nam/']);
  });

  it('under a former id leads on', () => {
    const moved = inCountry('/vi/bao-cao/2020-02-03-ten-cu-da-rut/');
    expect(moved.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toBe(
      `0; url=/kho${addresses.vi}`,
    );
  });

  it('is not in the search index', () => {
    const file = (name: DataFile) => readFileSync(indexFile(country, name), 'utf8');
    expect((JSON.parse(file('facets')) as { days: number[] }).days).toHaveLength(4);
    // Words of the titles of a report that stands and of the one that does not.
    const words = (JSON.parse(file('words')) as { words: string }).words.split(' ');
    expect(words).toContain('workshop');
    expect(words).not.toContain('rice');
  });
});

describe('a province', () => {
  it('of the past says in words what became of it, when, and by which resolution', () => {
    expect(textOf(inCountry('/vi/tinh-thanh/tay-lam/').querySelector('.fate'))).toBe(
      'Từ ngày 1/1/2020, tỉnh Tây Lâm cùng tỉnh Đông Lâm cũ hợp thành Đông Lâm ngày nay theo Nghị quyết 1/2019/QH.Kho có 1 báo cáo trong thời gian đơn vị này tồn tại.',
    );
  });

  // Fates the country has no example of; none depends on a report.
  it('of the past that joined one that stayed, or took another name, says so', () => {
    expect(textOf(at('/en/provinces/ha-tay/').querySelector('.fate'))).toContain(
      'On 1 August 2008 Hà Tây Province joined Hà Nội under Resolution 15/2008/QH12.',
    );
    expect(textOf(at('/vi/tinh-thanh/thua-thien-hue/').querySelector('.fate'))).toContain(
      'tỉnh Thừa Thiên Huế trở thành Huế theo Nghị quyết 175/2024/QH15',
    );
  });

  it('of today says what it was formed from, and gathers their reports', () => {
    expect(textOf(inCountry('/vi/tinh-thanh/dong-lam/').querySelector('.fate'))).toContain(
      'Thành lập ngày 1/1/2020 từ tỉnh Đông Lâm cũ và tỉnh Tây Lâm theo Nghị quyết 1/2019/QH.',
    );
    expect(inCountry('/vi/tinh-thanh/dong-lam/').querySelectorAll('main article').length).toBe(3);
  });

  it('that was left as it was says so', () => {
    expect(textOf(at('/vi/tinh-thanh/cao-bang/').querySelector('dl'))).toContain('giữ nguyên địa giới');
  });

  it('without reports has a page that says so', () => {
    expect(textOf(inCountry('/vi/tinh-thanh/la-lam/').querySelector('main'))).toContain('Chưa có báo cáo.');
  });
});

describe('lists', () => {
  it.each([
    ['tinh-thanh', 'provinces', [3, 0, 1, 0, 1, 1]],
    ['vung', 'regions', [3, 2]],
    ['chuong-trinh', 'programs', [3, 2]],
    ['chu-de', 'topics', [2, 3]],
    ['co-quan', 'organizations', [2]],
    ['ngon-ngu', 'languages', [3, 1]],
  ])('of /vi/%s/ and /en/%s/ count the reports of each value', (vi, en, counts) => {
    for (const address of [`/vi/${vi}/`, `/en/${en}/`])
      expect([...inCountry(address).querySelectorAll('main .figure')].map(textOf), address).toEqual(counts.map(String));
  });

  it('of years count the reports of each, and lead to those that have any', () => {
    const rows = inCountry('/vi/nam/').querySelectorAll('main section ul li');
    const counted = rows.filter((row) => row.querySelector('a')).map((row) => textOf(row.querySelector('.figure')));
    expect(counted).toEqual(['1', '2', '1']);
    // The year of the build is not known here.
    expect(rows.length).toBeGreaterThan(counted.length);
  });

  it('of documents count the reports that cite each, the newest first', () => {
    const rows = (address: string) =>
      inCountry(address)
        .querySelectorAll('main section li')
        .map((row) => [textOf(row.querySelector('h3')), textOf(row.querySelector('.figure'))]);
    expect(rows('/vi/van-ban/')).toEqual([
      ['Nghị quyết 1/2019/QH', '0 báo cáo'],
      ['Quyết định 7/QĐ-TT', '2 báo cáo'],
    ]);
    expect(rows('/en/documents/')).toEqual([
      ['Resolution 1/2019/QH', '0 reports'],
      ['Decision 7/QĐ-TT', '2 reports'],
    ]);
  });

  it('of a document are headed by its kind and number', () => {
    expect(textOf(inCountry('/en/documents/7-qd-tt-2018/').querySelector('h1'))).toBe('Decision 7/QĐ-TT');
  });
});

describe('a programme', () => {
  it('tells its story, with links to what it names', () => {
    const story = inCountry('/vi/chuong-trinh/hoa-sen/').querySelector('.prose');
    expect([...(story?.querySelectorAll('h2') ?? [])].map(textOf)).toEqual(['Nguồn gốc']);
    expect([...(story?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
      '/kho/vi/van-ban/7-qd-tt-2018/',
      '/kho/vi/chuong-trinh/88/',
      '/kho/vi/tinh-thanh/hai-minh/',
    ]);
  });
});

describe('the front door', () => {
  it('offers both languages as plain links', () => {
    const links = [...inCountry('/').querySelectorAll('main a')].map((link) => [
      link.getAttribute('href'),
      link.getAttribute('hreflang'),
    ]);
    expect(links).toEqual([
      ['/kho/vi/', 'vi'],
      ['/kho/en/', 'en'],
    ]);
  });

  it('says on the home page what the archive holds, in counted numbers', () => {
    // One withdrawn and one draft are not among them.
    expect(textOf(inCountry('/vi/').querySelector('h1'))).toBe('4 báo cáo từ 2 trên 3 nơi.');
    expect(textOf(inCountry('/en/').querySelector('h1'))).toBe('4 reports from 2 of 3 places.');
  });

  it('answers unknown addresses in both languages', () => {
    const page = inCountry('/404.html');
    expect([...page.querySelectorAll('main [lang]')].map((section) => section.getAttribute('lang'))).toEqual([
      'vi',
      'en',
    ]);
  });
});

describe('a label with markup in it', () => {
  it('is text wherever it stands, in the data of the search page too', () => {
    const page = inCountry('/vi/tim-kiem/');
    const data = page.querySelector('script[type="application/json"]')?.textContent ?? '';
    expect((JSON.parse(data) as { places: Record<string, string> }).places['la-lam']).toBe('Lạ </script><b>Lam');
    expect(textOf(inCountry('/vi/tinh-thanh/la-lam/').querySelector('h1'))).toBe('Lạ </script><b>Lam');
    for (const { address, document } of builtPages(country, '/kho/'))
      expect([...document.querySelectorAll('b')].map(textOf), address).not.toContain('Lam');
  });
});

describe('the address bar', () => {
  it.each(['vi', 'en'])('can search the archive in %s', (language) => {
    const xml = readFileSync(join(country, language, 'opensearch.xml'), 'utf8');
    expect(/<ShortName>([^<]+)/.exec(xml)?.[1]?.length).toBeLessThanOrEqual(16);
    const address = language === 'vi' ? 'vi/tim-kiem' : 'en/search';
    expect(xml).toContain(`template="https://kho.example.vn/kho/${address}/?q={searchTerms}"`);
    expect(inCountry(`/${language}/`).querySelector('link[rel="search"]')?.getAttribute('href')).toBe(
      `/kho/${language}/opensearch.xml`,
    );
  });
});

describe('another archive', () => {
  it('is built from its own content alone: nothing of this one shows', () => {
    for (const { address, html } of builtPages(country, '/kho/'))
      expect(/NSCL|Năng suất – Chất lượng|1322|Bắc Giang/.test(html), address).toBe(false);
  });

  it('brings its search index', () => {
    expect(existsSync(indexFile(country, 'runtime'))).toBe(true);
    expect(readFileSync(join(country, 'pagefind/pagefind-entry.json'), 'utf8')).toContain('"page_count":4');
  });
});

describe('reports are asked for', () => {
  const asks = (pages: readonly { document: HTMLElement }[]) =>
    pages.flatMap(({ document }) => document.querySelectorAll('.gap a')).map((link) => link.getAttribute('href') ?? '');

  it('nowhere while the settings name no place to send them; else every ask leads to a page or a person', () => {
    const { site: settings } = readContentSettings(contentFolder('content', 'content'));
    const links = asks(builtPages(site));
    expect(existsSync(join(site, 'vi/dong-gop/index.html'))).toBe(takesReports(settings));
    if (!takesReports(settings)) {
      expect(links).toEqual([]);
      expect(builtPages(site).filter(({ document }) => /dong-gop|\/contribute\//.test(document.toString()))).toEqual(
        [],
      );
    } else for (const link of links) expect(link).toMatch(/^mailto:|\/(?:dong-gop|contribute)\/$/);
  });

  it('of whoever takes them where there is no page about it', () => {
    const links = asks(builtPages(country, '/kho/'));
    expect(links.length).toBeGreaterThan(0);
    expect([...new Set(links)]).toEqual(['mailto:kho@example.org']);
  });
});
