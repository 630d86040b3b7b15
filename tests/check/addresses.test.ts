import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { facets } from '../../src/archive/facets.ts';
import { pagesOf, siteFiles } from '../../src/archive/pages.ts';
import { clashesOf, claimsOfPublic, ownersOf } from '../../src/check/addresses.ts';
import { readArchive } from '../../src/check/run.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { languages } from '../../src/text/language.ts';
import { fixture } from '../support/fixtures.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folderWith(files: Record<string, string>, start?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'addresses-'));
  folders.push(folder);
  if (start !== undefined) cpSync(start, folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** What the check says of addresses, where the made-up country has these files too. */
function clashes(files: Record<string, string>) {
  const folder = folderWith(files, fixture('country'));
  const { problems } = readArchive(contentFolder(folder, folder), new Date('2026-11-28'));
  return problems
    .filter(({ code }) => code === 'id-duplicate')
    .map(({ file, line, actual, expected }) => ({
      at: `${file.slice(file.indexOf('addresses-')).replace(/^[^/]*\//, '')}:${line}`,
      actual,
      expected: expected?.replace(/^.*addresses-[^/]*\//, ''),
    }));
}

const page = (slug: string) => `---\ntitle: Trang\ndescription: Một trang.\nslug: ${slug}\n---\n\nChữ.\n`;
const report = (rest = '') =>
  `---\ntitle: Báo cáo\ndate: 2020-02-04\nprovince: hai-minh\nprogram: hoa-sen\nlanguage: vi\n${rest}---\n\nChữ.\n`;

describe('a page of prose', () => {
  it.each([
    ['the timeline', 'dong-thoi-gian', '/vi/dong-thoi-gian/ (timeline)'],
    ['the table of coverage', 'bao-phu', '/vi/bao-phu/ (coverage)'],
    ['the search page', 'tim-kiem', '/vi/tim-kiem/ (search)'],
    ['the list of reports', 'bao-cao', '/vi/bao-cao/ (reports)'],
    ['a facet', 'chu-de', '/vi/chu-de/ (facet topic)'],
    ['a facet in the other language', 'topics', '/en/topics/ (facet topic)'],
    ['the timeline in the other language', 'timeline', '/en/timeline/ (timeline)'],
  ])('at the address of %s is an error that names both', (_, slug, expected) => {
    expect(clashes({ 'pages/vi/trang.mdx': page(slug) })).toEqual([
      { at: 'pages/vi/trang.mdx:4', actual: slug, expected },
    ]);
  });

  it('at the address of another is an error that names both', () => {
    expect(clashes({ 'pages/vi/a.mdx': page('mot-trang'), 'pages/vi/b.mdx': page('mot-trang') })).toEqual([
      { at: 'pages/vi/b.mdx:4', actual: 'mot-trang', expected: 'pages/vi/a.mdx' },
    ]);
  });

  it('may have the slug of a page in the other language', () => {
    expect(clashes({ 'pages/vi/a.mdx': page('hsd'), 'pages/en/a.mdx': page('hsd') })).toEqual([]);
  });
});

describe('a report', () => {
  it.each(['trang-2', 'page-7'])('called as a page of the list of reports (%s) is an error that names both', (id) => {
    const [language, list] = id.startsWith('trang') ? ['vi', '/vi/bao-cao/'] : ['en', '/en/reports/'];
    const text = report().replace('language: vi', `language: ${language}`);
    expect(clashes({ [`reports/${language}/2020/${id}.md`]: text })).toEqual([
      { at: `reports/${language}/2020/${id}.md:1`, actual: id, expected: `${list} (reports)` },
    ]);
  });

  it('that waits for its day is reported at once, not when it appears', () => {
    const text = report().replace('2020-02-04', '2999-02-04');
    expect(clashes({ 'reports/vi/2999/trang-3.md': text })).toHaveLength(1);
  });

  it('that was called so once is an error too', () => {
    expect(clashes({ 'reports/vi/2020/2020-02-04-a.md': report('aliases: trang-2\n') })).toEqual([
      { at: 'reports/vi/2020/2020-02-04-a.md:7', actual: 'trang-2', expected: '/vi/bao-cao/ (reports)' },
    ]);
  });
});

describe('entries of a vocabulary', () => {
  it('that come to one address are an error that names both', () => {
    const topics = readFileSync(fixture('country/vocabularies/topics.yml'), 'utf8').trimEnd();
    const lines = topics.split('\n').length;
    const more = ['a.b', 'a-b'].map((id) => `\n- id: ${id}\n  label: { vi: ${id} }`).join('');
    expect(clashes({ 'vocabularies/topics.yml': `${topics}${more}\n` })).toEqual([
      {
        at: `vocabularies/topics.yml:${lines + 3}`,
        actual: 'a-b',
        expected: `vocabularies/topics.yml:${lines + 1} a.b`,
      },
    ]);
  });

  it('may be called as a numbered page: no list stands above them', () => {
    const topics = readFileSync(fixture('country/vocabularies/topics.yml'), 'utf8').trimEnd();
    const folder = folderWith(
      { 'vocabularies/topics.yml': `${topics}\n- id: trang-2\n  label: { vi: Trang 2 }\n` },
      fixture('country'),
    );
    const { archive, problems, prose } = readArchive(contentFolder(folder, folder), new Date('2026-11-28'));
    expect(problems.filter(({ code }) => code === 'id-duplicate')).toEqual([]);
    const addresses = pagesOf({ archive, prose }).map(({ address }) => address);
    expect(addresses).toContain('/vi/chu-de/trang-2/');
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe('a file of public', () => {
  const { archive, prose } = readArchive(contentFolder(fixture('country'), fixture('country')));
  const of = (file: string) =>
    clashesOf(
      [
        {
          kind: 'report',
          address: '/vi/bao-cao/2019-05-06-dong-lam-hop/',
          place: { file: 'a.md', line: 1, column: 1 },
          actual: 'a',
        },
        ...claimsOfPublic(folderWith({ [file]: '' })),
      ],
      { archive, prose },
    ).map(({ actual, expected }) => [actual, expected]);

  it.each([
    ['vi/index.html', '/vi/ (home)'],
    ['vi/nam/index.html', '/vi/nam/ (facet year)'],
    ['VI/Nam/index.html', '/vi/nam/ (facet year)'],
    ['vi/bao-cao/2019-05-06-dong-lam-hop/index.html', 'a.md'],
    ['index.html', '/'],
    ['404.html', '/404.html'],
    ['en/opensearch.xml', '/en/opensearch.xml'],
    ['pagefind/names.json', '/pagefind/'],
    ['pictures/vi/site.png', '/pictures/vi/'],
  ])('in the place of a page is an error that names both: %s', (file, owner) => {
    expect(of(file)).toEqual([[file, owner]]);
  });

  it('where a page needs a folder is an error', () => {
    expect(of('vi/nam')).toEqual([['vi/nam', '/vi/nam/ (facet year)']]);
  });

  it.each(['anh/hop.jpg', 'vi/anh/hop.jpg', 'robots.txt', 'pictures/hop.jpg'])('elsewhere is none: %s', (file) => {
    expect(of(file)).toEqual([]);
  });
});

describe('the engine', () => {
  it('puts no two pages at one address, in the real archive and in the made-up country', () => {
    for (const root of ['content', fixture('country')]) {
      const { archive, prose } = readArchive(contentFolder(root, root), new Date('2026-11-28'));
      const addresses = pagesOf({ archive, prose }).map(({ address }) => address);
      expect(addresses.length).toBeGreaterThan(50);
      expect(new Set(addresses).size).toBe(addresses.length);
    }
  });

  it('gives no two facets one slug', () => {
    for (const language of languages) {
      const slugs = facets.map(({ slug }) => slug[language]);
      expect(new Set(slugs).size).toBe(slugs.length);
    }
  });

  it('stops with both names where two facets have one slug', () => {
    const index = (shows: string) =>
      ({ kind: 'facet', language: 'vi', address: '/vi/chu-de/', shows, props: {} }) as const;
    expect(() => ownersOf([index('topic'), index('audience')])).toThrow(
      'two pages at one address: /vi/chu-de/ (facet topic) and /vi/chu-de/ (facet audience)',
    );
  });

  it('has a page or file of the site for each of src/site/pages', () => {
    const made = readdirSync('src/site/pages', { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => `/${name.replace(/\.ts$|index\.astro$/, '').replace(/\.astro$/, '.html')}`);
    expect(siteFiles).toEqual(expect.arrayContaining(made));
  });
});
