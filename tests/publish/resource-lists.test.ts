import { describe, expect, it } from 'vitest';
import { writeResourceLists } from '../../src/publish/resource-lists.ts';
import { published, textsOf, written, xml } from './made-published.ts';

const origin = 'https://kho.example.vn/kho/';
const listsOf = (count: number) =>
  written((files) =>
    writeResourceLists(
      published([]),
      Array.from({ length: count }, (_, number) => ({
        path: `data/${number}.csv`,
        bytes: number,
        sha256: `sum-${number}`,
        mediaType: 'text/csv',
        modified: number === 0 ? '2024-05-06' : undefined,
      })),
      files,
    ),
  );

describe('the lists for harvesters', () => {
  it('lead from the start to the capabilities, from there to the resources, and up again', () => {
    const files = listsOf(1);
    const links = (path: string) => {
      const root = xml(files.get(path));
      return {
        capability: root.querySelector('urlset > rs\\:md')?.getAttribute('capability'),
        up: root.querySelector('rs\\:ln')?.attributes,
        to: root
          .querySelectorAll('url')
          .map((url) => [textsOf(url, 'loc')[0], url.querySelector('rs\\:md')?.getAttribute('capability')]),
      };
    };
    expect(links('.well-known/resourcesync')).toEqual({
      capability: 'description',
      up: undefined,
      to: [[`${origin}resourcesync/capabilities.xml`, 'capabilitylist']],
    });
    expect(links('resourcesync/capabilities.xml')).toEqual({
      capability: 'capabilitylist',
      up: { rel: 'up', href: `${origin}.well-known/resourcesync` },
      to: [[`${origin}resourcesync/resources-1.xml`, 'resourcelist']],
    });
    expect(links('resourcesync/resources-1.xml')).toMatchObject({
      capability: 'resourcelist',
      up: { rel: 'up', href: `${origin}resourcesync/capabilities.xml` },
    });
    expect(xml(files.get('resourcesync/resources-1.xml')).querySelector('urlset')?.attributes).toEqual({
      xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
      'xmlns:rs': 'http://www.openarchives.org/rs/terms/',
    });
  });

  it('tell of each file its sum, size and kind, and its day where there is one', () => {
    const root = xml(listsOf(2).get('resourcesync/resources-1.xml'));
    expect(textsOf(root, 'loc')).toEqual([`${origin}data/0.csv`, `${origin}data/1.csv`]);
    expect(root.querySelectorAll('url > rs\\:md').map((about) => about.attributes)).toEqual([
      { hash: 'sha-256:sum-0', length: '0', type: 'text/csv' },
      { hash: 'sha-256:sum-1', length: '1', type: 'text/csv' },
    ]);
    expect(root.querySelectorAll('url').map((url) => textsOf(url, 'lastmod'))).toEqual([['2024-05-06'], []]);
  });

  it.each([
    [0, [0]],
    [50_000, [50_000]],
    [50_001, [50_000, 1]],
  ])('of %i files are as many as the format asks for, and hold each once', (count, sizes) => {
    const files = listsOf(count);
    const names = sizes.map((_, number) => `resourcesync/resources-${number + 1}.xml`);
    const addresses = names.map((name) =>
      [...(files.get(name) ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc),
    );
    expect(addresses.map(({ length }) => length)).toEqual(sizes);
    expect(new Set(addresses.flat()).size).toBe(count);
    expect(textsOf(xml(files.get('resourcesync/capabilities.xml')), 'loc')).toEqual(names.map((name) => origin + name));
  });
});
