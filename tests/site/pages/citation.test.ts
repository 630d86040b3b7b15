import { readFileSync } from 'node:fs';
import { parse as parseBibliography, RISParser } from 'biblatex-csl-converter';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, inject, it } from 'vitest';
import { builtPages, pageAt, textOf } from '../../support/pages.ts';

/** What a report says of itself to people, reference managers and harvesters, read back by other programs. */

const site = inject('site');
const country = inject('country');
const origin = 'https://kho.example.vn';
const vi = pageAt(country, '/kho/vi/bao-cao/2019-05-06-dong-lam-hop/', '/kho/').document;
const en = pageAt(country, '/kho/en/reports/2021-06-15-dong-lam-tap-huan-5s/', '/kho/').document;
const isReport = ({ document }: { document: HTMLElement }) => document.querySelector('[data-report-page]') !== null;
const reports = [...builtPages(site), ...builtPages(country, '/kho/')].filter(isReport);

/** The texts of a page's files, by their endings. */
function filesOf(document: HTMLElement): Record<string, string> {
  return Object.fromEntries(
    [...document.querySelectorAll('.cite details a[download]')].map((link) => {
      const address = link.getAttribute('href') ?? '';
      const text = decodeURIComponent(address.slice(address.indexOf(',') + 1));
      return [/\.(\w+)$/.exec(link.getAttribute('download') ?? '')?.[1] ?? '', text];
    }),
  );
}

/** The text of a field as the parser gives it: in pieces. */
const plain = (field: unknown) => (field as { text?: string }[]).map((piece) => piece.text ?? '').join('');

describe('the files of a citation', () => {
  it('are three on every report, and all are read by another program', () => {
    expect(reports.length).toBeGreaterThan(100);
    for (const { address, document } of reports) {
      const files = filesOf(document);
      expect(Object.keys(files), address).toEqual(['bib', 'ris', 'json']);
      const title = textOf(document.querySelector('h1'));
      const read = parseBibliography(files.bib ?? '', { processUnexpected: true });
      expect(read.errors, address).toEqual([]);
      const entries = Object.values(read.entries);
      expect(
        entries.map((entry) => [entry.entry_key, entry.bib_type, plain(entry.fields.title)]),
        address,
      ).toEqual([
        [
          document.querySelector('[data-report-page]')?.getAttribute('data-report-page'),
          'report',
          // The parser knows no \\textless.
          title.replace(/[<>]/g, ''),
        ],
      ]);
      const risEntries = Object.values(new RISParser(files.ris ?? '').parse().entries);
      expect(
        risEntries.map((entry) => [entry.bib_type, plain(entry.fields.title)]),
        address,
      ).toEqual([['report', title]]);
      const [item] = JSON.parse(files.json ?? '') as { title: string; URL: string }[];
      expect(item?.title, address).toBe(title);
      expect(item?.URL, address).toBe(document.querySelector('link[rel="canonical"]')?.getAttribute('href'));
    }
  });

  it('keep letters that mean something to TeX or HTML', () => {
    const { bib = '', ris = '' } = filesOf(vi);
    expect(bib).toContain('hoà giải \\& đo lường \\textless{}bịa\\textgreater{}');
    expect(ris).toContain('TI  - Đông Lâm họp về hoà giải & đo lường <bịa>\r\n');
    expect(ris).toMatch(/^DA {2}- 2019\/05\/06\//m);
    expect(ris).toMatch(/\r\nER {2}- \r\n$/);
  });

  it('name the original of a translation, and leave the day of reading to the reader', () => {
    const { bib = '', ris = '', json = '' } = filesOf(en);
    const original = 'Đông Lâm tập huấn 5S cho xưởng mộc (bịa)';
    expect(bib).toContain(`\torigtitle = {{${original}}},\n`);
    expect(ris).toContain(`OP  - ${original}`);
    expect(JSON.parse(json)).toMatchObject([{ 'original-title': original, language: 'en' }]);
    for (const text of [bib, ris, json]) expect(text).not.toMatch(/accessed|urldate|^Y2/m);
  });

  it('are followed by a sentence that holds the address', () => {
    expect(textOf(vi.querySelector('.cite p'))).toContain(`${origin}/kho/vi/bao-cao/2019-05-06-dong-lam-hop/`);
    expect(textOf(en.querySelector('.cite p'))).toContain('translated from “Đông Lâm tập huấn 5S');
  });
});

/** What Zotero 5 to 7 take from a page that holds such tags (its translator "Embedded Metadata", the Highwire part). */
function zoteroItem(document: HTMLElement): Record<string, string | string[]> {
  const said = (name: string) =>
    [...document.querySelectorAll('head > meta[name]')]
      .filter((meta) => meta.getAttribute('name')?.endsWith(name))
      .map((meta) => meta.getAttribute('content') ?? '');
  const fields = {
    citation_title: 'title',
    citation_publication_date: 'date',
    citation_technical_report_institution: 'institution',
    citation_technical_report_number: 'number',
    citation_language: 'language',
    citation_abstract_html_url: 'url',
  };
  const type = said('citation_technical_report_institution').length > 0 ? 'report' : 'journalArticle';
  const values = Object.entries(fields).map(([meta, field]) => [field, said(meta).join(', ')] as const);
  const filled: Record<string, string> = Object.fromEntries(values);
  return { itemType: type, ...filled, tags: said('citation_keywords') };
}

describe('the head of a report', () => {
  it('is a report to Zotero, with all a citation needs', () => {
    expect(zoteroItem(en)).toEqual({
      itemType: 'report',
      title: 'Đông Lâm teaches 5S to joiners (made up)',
      date: '2021/06/15',
      institution: 'Lam Minh Test Archive',
      number: '2021-06-15-dong-lam-tap-huan-5s',
      language: 'en',
      url: `${origin}/kho/en/reports/2021-06-15-dong-lam-tap-huan-5s/`,
      tags: ['Lotus Programme', '5S', 'Training'],
    });
  });

  it('has Dublin Core’s terms under the scheme it names', () => {
    expect(en.querySelector('link[rel="schema.DCTERMS"]')?.getAttribute('href')).toBe('http://purl.org/dc/terms/');
    const terms: Record<string, string | undefined> = Object.fromEntries(
      [...en.querySelectorAll('meta[name^="DCTERMS."]')].map((meta) => [
        meta.getAttribute('name') ?? '',
        meta.getAttribute('content'),
      ]),
    );
    expect(terms).toMatchObject({
      'DCTERMS.title': 'Đông Lâm teaches 5S to joiners (made up)',
      'DCTERMS.alternative': 'Đông Lâm tập huấn 5S cho xưởng mộc (bịa)',
      'DCTERMS.issued': '2021-06-15',
      'DCTERMS.language': 'en',
    });
  });

  it('tells networks its other language, and when it was last changed', () => {
    const property = (name: string) => en.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
    expect(property('og:locale')).toBe('en_GB');
    expect(property('og:locale:alternate')).toBe('vi_VN');
    // The history of the tests' own files: the day of the last commit, never that of the build.
    expect(property('article:modified_time')).toMatch(/^2026-\d\d-\d\d$/);
  });
});

interface Node {
  '@type'?: string;
  [key: string]: unknown;
}

function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesIn)];
}

const linked = (document: HTMLElement) =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    (script) => JSON.parse(script.textContent) as Node,
  );

describe('linked data', () => {
  it('is on every page of schema.org’s types and properties, as its vocabulary lists them', () => {
    const vocabulary = readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8');
    const types = new Set([...vocabulary.matchAll(/"@type": "(\w+)"/g)].map(([, type]) => type));
    const properties = new Set([...vocabulary.matchAll(/^\s+"(\w+)"\??: /gm)].map(([, name]) => name));
    for (const { address, document } of [...builtPages(site), ...builtPages(country, '/kho/')]) {
      const data = linked(document);
      if (document.querySelector('nav ol')) expect(data.length, address).toBe(1);
      for (const node of nodesIn(data))
        for (const [key, value] of Object.entries(node)) {
          if (key === '@type') expect(types, `${address} ${String(value)}`).toContain(value);
          if (!key.startsWith('@')) expect(properties, `${address} ${key}`).toContain(key);
        }
    }
  });

  it('says of a report where it is about, as the place is called today, and what it translates', () => {
    const [data] = linked(en);
    const thing = nodesIn(data).find((node) => node['@type'] === 'Report');
    expect(thing).toMatchObject({
      '@id': `${origin}/kho/en/reports/2021-06-15-dong-lam-tap-huan-5s/`,
      inLanguage: 'en',
      datePublished: '2021-06-15',
      translationOfWork: { '@id': `${origin}/kho/vi/bao-cao/2021-06-15-dong-lam-tap-huan-5s/` },
      publisher: { '@type': 'Organization', name: 'Lam Minh Test Archive' },
    });
    const places = nodesIn(linked(pageAt(country, '/kho/vi/bao-cao/2019-05-06-dong-lam-hop/', '/kho/').document)).find(
      (node) => node['@type'] === 'Report',
    )?.spatialCoverage as Node[];
    expect(places[0]).toMatchObject({
      '@type': 'AdministrativeArea',
      containedInPlace: { '@type': 'AdministrativeArea', name: 'Đông Lâm' },
    });
  });

  it('leads home in steps whose addresses are pages', () => {
    const steps = nodesIn(linked(en)).filter((node) => node['@type'] === 'ListItem');
    expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
    for (const { item } of steps)
      expect(() => pageAt(country, String(item).slice(origin.length), '/kho/')).not.toThrow();
  });
});
