import { describe, expect, it } from 'vitest';
import { modelsText, robotsText, searchName, webManifest, type NamedPage } from '../../src/publish/plain-files.ts';
import { version, versions } from '../support/made-up.ts';
import { madeSite, published } from './made-published.ts';

const origin = 'https://kho.example.vn/kho/';

describe('robots.txt', () => {
  it('lets everything be read, and stands at the root of a host alone', () => {
    expect(robotsText(published([], { base: '/' }))).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://kho.example.vn/sitemap.xml\n',
    );
    expect(robotsText(published([]))).toBeUndefined();
  });
});

describe('what a browser calls the archive', () => {
  it('is its seal and the language, in at most 16 letters', () => {
    expect(searchName(madeSite, 'vi')).toBe('LM vi');
    expect(searchName({ ...madeSite, seal: 'Mười bốn chữ ấy' }, 'en')).toHaveLength(16);
  });

  it('stands in the manifest with its first page, its colour and its icons', () => {
    expect(JSON.parse(webManifest(published([]), 'en', '#123456'))).toEqual({
      id: '/kho/en/',
      name: 'Lam Minh Test Archive',
      short_name: 'LM',
      description: 'Made-up data for tests.',
      lang: 'en',
      dir: 'ltr',
      start_url: '/kho/en/',
      scope: '/kho/',
      display: 'minimal-ui',
      theme_color: '#123456',
      background_color: '#123456',
      icons: [
        { src: '/kho/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
        { src: '/kho/apple-touch-icon.png', type: 'image/png', sizes: '180x180' },
      ],
    });
  });
});

describe('llms.txt', () => {
  const prose: readonly NamedPage[] = [
    { title: 'Giới thiệu', slug: 'gioi-thieu', language: 'vi' },
    { title: 'Hoa Sen', slug: '', language: 'vi' },
  ];
  const made = [
    version('2020-01-01-a', { title: 'Một [bịa]' }),
    version('2020-01-01-a', { language: 'en', translation: 'archive', title: 'One' }),
  ];

  it('says what the archive is, and leads to its data, pages and reports', () => {
    expect(modelsText(published(made), prose)).toBe(
      [
        '# Lam Minh Test Archive (Kho thử Lam Minh)',
        '> Made-up data for tests.',
        'Dữ liệu bịa để thử.',
        '## Data',
        `- [All reports, JSON Lines](${origin}data/reports.jsonl)\n` +
          `- [All reports, CSV](${origin}data/reports.csv)\n` +
          `- [Dữ liệu mở](${origin}vi/du-lieu/)\n` +
          `- [Open data](${origin}en/data/)`,
        '## About',
        `- [Giới thiệu](${origin}vi/gioi-thieu/)\n` +
          `- [Theo dõi kho](${origin}vi/theo-doi/)\n` +
          `- [Follow the archive](${origin}en/feeds/)`,
        '## Reports',
        `- [Một \\[bịa\\]](${origin}vi/bao-cao/2020-01-01-a/index.md)\n` +
          `- [One](${origin}en/reports/2020-01-01-a/index.md)`,
        '',
      ].join('\n\n'),
    );
  });

  it('leads to the pages of reports where their sources are not published', () => {
    const site = { ...madeSite, markdown_twins: false };
    expect(modelsText(published(made, { site }), prose)).toContain(`(${origin}en/reports/2020-01-01-a/)`);
    expect(modelsText(published(made, { site }), prose)).not.toContain('index.md');
  });

  it.each([
    [49, 49],
    [50, 50],
    [51, 50],
  ])('of %i reports names %i, the newest', (count, named) => {
    const all = versions(count, '2020-01-01');
    const text = modelsText(published(all), []);
    expect([...text.matchAll(/\/bao-cao\/([^/]*)\//g)].map(([, id]) => id)).toEqual(
      all
        .toReversed()
        .slice(0, named)
        .map(({ id }) => id),
    );
  });
});
