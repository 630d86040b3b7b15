import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Parser from 'rss-parser';
import { describe, expect, inject, it } from 'vitest';
import { builtPages, pageAt } from '../../support/pages.ts';

const country = inject('country');
const origin = 'https://kho.example.vn';
const read = (file: string) => readFileSync(join(country, file), 'utf8');
const feeds = readdirSync(join(country, 'feeds'), { recursive: true, encoding: 'utf8' });
const atoms = feeds.filter((file) => file.endsWith('.atom'));
const parser = new Parser({
  customFields: { item: ['updated', 'published', 'category'], feed: ['updated'] as never[] },
});

interface JsonFeed {
  version: string;
  title: string;
  feed_url: string;
  language: string;
  items: { id: string; url: string; language: string; date_published: string; date_modified: string; tags: string[] }[];
}

describe('feeds', () => {
  it('are read by another program, lead to pages, and hold no day later than the content’s', async () => {
    expect(atoms.length).toBeGreaterThan(30);
    for (const file of atoms) {
      const feed = await parser.parseString(read(`feeds/${file}`));
      expect(feed.title, file).toMatch(/\S · (?:Kho thử Lam Minh|Lam Minh Test Archive)$/);
      for (const item of feed.items as unknown as {
        link: string;
        title: string;
        updated: string;
        published: string;
      }[]) {
        expect(() => pageAt(country, item.link.slice(origin.length), '/kho/'), file).not.toThrow();
        for (const day of [item.updated, item.published]) expect(day, file).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\.000Z$/);
        expect(item.updated >= item.published, file).toBe(true);
      }
    }
  });

  it('say the same as JSON Feed 1.1, each item in its language', async () => {
    for (const file of atoms) {
      const atom = await parser.parseString(read(`feeds/${file}`));
      const json = JSON.parse(read(`feeds/${file.replace(/atom$/, 'json')}`)) as JsonFeed;
      expect(json.version).toBe('https://jsonfeed.org/version/1.1');
      expect(json.feed_url).toBe(`${origin}/kho/feeds/${file.replaceAll('\\', '/').replace(/atom$/, 'json')}`);
      expect(json.language).toBe(file.slice(0, 2));
      expect(json.title).toBe(atom.title);
      expect(json.items.map(({ id }) => id)).toEqual((atom.items as unknown as { id: string }[]).map(({ id }) => id));
      for (const { url, language } of json.items) expect(url.includes(`/kho/${language}/`), file).toBe(true);
    }
  });

  it('keep apart what was added, what was published and what was corrected', () => {
    const kinds = (file: string) => {
      const { items } = JSON.parse(read(file)) as JsonFeed;
      return new Set(items.map(({ tags }) => tags[0]));
    };
    expect(kinds('feeds/vi/added.json')).toEqual(new Set(['added']));
    expect(kinds('feeds/vi/published.json')).toEqual(new Set(['published']));
    const { items } = JSON.parse(read('feeds/vi/published.json')) as JsonFeed;
    expect(items.map(({ date_published }) => date_published.slice(0, 10))).toEqual(
      items.map(({ url }) => /\/(\d{4}-\d\d-\d\d)-/.exec(url)?.[1]),
    );
  });

  it('are named on every page, and there', () => {
    for (const { address, document } of builtPages(country, '/kho/')) {
      const links = [...document.querySelectorAll('link[type="application/atom+xml"]')];
      if (address === '/kho/' || document.querySelector('meta[http-equiv="refresh"]')) continue;
      expect(links.length, address).toBeGreaterThanOrEqual(2);
      for (const link of links) {
        expect(link.getAttribute('title'), address).toMatch(/\S/);
        expect(feeds, address).toContain((link.getAttribute('href') ?? '').slice('/kho/feeds/'.length));
      }
    }
  });

  it('let one follow a place: its page leads to a feed of the reports of all units it was', () => {
    const { document } = pageAt(country, '/kho/vi/tinh-thanh/dong-lam/', '/kho/');
    const address = document.querySelector('.take a[href$=".json"][type]')?.getAttribute('href') ?? '';
    const { items } = JSON.parse(read(address.slice('/kho/'.length))) as JsonFeed;
    expect(items.map(({ url }) => url.split('/').at(-2))).toContain('2021-11-20-dong-lam-do-can-cho');
  });
});
