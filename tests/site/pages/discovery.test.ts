import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, inject, it } from 'vitest';
import { builtPages, pageAt, textOf } from '../../support/pages.ts';

const site = inject('site');
const country = inject('country');
const origin = 'https://kho.example.vn';
const sites = [
  { name: 'the real archive', folder: site, base: '/' },
  { name: 'the made-up country', folder: country, base: '/kho/' },
];
const xml = (folder: string, file: string): HTMLElement => parse(readFileSync(join(folder, file), 'utf8'));
const texts = (root: HTMLElement, name: string) => root.querySelectorAll(name).map(textOf);

describe.each(sites)('the sitemap of $name', ({ folder, base }) => {
  const parts = texts(xml(folder, 'sitemap.xml'), 'loc').map((address) => address.slice(origin.length + base.length));
  const entries = parts.flatMap((part) => xml(folder, part).querySelectorAll('url'));
  const listed = new Map(entries.map((entry) => [textOf(entry.querySelector('loc')), entry]));

  it('lists every page that may be found, once, and no other', () => {
    const pages = builtPages(folder, base).filter(
      ({ address, document }) =>
        !document.querySelector('meta[name="robots"][content="noindex"]') && !/404\.html$|^\/(?:kho\/)?$/.test(address),
    );
    expect([...listed.keys()].sort()).toEqual(pages.map(({ address }) => origin + address).sort());
    expect(entries.length).toBe(listed.size);
  });

  it('names translations as the pages do, each naming the others', () => {
    for (const [address, entry] of listed) {
      const { document } = pageAt(folder, address.slice(origin.length), base);
      const alternates = (root: HTMLElement, name: string) =>
        root
          .querySelectorAll(name)
          .map((link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`)
          .filter((link) => !link.startsWith('undefined'))
          .sort();
      expect(alternates(entry, 'xhtml\\:link'), address).toEqual(alternates(document, 'link[hreflang]'));
    }
  });

  it('gives days of the content’s history, and none for what has none', () => {
    for (const day of entries.flatMap((entry) => texts(entry, 'lastmod'))) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    const days = new Set(texts(parse(entries.join('')), 'lastmod'));
    // The tests' own files change; a day of the build would be the same for all and later than any commit.
    const reports = folder === site ? 'content/reports' : 'tests/fixtures/country/reports';
    const newest = execFileSync('git', ['log', '-1', '--format=%cd', '--date=format-local:%F', '--', reports], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Asia/Ho_Chi_Minh' },
    }).trim();
    expect([...days].sort().at(-1)).toBe(newest);
  });
});

describe('files for crawlers', () => {
  it('let everything be read, and lead to the sitemap', () => {
    expect(readFileSync(join(site, 'robots.txt'), 'utf8')).toBe(
      `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`,
    );
    // Under a path nobody would look for it.
    expect(existsSync(join(country, 'robots.txt'))).toBe(false);
  });

  it('have links in llms.txt to what is there, under a title and headings', () => {
    for (const { folder, base } of sites) {
      const text = readFileSync(join(folder, 'llms.txt'), 'utf8');
      expect(text).toMatch(/^# \S.*\n\n> /);
      expect(text.match(/^## .*$/gm)?.length).toBe(3);
      const links = [...text.matchAll(/^- \[.*\]\((.*)\)$/gm)].map(([, link = '']) =>
        link.slice(origin.length + base.length),
      );
      expect(links.length).toBeGreaterThan(8);
      for (const link of links) expect(existsSync(join(folder, link)), link).toBe(true);
    }
  });

  it('are named by the same short name in a page and in its search description', () => {
    for (const { folder, base } of sites)
      for (const language of ['vi', 'en']) {
        const described = readFileSync(join(folder, `${language}/opensearch.xml`), 'utf8');
        const name = /<ShortName>(.+)<\/ShortName>/.exec(described)?.[1] ?? '';
        const { document } = pageAt(folder, `${base}${language}/`, base);
        expect(name.length).toBeLessThanOrEqual(16);
        expect(document.querySelector('link[rel="search"]')?.getAttribute('title')).toBe(name);
      }
  });

  it('have a manifest whose icons are there', () => {
    for (const { folder, base } of sites) {
      const { document } = pageAt(folder, `${base}vi/`, base);
      const file = document.querySelector('link[rel="manifest"]')?.getAttribute('href') ?? '';
      const manifest = JSON.parse(readFileSync(join(folder, file.slice(base.length)), 'utf8')) as {
        start_url: string;
        icons: { src: string }[];
      };
      expect(manifest.start_url).toBe(`${base}vi/`);
      for (const { src } of manifest.icons) expect(existsSync(join(folder, src.slice(base.length))), src).toBe(true);
    }
  });
});

describe('lists for harvesters', () => {
  it('begin at .well-known and name every file with its sum', () => {
    const pathOf = (address: string) => address.slice(`${origin}/kho/`.length);
    const [capabilities = ''] = texts(xml(country, '.well-known/resourcesync'), 'loc').map(pathOf);
    const lists = texts(xml(country, capabilities), 'loc').map(pathOf);
    const entries = lists.flatMap((list) => xml(country, list).querySelectorAll('url'));
    expect(entries.length).toBeGreaterThan(20);
    for (const entry of entries) {
      const content = readFileSync(join(country, pathOf(textOf(entry.querySelector('loc')))));
      const about = entry.querySelector('rs\\:md');
      expect(about?.getAttribute('hash')).toBe(`sha-256:${createHash('sha256').update(content).digest('hex')}`);
      expect(about?.getAttribute('length')).toBe(String(content.length));
    }
  });

  it('have an OAI-PMH static repository of all reports where there is someone to write to', () => {
    const records = xml(country, 'oai.xml').querySelectorAll('oai\\:record');
    const ids = (JSON.parse(readFileSync(join(country, 'data/reports.json'), 'utf8')) as { id: string }[]).map(
      ({ id }) => id,
    );
    expect(records.map((record) => textOf(record.querySelector('oai\\:identifier')))).toEqual(
      ids.map((id) => `oai:kho.example.vn:${id}`),
    );
    for (const record of records) {
      expect(textOf(record.querySelector('oai\\:datestamp'))).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(record.querySelectorAll('dc\\:title').length).toBeGreaterThan(0);
    }
  });

  it('are well-formed, as Python reads XML', (context) => {
    if (spawnSync('python3', ['--version']).status !== 0) context.skip('there is no Python on this machine');
    const files = ['sitemap.xml', 'sitemap-1.xml', '.well-known/resourcesync', 'oai.xml', 'feeds/vi/added.atom'];
    const read = 'import sys, xml.dom.minidom as m\nfor f in sys.argv[1:]: m.parse(f)';
    const paths = files.map((file) => join(country, file));
    const { status, stderr } = spawnSync('python3', ['-c', read, ...paths], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe('the sums of the published files', () => {
  it.each(sites)('of $name hold for every file, and leave none out', ({ folder }) => {
    const lines = readFileSync(join(folder, 'manifest-sha256.txt'), 'utf8').trimEnd().split('\n');
    const sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .filter((file) => file !== 'manifest-sha256.txt' && file !== '.site-build');
    expect([...sums.keys()].sort()).toEqual(files.sort());
    for (const [file, sum] of sums)
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
        file,
      ).toBe(sum);
  });

  it('stand on each report for its source, and are those of the file beside it', () => {
    for (const { folder, base } of sites)
      for (const { address, document } of builtPages(folder, base)) {
        if (!document.querySelector('[data-report-page]')) continue;
        const twin = document.querySelector('.history a[type="text/markdown"]')?.getAttribute('href') ?? '';
        const content = readFileSync(join(folder, twin.slice(base.length)));
        expect(textOf(document.querySelector('.history .sum')), address).toBe(
          createHash('sha256').update(content).digest('hex'),
        );
      }
  });
});
