import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/output/sums.ts';
import type { Published } from '../../src/publish/published.ts';
import { publishFiles, writeSums } from '../../src/publish/publish-files.ts';
import { version } from '../support/made-up.ts';
import { history, madeSite, published, textsOf, written, xml } from './made-published.ts';

const vi = version('2020-01-01-a');
const en = version('2020-01-01-a', { language: 'en', translation: 'archive' });
const gone = version('2021-01-01-rut', { withdrawn: { date: '2022-02-02', reason: 'Lý do bịa' } });
const sources = new Map([
  [vi.file, '---\ntitle: Bịa\n---\n'],
  [en.file, '---\ntitle: Made up\n---\n'],
  [gone.file, '---\ntitle: Rút\n---\n'],
]);
const site = (rest: Partial<Published> = {}) =>
  written((files) => publishFiles(files, published([vi, en, gone], { sources, ...rest }), []));

describe('what is published beside the pages', () => {
  it('is the data, the feeds, the lists for crawlers and harvesters, and a word to machines', () => {
    const paths = [...site({ base: '/' }).keys()];
    for (const path of [
      'data/reports.csv',
      'feeds/vi/added.atom',
      'sitemap.xml',
      'sitemap-1.xml',
      '.well-known/resourcesync',
      'resourcesync/resources-1.xml',
      'oai.xml',
      'robots.txt',
      'llms.txt',
    ])
      expect(paths).toContain(path);
  });

  it('has no file that says nothing', () => {
    const { contact: _, ...rest } = madeSite;
    const paths = [...site({ site: rest }).keys()];
    expect(paths).not.toContain('oai.xml');
    expect(paths).not.toContain('robots.txt');
    expect(paths).toContain('llms.txt');
  });

  it('leaves what editors have laid there themselves', () => {
    const files = written((into) => {
      into.write('robots.txt', 'của ban biên tập');
      publishFiles(into, published([vi], { base: '/' }), []);
    });
    expect(files.get('robots.txt')).toBe('của ban biên tập');
    expect(files.has('llms.txt')).toBe(true);
  });
});

describe('the source of a report', () => {
  const twins = (files: Map<string, string>) => [...files].filter(([path]) => path.endsWith('/index.md'));

  it('stands beside its page in each language as it was read, and that of a withdrawn one nowhere', () => {
    expect(twins(site())).toEqual([
      ['en/reports/2020-01-01-a/index.md', '---\ntitle: Made up\n---\n'],
      ['vi/bao-cao/2020-01-01-a/index.md', '---\ntitle: Bịa\n---\n'],
    ]);
  });

  it('is nowhere where the settings say so, or it was not read', () => {
    expect(twins(site({ site: { ...madeSite, markdown_twins: false } }))).toEqual([]);
    expect(twins(site({ sources: new Map() }))).toEqual([]);
    expect(twins(site({ site: { ...madeSite, markdown_twins: true } }))).toHaveLength(2);
  });

  it('is among what harvesters copy, with the day of its last change', () => {
    const dates = history({ [vi.file]: ['2024-03-01T03:00:00Z thêm'] });
    const entries = xml(site({ dates }).get('resourcesync/resources-1.xml')).querySelectorAll('url');
    const told = (path: string) => {
      const entry = entries.find((each) => textsOf(each, 'loc')[0]?.endsWith(path));
      return [entry?.querySelector('rs\\:md')?.getAttribute('type'), entry && textsOf(entry, 'lastmod')];
    };
    expect(told('vi/bao-cao/2020-01-01-a/index.md')).toEqual(['text/markdown', ['2024-03-01']]);
    expect(told('en/reports/2020-01-01-a/index.md')).toEqual(['text/markdown', []]);
    expect(told('data/reports.csv')).toEqual(['text/csv', []]);
  });
});

describe('the list of sums', () => {
  it('has every published file but itself, those a host reads, and compressed forms', () => {
    const published = ['.well-known/security.txt', 'a/_headers', 'vi/index.html', 'đo.txt'];
    const files = written((into) => {
      for (const path of [...published, '_headers', '_redirects', '.htaccess', 'vi/index.html.br', 'vi/index.html.gz'])
        into.write(path, path);
      into.write('manifest-sha256.txt', 'cũ');
      writeSums(into);
    });
    expect(files.get('manifest-sha256.txt')).toBe(published.map((path) => `${sha256(path)}  ${path}\n`).join(''));
  });
});
