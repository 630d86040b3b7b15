import { describe, expect, it } from 'vitest';
import type { ReportVersion } from '../../src/archive/report.ts';
import { writeFeeds } from '../../src/publish/feeds.ts';
import type { Published } from '../../src/publish/published.ts';
import { version, versions } from '../support/made-up.ts';
import { history, published, textsOf, written, xml } from './made-published.ts';

const origin = 'https://kho.example.vn/kho/';

interface Item {
  id: string;
  url: string;
  title: string;
  content_text: string;
  language: string;
  date_published: string;
  date_modified: string;
  tags: string[];
}
interface Feed {
  title: string;
  home_page_url: string;
  feed_url: string;
  language: string;
  authors: { name: string; url: string }[];
  items: Item[];
}

function feedsOf(made: readonly ReportVersion[], rest: Partial<Published> = {}) {
  const files = written((into) => writeFeeds(published(made, rest), into));
  return {
    files,
    json: (path: string) => JSON.parse(files.get(`feeds/${path}.json`) ?? 'null') as Feed,
    atom: (path: string) => xml(files.get(`feeds/${path}.atom`)),
  };
}
/** A feed's items in short: the report, what is told of it, and its days. */
const short = ({ items }: Feed) =>
  items.map(
    ({ url, tags, date_published: day, date_modified: changed }) =>
      `${url.split('/').at(-2)?.slice(11)} ${tags[0]} ${day.slice(0, 10)} ${changed.slice(0, 10)}`,
  );

const a = version('2020-01-01-a');
const b = version('2021-01-01-b', { topic: ['5s'] });
const bEn = version('2021-01-01-b', { language: 'en', translation: 'archive', title: 'Made-up B', topic: ['5s'] });
const c = version('2022-01-01-c');
const dates = history({
  [a.file]: ['2024-03-01T03:00:00Z thêm', '2024-06-01T03:00:00Z sửa số liệu', '2024-05-01T03:00:00Z sửa tên'],
  [b.file]: ['2024-04-01T03:00:00Z thêm'],
  [bEn.file]: ['2024-04-02T03:00:00Z dịch'],
});

describe('the feeds of the whole archive', () => {
  const json = (path: string) => feedsOf([a, b, bEn, c], { dates }).json(path);

  it('tell what was published by the day of the report, with the day of its last change', () => {
    expect(short(json('vi/published'))).toEqual([
      'c published 2022-01-01 2022-01-01',
      'b published 2021-01-01 2024-04-02',
      'a published 2020-01-01 2024-06-01',
    ]);
  });

  it('tell what came by the day it came, and nothing of reports whose day is unknown', () => {
    expect(short(json('vi/added'))).toEqual(['b added 2024-04-01 2024-04-02', 'a added 2024-03-01 2024-06-01']);
  });

  it('tell each correction, with its reason, as an entry of its own', () => {
    const { items } = json('vi/corrected');
    expect(short(json('vi/corrected'))).toEqual([
      'a corrected 2024-06-01 2024-06-01',
      'a corrected 2024-05-01 2024-05-01',
    ]);
    expect(items.map(({ content_text }) => content_text)).toEqual(['sửa số liệu', 'sửa tên']);
    expect(items.map(({ title }) => title)).toEqual(['Sửa: Báo cáo 2020-01-01-a', 'Sửa: Báo cáo 2020-01-01-a']);
    for (const { id, url } of items) expect(id).toMatch(new RegExp(`^${url}#[0-9a-f]{40,}$`));
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
    // That of a translation is none of the original's.
    expect(json('en/corrected').items.map(({ title }) => title)).toEqual(
      items.map(({ title }) => title.replace('Sửa', 'Corrected')),
    );
  });

  it('are empty lists where nothing is known, and nothing happened', () => {
    const { json: none, atom } = feedsOf([a], {});
    expect(none('vi/added').items).toEqual([]);
    expect(none('vi/corrected').items).toEqual([]);
    // The newest report's day; of an archive without reports a day that never changes.
    expect(textsOf(atom('vi/added'), 'feed > updated')).toEqual(['2020-01-01T00:00:00.000Z']);
    expect(textsOf(feedsOf([]).atom('vi/added'), 'feed > updated')).toEqual(['2000-01-01T00:00:00.000Z']);
  });
});

describe('the feed of a value', () => {
  const made = () => feedsOf([a, b, bEn, c], { dates });

  it('tells what came, what was changed since, and by its own day what git does not know', () => {
    expect(short(made().json('vi/chuong-trinh/hoa-sen'))).toEqual([
      'a corrected 2024-06-01 2024-06-01',
      'b corrected 2024-04-02 2024-04-02',
      'c published 2022-01-01 2022-01-01',
    ]);
    const once = feedsOf([b], { dates });
    expect(short(once.json('vi/chu-de/5s'))).toEqual(['b added 2024-04-01 2024-04-01']);
  });

  it('is there for values that have reports alone, in both languages', () => {
    const { files } = made();
    expect(files.has('feeds/vi/chu-de/5s.atom')).toBe(true);
    expect(files.has('feeds/en/topics/5s.json')).toBe(true);
    expect(files.has('feeds/vi/chu-de/tap-huan.atom')).toBe(false);
  });

  it('names itself, its page, whose it is and in which language', () => {
    const { json } = made();
    expect(json('en/topics/5s')).toMatchObject({
      title: '5S · Lam Minh Test Archive',
      home_page_url: `${origin}en/topics/5s/`,
      feed_url: `${origin}feeds/en/topics/5s.json`,
      language: 'en',
      authors: [{ name: 'Lam Minh Test Archive', url: origin }],
    });
    expect(json('vi/added')).toMatchObject({
      home_page_url: `${origin}vi/bao-cao/`,
      feed_url: `${origin}feeds/vi/added.json`,
    });
  });
});

describe('a feed', () => {
  it.each([14, 15, 16, 40])('of %i reports has the 15 newest', (count) => {
    const made = versions(count, '2020-01-01');
    const { json } = feedsOf(made, {
      // They came in the order of their days, but for the last, which came first; each was corrected twice.
      dates: history(
        Object.fromEntries(
          made.map(({ file, date }, index) => {
            const came = index === count - 1 ? '2019-01-01' : date;
            return [file, [`${came}T03:00:00Z thêm`, `${date}T04:00:00Z sửa`, `${date}T05:00:00Z sửa nữa`]];
          }),
        ),
      ),
    });
    const newest = made.toReversed().slice(0, 15);
    expect(json('vi/published').items.map(({ title }) => title)).toEqual(newest.map(({ title }) => title));
    const came = [...made.slice(0, -1).toReversed(), ...made.slice(-1)].slice(0, 15);
    expect(json('vi/added').items.map(({ title }) => title)).toEqual(came.map(({ title }) => title));
    expect(json('vi/corrected').items).toHaveLength(15);
    expect(json('vi/chuong-trinh/hoa-sen').items).toHaveLength(Math.min(15, count));
  });

  it('tells a report in the reader’s language where it exists in it, else in its own', () => {
    const { json } = feedsOf([a, b, bEn], { dates });
    expect(json('en/published').items.map(({ title, language, url }) => [title, language, url])).toEqual([
      ['Made-up B', 'en', `${origin}en/reports/2021-01-01-b/`],
      ['Báo cáo 2020-01-01-a', 'vi', `${origin}vi/bao-cao/2020-01-01-a/`],
    ]);
  });

  it('has the summary of a report, or else its title, and the names of its programmes', () => {
    const { json, atom } = feedsOf([
      version('2020-01-01-a', { summary: 'Tóm tắt bịa.', program: ['hoa-sen', '88'] }),
      b,
    ]);
    expect(json('en/published').items.map(({ content_text, tags }) => [content_text, ...tags])).toEqual([
      ['Báo cáo 2021-01-01-b', 'published', 'Lotus Programme'],
      ['Tóm tắt bịa.', 'published', 'Lotus Programme', 'Scheme 88'],
    ]);
    expect(textsOf(atom('en/published'), 'entry > summary')).toEqual(['Tóm tắt bịa.']);
  });

  it('says as Atom whose it is, under which licence, and where each entry leads', () => {
    const root = feedsOf([a, b, bEn], { dates }).atom('vi/chu-de/5s');
    expect(textsOf(root, 'feed > id')).toEqual([`${origin}feeds/vi/chu-de/5s.atom`]);
    expect(root.querySelector('feed')?.getAttribute('xml:lang')).toBe('vi');
    expect(root.querySelectorAll('feed > link').map((link) => link.attributes)).toEqual([
      { href: `${origin}feeds/vi/chu-de/5s.atom`, rel: 'self', type: 'application/atom+xml' },
      { href: `${origin}vi/chu-de/5s/`, rel: 'alternate', type: 'text/html', hreflang: 'vi' },
      { href: 'https://creativecommons.org/licenses/by/4.0/', rel: 'license' },
    ]);
    expect(textsOf(root, 'feed > title')).toEqual(['5S · Kho thử Lam Minh']);
    expect(textsOf(root, 'feed > rights')).toEqual(['CC BY 4.0']);
    expect(textsOf(root, 'feed > author > name')).toEqual(['Kho thử Lam Minh']);
    expect(textsOf(root, 'feed > author > uri')).toEqual([origin]);
    expect(textsOf(root, 'feed > updated')).toEqual(['2024-04-02T00:00:00.000Z']);
    const [entry] = root.querySelectorAll('entry');
    if (!entry) throw new Error('no entry');
    expect(entry.getAttribute('xml:lang')).toBe('vi');
    expect(textsOf(entry, 'id')).toEqual([`${origin}vi/bao-cao/2021-01-01-b/`]);
    expect(entry.querySelector('link')?.attributes).toEqual({
      href: `${origin}vi/bao-cao/2021-01-01-b/`,
      rel: 'alternate',
      type: 'text/html',
      hreflang: 'vi',
    });
    expect(entry.querySelectorAll('category').map((category) => category.attributes)).toEqual([
      { term: 'corrected', scheme: `${origin}feeds/` },
      { term: 'hoa-sen', label: 'Chương trình Hoa Sen' },
    ]);
  });

  it('is written anew when what it tells or the program is another, and kept otherwise', () => {
    const keys = (made: readonly ReportVersion[], rest: Partial<Published>) => {
      const found: Record<string, string> = {};
      writeFeeds(published(made, rest), {
        put: (path: string, key: string) => {
          found[path] = key;
          return { path, bytes: 0, sha256: '' };
        },
      } as never);
      return found;
    };
    const before = keys([a, b], {});
    const same = (after: Record<string, string>) =>
      Object.keys(before).filter((path) => path.endsWith('.json') && before[path] === after[path]);
    expect(same(keys([a, b], {}))).toHaveLength(Object.keys(before).length / 2);
    expect(same(keys([a, b], { engine: 'máy khác' }))).toEqual([]);
    const retold = same(keys([a, { ...b, title: 'Tên khác' }], {}));
    expect(retold).toContain('feeds/vi/nam/2020.json');
    expect(retold).not.toContain('feeds/vi/nam/2021.json');
    expect(retold).not.toContain('feeds/vi/published.json');
  });
});
