import { describe, expect, it } from 'vitest';
import { facetOf } from '../../src/archive/facets.ts';
import { createUrls, publicAddress } from '../../src/archive/urls.ts';

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

  it('carry a query as text', () => {
    expect(urls.search('vi', 'a&b=<c> đ')).toBe('/vi/tim-kiem/?q=a%26b%3D%3Cc%3E+%C4%91');
  });
});
