import { describe, expect, it } from 'vitest';
import { facetOf } from '../../src/archive/facets.ts';
import { createUrls, publicAddress, type Urls } from '../../src/archive/urls.ts';

describe('addresses', () => {
  const urls = createUrls('/');

  it('are in the words of the language', () => {
    expect(urls.report('2014-08-18-x', 'vi')).toBe('/vi/bao-cao/2014-08-18-x/');
    expect(urls.report('2014-08-18-x', 'en')).toBe('/en/reports/2014-08-18-x/');
    expect(urls.value(facetOf('province'), 'thai-nguyen', 'vi')).toBe('/vi/tinh-thanh/thai-nguyen/');
    expect(urls.value(facetOf('program'), '1322', 'en')).toBe('/en/programs/1322/');
    expect(urls.value(facetOf('year'), '2014', 'vi', 2)).toBe('/vi/nam/2014/trang-2/');
    expect(urls.value(facetOf('document'), '37-qd-ubnd.thai-nguyen.2014', 'vi')).toBe(
      '/vi/van-ban/37-qd-ubnd-thai-nguyen-2014/',
    );
  });

  it('honour a base path, however it is written', () => {
    for (const base of ['/kho', 'kho/', '/kho/']) expect(createUrls(base).home('vi')).toBe('/kho/vi/');
    expect(createUrls('').root()).toBe('/');
  });

  it.each(['http://localhost:4321', 'http://kho.localhost', 'http://127.0.0.1:8080', 'http://[::1]'])(
    'are nobody else’s to keep while the site stands at %s',
    (siteUrl) => {
      expect(publicAddress('/kho/vi/', siteUrl)).toBeUndefined();
    },
  );

  it.each(['https://kho.example.vn', 'http://localhost.example.vn:8080', 'http://127.example.vn'])(
    'are whole where the site stands at %s',
    (siteUrl) => {
      expect(publicAddress('/kho/vi/', siteUrl)).toBe(`${siteUrl}/kho/vi/`);
    },
  );

  it.each<[string, (to: Urls) => [string, string], [string, string]]>([
    ['the front page', (to) => [to.home('vi'), to.home('en')], ['vi/', 'en/']],
    ['all reports', (to) => [to.reports('vi'), to.reports('en')], ['vi/bao-cao/', 'en/reports/']],
    [
      'the third page of them',
      (to) => [to.reports('vi', 3), to.reports('en', 3)],
      ['vi/bao-cao/trang-3/', 'en/reports/page-3/'],
    ],
    [
      'the values of a facet',
      (to) => [to.facet(facetOf('region'), 'vi'), to.facet(facetOf('region'), 'en')],
      ['vi/vung/', 'en/regions/'],
    ],
    ['the data', (to) => [to.data('vi'), to.data('en')], ['vi/du-lieu/', 'en/data/']],
    ['the feeds', (to) => [to.feeds('vi'), to.feeds('en')], ['vi/theo-doi/', 'en/feeds/']],
    ['search', (to) => [to.search('vi'), to.search('en')], ['vi/tim-kiem/', 'en/search/']],
    ['the table', (to) => [to.coverage('vi'), to.coverage('en')], ['vi/bao-phu/', 'en/coverage/']],
    [
      'a cell of it',
      (to) => [to.cell('a.b', 'c', 'vi'), to.cell('a.b', 'c', 'en', 2)],
      ['vi/bao-phu/a-b/c/', 'en/coverage/a-b/c/page-2/'],
    ],
    [
      'a comparison',
      (to) => [to.compare(facetOf('topic'), 'a.b', 'vi'), to.compare(facetOf('topic'), 'a.b', 'en')],
      ['vi/so-sanh/chu-de/a-b/', 'en/compare/topics/a-b/'],
    ],
    ['the timeline', (to) => [to.timeline('vi'), to.timeline('en')], ['vi/dong-thoi-gian/', 'en/timeline/']],
    ['the glossary', (to) => [to.glossary('vi'), to.glossary('en')], ['vi/thuat-ngu/', 'en/glossary/']],
    ['a page of prose', (to) => [to.page('gioi-thieu', 'vi'), to.page('about', 'en')], ['vi/gioi-thieu/', 'en/about/']],
    [
      'the source of a report',
      (to) => [to.twin('x', 'vi'), to.twin('x', 'en')],
      ['vi/bao-cao/x/index.md', 'en/reports/x/index.md'],
    ],
    [
      'a file of a value',
      (to) => [to.valueFile(facetOf('topic'), 'a.b', 'csv'), to.valueFeed(facetOf('topic'), 'a.b', 'en', 'atom')],
      ['data/topics/a-b.csv', 'feeds/en/topics/a-b.atom'],
    ],
    [
      'its feed',
      (to) => [to.valueFeed(facetOf('topic'), 'a.b', 'vi', 'json'), to.file('a/b.png')],
      ['feeds/vi/chu-de/a-b.json', 'a/b.png'],
    ],
  ])('stand below the base: %s', (_, of, expected) => {
    expect(of(createUrls('/kho/'))).toEqual(expected.map((address) => `/kho/${address}`));
  });

  it('carry a query as text', () => {
    expect(urls.search('vi', 'a&b=<c> đ')).toBe('/vi/tim-kiem/?q=a%26b%3D%3Cc%3E+%C4%91');
  });
});
