import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { readerWords } from '../../src/words/readers/reader-words.ts';
import { textOf } from '../support/pages.ts';
import { version, versions, vocabularies } from '../support/made-up.ts';
import { render, withArchive } from './render.ts';

withArchive([version('2020-01-01-a')], vocabularies);

const load = async (module: Promise<unknown>): Promise<unknown> => ((await module) as { default: unknown }).default;
const RelatedReports = await load(import('../../src/site/components/report/RelatedReports.astro'));
const Neighbours = await load(import('../../src/site/components/report/Neighbours.astro'));
const CatalogueCard = await load(import('../../src/site/components/report/CatalogueCard.astro'));
const CitedDocuments = await load(import('../../src/site/components/report/CitedDocuments.astro'));
const Editions = await load(import('../../src/site/components/report/Editions.astro'));
const ReportHistory = await load(import('../../src/site/components/report/ReportHistory.astro'));
const SourceBox = await load(import('../../src/site/components/report/SourceBox.astro'));
const all = (root: HTMLElement, selector: string) => root.querySelectorAll(selector);
const hrefs = (root: HTMLElement, selector: string) => all(root, selector).map((each) => each.getAttribute('href'));
const t = readerWords('vi');

/** An archive, and one of its reports. */
function reportOf(made: Parameters<typeof withArchive>[0], id: string) {
  const report = withArchive(made, vocabularies).byId.get(id);
  if (!report) throw new Error(`no ${id}`);
  return report;
}

describe('the reports before and after', () => {
  /** The link to each neighbour: which way it leads, where, and the day it names. */
  const of = (root: HTMLElement) =>
    all(root, 'nav a[rel]').map((link) => [
      link.getAttribute('rel'),
      link.getAttribute('href'),
      textOf(link.querySelector('time')),
    ]);
  const link = (id: string) => `/kho/vi/bao-cao/${id}/`;

  it('of the only report are none', async () => {
    const report = reportOf(versions(1, '2020-01-01'), '2020-01-01-so-1');
    expect((await render(Neighbours, { language: 'vi', report })).toString().trim()).toBe('');
  });

  it('of two are the other one, in programme and place', async () => {
    const made = versions(2, '2020-01-01');
    const earlier = await render(Neighbours, { language: 'vi', report: reportOf(made, '2020-01-01-so-1') });
    expect(of(earlier)).toEqual([
      ['next', link('2020-01-02-so-2'), '02/01/2020'],
      ['next', link('2020-01-02-so-2'), '02/01/2020'],
    ]);
    const later = await render(Neighbours, { language: 'vi', report: reportOf(made, '2020-01-02-so-2') });
    expect(of(later).map(([rel, href]) => [rel, href])).toEqual([
      ['prev', link('2020-01-01-so-1')],
      ['prev', link('2020-01-01-so-1')],
    ]);
    // The programme first, then the place.
    expect(hrefs(later, 'nav p a')).toEqual(['/kho/vi/chuong-trinh/hoa-sen/', '/kho/vi/tinh-thanh/hai-minh/']);
  });

  it('of 300 are the next on either side, and at the ends one', async () => {
    const made = versions(300, '2020-01-01');
    const ends = { first: '2020-01-01-so-1', middle: '2020-05-29-so-150', last: '2020-10-26-so-300' };
    const shown = async (id: string) =>
      of(await render(Neighbours, { language: 'vi', report: reportOf(made, id) })).map(([rel, href]) => [rel, href]);
    expect((await shown(ends.middle)).slice(0, 2)).toEqual([
      ['prev', link('2020-05-28-so-149')],
      ['next', link('2020-05-30-so-151')],
    ]);
    expect((await shown(ends.first)).map(([rel]) => rel)).toEqual(['next', 'next']);
    expect((await shown(ends.last)).map(([rel]) => rel)).toEqual(['prev', 'prev']);
  });

  it('are those of the province of today, whatever it was called', async () => {
    const made = [
      version('2018-01-01-cu', { province: ['tay-lam'], program: ['88'] }),
      version('2021-01-01-moi', { province: ['dong-lam'] }),
    ];
    const root = await render(Neighbours, { language: 'vi', report: reportOf(made, '2021-01-01-moi') });
    expect(hrefs(root, 'nav p a')).toContain('/kho/vi/tinh-thanh/dong-lam/');
    expect(of(root).map(([rel, href]) => [rel, href])).toContainEqual(['prev', link('2018-01-01-cu')]);
  });

  it('lead to what a reader of English can read, and say in which language its title is', async () => {
    const report = reportOf(versions(2, '2020-01-01'), '2020-01-01-so-1');
    const root = await render(Neighbours, { language: 'en', report });
    expect(hrefs(root, 'nav a[rel]')[0]).toBe(link('2020-01-02-so-2'));
    expect(root.querySelector('nav .title')?.getAttribute('lang')).toBe('vi');
    expect(textOf(root.querySelector('nav time'))).toBe('2 January 2020');
  });
});

describe('related reports', () => {
  const report = (made: Parameters<typeof withArchive>[0], id: string) =>
    render(RelatedReports, { language: 'vi', report: reportOf(made, id) });

  it('of the only report, or of one that shares nothing, are none', async () => {
    expect((await report(versions(1, '2020-01-01'), '2020-01-01-so-1')).querySelector('section')).toBeNull();
    const strangers = [version('2020-01-01-a'), version('2020-01-02-b', { province: ['dong-lam'], program: ['88'] })];
    expect(all(await report(strangers, '2020-01-01-a'), 'li')).toHaveLength(0);
  });

  it('say what they share and how far off in time they are', async () => {
    const made = [
      version('2020-03-01-a', { document: ['7-qd-tt.2018'], topic: ['5s'] }),
      version('2020-03-01-b', { document: ['7-qd-tt.2018'], topic: ['5s'], province: ['la-lam'], program: ['88'] }),
      version('2020-03-04-c', { province: ['la-lam'] }),
      version('2020-02-20-d', { program: ['88'] }),
    ];
    const root = await report(made, '2020-03-01-a');
    const said = Object.fromEntries<string>(
      all(root, 'li').map((item) => [
        item.querySelector('.title a')?.getAttribute('href')?.slice(-13, -1) ?? '',
        textOf(item.querySelector('.why')),
      ]),
    );
    expect(said['2020-03-01-b']).toBe(
      `${t.relation.cites} 7/QĐ-TT, ${t.relation.same(t.facets.topic.reason)}, ${t.relation.sameDay}`,
    );
    expect(said['2020-03-04-c']).toBe(`${t.relation.same(t.facets.program.reason)}, ${t.relation.later('3 ngày')}`);
    expect(said['2020-02-20-d']).toBe(`${t.relation.same(t.facets.province.reason)}, ${t.relation.earlier('10 ngày')}`);
  });

  it('of 300 alike are the three nearest in time', async () => {
    const root = await report(versions(300, '2020-01-01'), '2020-05-29-so-150');
    expect(hrefs(root, '.title a').map((href) => href?.slice(-4, -1))).toEqual(['149', '151', '148']);
  });
});

describe('the catalogue card', () => {
  const facts = async (made: ReturnType<typeof version>, language: 'vi' | 'en' = 'vi') => {
    withArchive([made], vocabularies);
    const root = await render(CatalogueCard, { language, version: made });
    const rows = Object.fromEntries(
      all(root, 'dl > div').map((row) => [textOf(row.querySelector('dt')), textOf(row.querySelector('dd'))]),
    );
    return { root, rows };
  };

  it('tells day, places, programmes and id, and nothing of what the report does not say', async () => {
    const { root, rows } = await facts(version('2020-03-01-a', { program: ['hoa-sen', '88'] }));
    expect(Object.keys(rows)).toEqual([t.card.date, t.card.place, t.card.program, t.card.id]);
    expect(rows).toMatchObject({ [t.card.date]: '01/03/2020', [t.card.id]: '2020-03-01-a' });
    expect(hrefs(root, 'dd a')).toEqual([
      '/kho/vi/tinh-thanh/hai-minh/',
      '/kho/vi/chuong-trinh/hoa-sen/',
      '/kho/vi/chuong-trinh/88/',
    ]);
  });

  it('tells the days of an event and its place where they say more than the day of the report', async () => {
    const day = '2020-03-01';
    const event = async (made: NonNullable<ReturnType<typeof version>['event']>) =>
      (await facts(version(`${day}-a`, { event: made }))).rows[t.card.event];
    expect(await event({ start: day })).toBeUndefined();
    expect(await event({ start: '2020-02-28' })).toBe('28/02/2020');
    expect(await event({ start: day, end: '2020-03-03' })).toBe('01/03/2020 – 03/03/2020');
    expect(await event({ start: day, place: 'Hội trường bịa' })).toContain('Hội trường bịa');
  });

  it('says how its day is known, and names the organisations', async () => {
    const made = version('2020-03-01-a', { date_basis: 'event', organization: ['hoi-dong'] });
    const { root, rows } = await facts(made);
    expect(rows[t.card.date]).toBe(`01/03/2020, ${t.card.basis.event}`);
    expect(rows[t.card.organization]).toBe('Hội đồng Lam Minh');
    expect(hrefs(root, 'dd a')).toContain('/kho/vi/co-quan/hoi-dong/');
    const english = await facts(made, 'en');
    expect(english.root.querySelector('a[href$="/hoi-dong/"]')?.getAttribute('lang')).toBe('vi');
  });
});

describe('the documents a report cites', () => {
  const rows = async (count: number, documents: readonly string[]) => {
    withArchive(versions(count, '2020-01-01', { document: ['7-qd-tt.2018'] }), vocabularies);
    const root = await render(CitedDocuments, { language: 'vi', documents });
    return all(root, 'tbody tr').map((row) => all(row, 'th, td').map(textOf));
  };

  it.each([
    [1, '1'],
    [2, '2'],
    [300, '300'],
    [1200, '1.200'],
  ])('stand with their issuer, day and, of %i, how many reports cite them', async (count, shown) => {
    const [row] = await rows(count, ['7-qd-tt.2018']);
    expect(row).toEqual(['7/QĐ-TT', 'Hội đồng Lam Minh.', '03/02/2018', shown]);
  });

  it('that are in no list are left out, and a table of none is none', async () => {
    expect(await rows(1, ['khong-co'])).toEqual([]);
    expect((await rows(1, ['1-2019-qh', 'khong-co', '7-qd-tt.2018'])).map(([number]) => number)).toEqual([
      '1/2019/QH',
      '7/QĐ-TT',
    ]);
  });
});

describe('what is said of the two languages', () => {
  const english = (rest = {}) => version('2020-01-01-a', { language: 'en', title: 'Made up', ...rest });
  const said = async (made: Parameters<typeof withArchive>[0]) => {
    const report = reportOf(made, '2020-01-01-a');
    const root = await render(Editions, { language: 'vi', report, version: report.versions.vi });
    return { text: textOf(root), links: hrefs(root, 'a') };
  };
  const link = '/kho/en/reports/2020-01-01-a/';
  const { originalOnly, original, otherVersion, byArchive, bySource, translated, readOriginal } = t.editions;

  it('is which of them is the source’s own', async () => {
    const own = version('2020-01-01-a');
    expect(await said([own])).toEqual({ text: originalOnly, links: [] });
    expect(await said([own, english({ translation: 'archive' })])).toEqual({
      text: `${original} ${otherVersion} ${byArchive}`,
      links: [link],
    });
    expect(await said([own, english()])).toEqual({ text: `${original} ${otherVersion} ${bySource}`, links: [link] });
    expect(await said([version('2020-01-01-a', { translation: 'archive' }), english()])).toEqual({
      text: `${translated} ${readOriginal}`,
      links: [link],
    });
  });
});

describe('the source of a report', () => {
  const box = (source?: ReturnType<typeof version>['source'], language: 'vi' | 'en' = 'vi') =>
    render(SourceBox, { language, version: version('2020-01-01-a', source && { source }) });

  it('is its name, its whole address, and who wrote it when', async () => {
    const root = await box({
      name: 'Sở Bịa Đặt',
      url: 'https://example.org/tin/1',
      archived: 'https://example.net/luu',
      author: 'Ngô Thử',
      captured: '2024-05-06',
    });
    expect(hrefs(root, 'a')).toEqual(['https://example.org/tin/1', 'https://example.net/luu']);
    expect(textOf(root.querySelector('a'))).toBe('https://example.org/tin/1');
    for (const said of ['Sở Bịa Đặt', t.sourceBy('Ngô Thử'), t.sourceCaptured('06/05/2024')])
      expect(textOf(root)).toContain(said);
    for (const link of all(root, 'a')) expect(link.getAttribute('rel')).toBe('external nofollow noopener');
  });

  it('that has no address says so', async () => {
    for (const root of [await box(), await box({ name: 'Sở Bịa Đặt' })]) {
      expect(textOf(root)).toContain(t.noAddress);
      expect(all(root, 'a')).toHaveLength(0);
    }
  });

  it('is read aloud in Vietnamese where its name is, on English pages', async () => {
    const lang = async (name: string, language: 'vi' | 'en') =>
      (await box({ name }, language)).querySelector('p')?.getAttribute('lang');
    expect(await lang('Sở Bịa Đặt', 'en')).toBe('vi');
    expect(await lang('Sở Bịa Đặt', 'vi')).toBeUndefined();
    expect(await lang('Asian Productivity Organization', 'en')).toBeUndefined();
  });
});

describe('the history of a report', () => {
  const made = version('2020-01-01-a');
  /** So many changes after it came, one a day. */
  const history = async (changes: number, language: 'vi' | 'en' = 'vi') => {
    const commits = Array.from({ length: changes + 1 }, (_, at) => ({
      hash: `h${at}`,
      time: Date.UTC(2024, 2, 1 + at) / 1000,
      subject: `sửa ${at}`,
    })).reverse();
    withArchive([made], vocabularies, { commits: () => commits, named: () => [] } as never);
    return render(ReportHistory, { language, version: made });
  };

  it('says when it came, and that nothing is known where git tells nothing', async () => {
    expect(textOf((await history(0)).querySelector('h2 + p'))).toBe(t.history.published('01/03/2024'));
    expect(all(await history(0), 'li')).toHaveLength(0);
    withArchive([made], vocabularies);
    expect(textOf((await render(ReportHistory, { language: 'vi', version: made })).querySelector('h2 + p'))).toBe(
      t.history.unknown,
    );
  });

  it.each([
    [1, ['02/03/2024 sửa 1']],
    [2, ['03/03/2024 sửa 2', '02/03/2024 sửa 1']],
    [6, ['07/03/2024 sửa 6', '06/03/2024 sửa 5', '05/03/2024 sửa 4', '04/03/2024 sửa 3', '03/03/2024 sửa 2']],
  ])('tells of %i corrections the newest five, each with its day and a link to it', async (changes, told) => {
    const root = await history(changes);
    expect(all(root, 'li').map(textOf)).toEqual(told);
    expect(hrefs(root, 'li a')[0]).toBe(`https://example.org/lam-minh/commit/h${changes}`);
  });
});
