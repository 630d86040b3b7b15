import { describe, expect, it } from 'vitest';
import { takesReports } from '../../src/archive/site.ts';
import { buildArchive } from '../../src/archive/archive.ts';
import { bibtex, cslItem, dataAddress, ris } from '../../src/publish/citation.ts';
import { readArchive } from '../../src/check/run.ts';
import { fixtureFolder } from '../support/fixtures.ts';
import { version, vocabularies } from '../support/made-up.ts';
import { published } from './made-published.ts';

const { site } = readArchive(fixtureFolder('country'), new Date('2026-11-28'));

/** The citation of a made-up report of the made-up country with some settings. */
function cited(settings: object) {
  if (!site) throw new Error('the made-up country has settings');
  const made = version('2024-05-06-bao-cao');
  const [report] = buildArchive([made], vocabularies).reports;
  if (!report) throw new Error('there is a report');
  return cslItem({ site: { ...site, ...settings }, siteUrl: 'https://kho.example.vn', base: '/' }, report, made);
}

describe('who publishes the archive', () => {
  it('is the archive itself where its settings name nobody', () => {
    expect(cited({})).toMatchObject({ publisher: 'Kho thử Lam Minh' });
    expect(cited({})).not.toHaveProperty('editor');
    expect(cited({})).not.toHaveProperty('collection-title');
  });

  it('is named in every form of a citation, with the editor and the archive', () => {
    const item = cited({ publisher: { vi: 'Nhà bịa', en: 'Made-up House' }, editor: { vi: 'Người Bịa' } });
    expect(item).toMatchObject({
      publisher: 'Nhà bịa',
      'collection-title': 'Kho thử Lam Minh',
      editor: [{ literal: 'Người Bịa' }],
    });
    // Two reports of one day and place begin alike: the id is whole.
    expect(ris(item)).toContain(`ID  - ${item.id}\r\n`);
    for (const text of [bibtex(item), ris(item)]) {
      expect(text).toContain('Nhà bịa');
      expect(text).toContain('Người Bịa');
      expect(text).toContain('Kho thử Lam Minh');
    }
  });
});

describe('a citation', () => {
  const original = version('2024-05-06-a', { title: 'Đo 5S & 10% <bịa> {lâm} C:\\x ~ ^ #1_$' });
  const translation = version('2024-05-06-a', { language: 'en', translation: 'archive', title: 'Made-up title' });
  const item = (of = original, rest: Partial<ReturnType<typeof published>> = {}) => {
    const all = published([original, translation], rest);
    const [report] = all.archive.reports;
    if (!report) throw new Error('there is a report');
    return cslItem(all, report, of);
  };

  it('says what is cited, of which day, whose, in which language, and where it stands', () => {
    expect(item()).toEqual({
      id: '2024-05-06-a',
      type: 'report',
      title: original.title,
      issued: { 'date-parts': [['2024', '05', '06']] },
      publisher: 'Kho thử Lam Minh',
      language: 'vi',
      number: '2024-05-06-a',
      URL: 'https://kho.example.vn/kho/vi/bao-cao/2024-05-06-a/',
    });
    expect(item(translation)).toMatchObject({
      language: 'en',
      publisher: 'Lam Minh Test Archive',
      'original-title': original.title,
    });
    expect(item(original, { siteUrl: 'http://localhost:4321' })).not.toHaveProperty('URL');
  });

  it('as BibTeX keeps its letters from TeX, its capitals from styles, and has each field once', () => {
    expect(bibtex(item(translation)).split('\n')).toEqual([
      '@techreport{2024-05-06-a,',
      '\tyear = {2024},',
      '\tnumber = {2024-05-06-a},',
      '\tinstitution = {Lam Minh Test Archive},',
      '\ttitle = {{Made-up title}},',
      '\turl = {https://kho.example.vn/kho/en/reports/2024-05-06-a/},',
      '\tdate = {2024-05-06},',
      '\tlanguage = {en},',
      '\torigtitle = {{Đo 5S \\& 10\\% \\textless{}bịa\\textgreater{} \\{lâm\\} C:\\textbackslash{}x ' +
        '\\textasciitilde{} \\textasciicircum{} \\#1\\_\\$}},',
      '}',
      '',
    ]);
    // Each word of a name whose capitals the library guards by themselves.
    expect(bibtex(item(version('2024-05-06-a', { title: 'Sở KH&CN Lâm Đồng' })))).toContain(
      '\ttitle = {{Sở KH\\&CN Lâm Đồng}},',
    );
  });

  it('as BibTeX keeps the letters of whoever publishes and answers for it', () => {
    const site = { publisher: { vi: 'Nhà A & B' }, editor: { vi: 'Ông_Bịa' } };
    const text = bibtex(cited(site));
    expect(text).toContain('institution = {Nhà A \\& B},');
    expect(text).toContain('Ông\\_Bịa');
    expect(bibtex({ ...cited(site), 'collection-title': 'Kho #1' })).toContain('{Kho \\#1}');
  });

  it('as RIS gives each value a line of its own, however long, and ends the record', () => {
    const long = version('2024-05-06-a', { title: 'Rất dài '.repeat(40).trim() });
    const text = ris(item(long));
    expect(text).toContain(`TI  - ${long.title}\r\n`);
    expect(
      text
        .split('\r\n')
        .slice(0, -1)
        .every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line)),
    ).toBe(true);
    expect(text.endsWith('\r\nER  - \r\n')).toBe(true);
    expect(ris(item(translation))).toContain(`\r\nOP  - ${original.title}\r\nER  - \r\n`);
  });
});

describe('a text that a page holds in itself', () => {
  it('is read back from its address as it was, its Vietnamese standing in letters', () => {
    const text = 'Đo lường 5S: 100% "bịa" <a>#1\r\nTừng dòng & nữa';
    const address = dataAddress('application/x-bibtex', text);
    expect(address).toMatch(/^data:application\/x-bibtex;charset=utf-8,Đo%20lường/);
    expect(address).not.toMatch(/[\s"<>#\\^`{|}]/);
    expect(decodeURIComponent(address.slice(address.indexOf(',') + 1))).toBe(text);
  });
});

describe('reports are asked for', () => {
  it.each([
    [{}, false],
    [{ contact: 'kho@example.org' }, true],
    [{ repository: 'https://example.org/kho' }, true],
  ])('%o: %s', (settings, asked) => {
    expect(takesReports(settings)).toBe(asked);
  });
});
