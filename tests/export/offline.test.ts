import { describe, expect, it } from 'vitest';
import { find } from '../../src/export/offline/find.ts';
import { offlinePage, offlineStyles } from '../../src/export/offline/offline-page.ts';
import type { OfflineRecord } from '../../src/export/offline/offline-record.ts';
import { offlineAddress } from '../../src/export/offline/relative-address.ts';
import { foldedWords } from '../../src/search/query/tokens.ts';

const files = new Set([
  'index.html',
  'vi/index.html',
  'vi/tim-kiem/index.html',
  'anh/hộp 1.png',
  '_astro/a.css',
  '_astro/b.woff2',
]);
const place = { has: (path: string) => files.has(path), base: '/kho/', siteUrl: 'https://kho.example.vn' };
const from = 'vi/tim-kiem/index.html';

describe('an address in a folder', () => {
  it.each([
    ['/kho/', '../../index.html'],
    ['/kho/vi/', '../index.html'],
    ['/kho/vi', '../index.html'],
    ['/kho/vi/tim-kiem/?q=a%20b&sort=newest#x', 'index.html?q=a%20b&sort=newest#x'],
    ['../', '../index.html'],
    ['/kho/anh/h%E1%BB%99p%201.png', '../../anh/h%E1%BB%99p%201.png'],
    ['/kho/feeds/vi/moi.atom', 'https://kho.example.vn/kho/feeds/vi/moi.atom'],
    ['/khac/', 'https://kho.example.vn/khac/'],
    ['/kho/%E0%A4%A', 'https://kho.example.vn/kho/%E0%A4%A'],
  ])('%s is %s', (address, way) => {
    expect(offlineAddress(address, from, place)?.href).toBe(way);
  });

  it.each([
    '#muc',
    '?q=a',
    '',
    'https://example.org/kho/',
    'mailto:a@example.org',
    '//example.org/',
    'data:text/plain,a',
  ])('%j stays', (address) => {
    expect(offlineAddress(address, from, place)).toBeUndefined();
  });
});

describe('a page in a folder', () => {
  const made = (html: string, scripts: string[] = []) => offlinePage(html, from, place, scripts);

  it('leads to files, from every kind of tag', () => {
    expect(
      made(
        `<a class="x" href="/kho/vi/?a=1&amp;b=2">1 > 0</a><img alt="a > b" src='/kho/anh/h%E1%BB%99p%201.png'><form action=/kho/vi/>`,
      ),
    ).toBe(
      `<a class="x" href="../index.html?a=1&amp;b=2">1 > 0</a><img alt="a > b" src="../../anh/h%E1%BB%99p%201.png"><form action="../index.html">`,
    );
    expect(made('<meta http-equiv="refresh" content="0; url=/kho/vi/">')).toBe(
      '<meta http-equiv="refresh" content="0; url=../index.html">',
    );
    expect(offlineStyles('a{src:url(/kho/_astro/b.woff2)}', '_astro/a.css', place)).toBe('a{src:url("b.woff2")}');
  });

  it('announces nothing that is not there, and fetches nothing ahead', () => {
    expect(
      made(
        '<link rel="preload" href="/kho/_astro/b.woff2"><link rel="alternate" href="/kho/x.atom"><link rel="stylesheet" href="/kho/_astro/a.css"><script type="speculationrules">{}</script>',
      ),
    ).toBe('<link rel="stylesheet" href="../../_astro/a.css">');
  });

  it('runs the scripts of the folder in place of its module, and tells the policy so', () => {
    const module = '<script type="module" src="/kho/_astro/x.js"></script>';
    // What starts a worker and what compares: neither can from a folder.
    expect(made(`<script type="module" src="/kho/visits.js"></script>${module}`, ['../../a.js'])).toBe('');
    const search = '<archive-search></archive-search>';
    expect(made(search + module, ['../../a.js'])).toBe(`${search}<script defer src="../../a.js"></script>`);
    expect(made('<meta http-equiv="Content-Security-Policy" content="script-src \'none\'">')).toContain(
      "script-src 'self' file:",
    );
  });

  it('leaves words and data as they are', () => {
    const html =
      '<p>href="/kho/vi/" &lt;a href="/kho/"&gt;</p><script type="application/json">{"base":"/kho/"}</script>';
    expect(made(html)).toBe(html);
  });
});

describe('the search of a folder', () => {
  const record = (id: string, title: string, text: string, names: string[] = []): OfflineRecord => ({
    id,
    date: '2024-01-01',
    original: 'vi',
    places: [],
    names: names.map((name) => foldedWords(name).join(' ')),
    values: {} as OfflineRecord['values'],
    versions: { vi: { title, summary: '', words: [...new Set(foldedWords(`${title} ${text}`))].join(' ') } },
  });
  const reports = [
    record('chu', 'Phía bắc của Tiền Giang', 'năng suất'),
    record('ten', 'Hội nghị', 'năng suất', ['Bắc Giang']),
    record('tua', 'Năng suất ở Đắk Lắk', 'chữ'),
  ];
  const ids = (query: string) => find(query, reports).all.map(({ id }) => id);

  it('knows words without accents, the beginning of the last one, and a name before loose words', () => {
    expect(ids('dak lak')).toEqual(['tua']);
    expect(ids('ĐẮK LẮ')).toEqual(['tua']);
    expect(ids('nang suat bac giang')).toEqual(['ten', 'chu']);
    expect(ids('năng suất')).toEqual(['tua', 'chu', 'ten']);
    expect(ids('na suat')).toEqual([]);
  });

  it('gives those that hold half of the words apart, and none for no words', () => {
    expect(find('hội nghị xyz', reports)).toMatchObject({ all: [], some: [{ id: 'ten' }] });
    expect(find('–', reports)).toEqual({ all: [], some: [], words: [] });
  });
});
