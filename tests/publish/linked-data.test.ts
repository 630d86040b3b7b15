import { describe, expect, it } from 'vitest';
import type { ReportVersion } from '../../src/archive/report.ts';
import { cslItem } from '../../src/publish/citation.ts';
import { headTerms } from '../../src/publish/head-terms.ts';
import { breadcrumbThing, linkedDataText, reportThing } from '../../src/publish/linked-data.ts';
import type { Published } from '../../src/publish/published.ts';
import { version, vocabularies } from '../support/made-up.ts';
import { madeSite, published } from './made-published.ts';

const origin = 'https://kho.example.vn/kho/';
const vi = version('2019-05-06-a', {
  title: 'Tiêu đề bịa',
  province: ['tay-lam', 'hai-minh', 'national'],
  program: ['hoa-sen', '88'],
  topic: ['5s'],
});
const en = version('2019-05-06-a', { language: 'en', translation: 'archive', title: 'Made-up title', topic: ['5s'] });

/** What is told of the first of some versions, which are of one report. */
function asked(made: readonly ReportVersion[], rest: Partial<Published> = {}) {
  const all = published(made, rest);
  const [report] = all.archive.reports;
  const [first] = made;
  if (!report || !first) throw new Error('no report');
  return { all, report, version: first, item: cslItem(all, report, first) };
}
const thing = (made: readonly ReportVersion[], rest: Partial<Published> = {}, modified?: string) => {
  const { all, ...of } = asked(made, rest);
  return reportThing(all, of, vocabularies, modified);
};
const terms = (made: readonly ReportVersion[], rest: Partial<Published> = {}, modified?: string) => {
  const { version: of, item } = asked(made, rest);
  return headTerms(item, of, vocabularies, modified).map((term) => term.join(' '));
};

describe('a report as linked data', () => {
  it('says what it is, whose, what it is about and where', () => {
    expect(thing([vi], {}, '2024-05-06')).toEqual({
      '@type': 'Report',
      '@id': `${origin}vi/bao-cao/2019-05-06-a/`,
      name: 'Tiêu đề bịa',
      reportNumber: '2019-05-06-a',
      inLanguage: 'vi',
      datePublished: '2019-05-06',
      dateModified: '2024-05-06',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      publisher: { '@type': 'Organization', name: 'Kho thử Lam Minh', url: origin },
      about: [
        { '@type': 'Project', name: 'Chương trình Hoa Sen', url: `${origin}vi/chuong-trinh/hoa-sen/` },
        { '@type': 'Project', name: 'Đề án 88', url: `${origin}vi/chuong-trinh/88/` },
      ],
      spatialCoverage: [
        // A unit of the past, within that of today.
        {
          '@type': 'AdministrativeArea',
          name: 'Tây Lâm',
          url: `${origin}vi/tinh-thanh/tay-lam/`,
          containedInPlace: {
            '@type': 'AdministrativeArea',
            name: 'Đông Lâm',
            url: `${origin}vi/tinh-thanh/dong-lam/`,
          },
        },
        { '@type': 'AdministrativeArea', name: 'Hải Minh', url: `${origin}vi/tinh-thanh/hai-minh/` },
        // The whole country is no unit.
        { '@type': 'Place', name: 'Cả nước', url: `${origin}vi/tinh-thanh/national/` },
      ],
    });
  });

  it('names its editor where the settings do, in the reader’s language', () => {
    const site = { ...madeSite, editor: { vi: 'Người Bịa', en: 'Made-up Person' } };
    expect(thing([en], { site })).toMatchObject({ editor: { '@type': 'Person', name: 'Made-up Person' } });
    expect(thing([en])).not.toHaveProperty('editor');
  });

  it('leads from a translation to the original, and back', () => {
    expect(thing([en, vi])).toMatchObject({ translationOfWork: { '@id': `${origin}vi/bao-cao/2019-05-06-a/` } });
    expect(thing([vi, en])).toMatchObject({ workTranslation: { '@id': `${origin}en/reports/2019-05-06-a/` } });
    for (const alone of [thing([vi]), thing([en])]) {
      expect(alone).not.toHaveProperty('workTranslation');
      expect(alone).not.toHaveProperty('translationOfWork');
    }
  });

  it.each([
    ['of one day', { start: '2019-05-04' }, '2019-05-04'],
    ['of several', { start: '2019-05-04', end: '2019-05-06' }, '2019-05-04/2019-05-06'],
  ])('gives the time of an event %s', (_, event, time) => {
    expect(thing([{ ...vi, event }])).toMatchObject({ temporalCoverage: time });
    expect(thing([vi])).not.toHaveProperty('temporalCoverage');
  });

  it('names the page it was taken from, and where that is kept', () => {
    const source = { name: 'Báo bịa', url: 'https://example.org/a', archived: 'https://example.org/luu/a' };
    expect(thing([{ ...vi, source }])).toMatchObject({
      isBasedOn: {
        '@type': 'WebPage',
        url: 'https://example.org/a',
        name: 'Báo bịa',
        archivedAt: 'https://example.org/luu/a',
      },
    });
    expect(thing([{ ...vi, source: { url: 'https://example.org/a' } }])).toMatchObject({
      isBasedOn: { '@type': 'WebPage', url: 'https://example.org/a' },
    });
    expect(JSON.stringify(thing([{ ...vi, source: { url: 'https://example.org/a' } }]))).not.toContain('archivedAt');
    expect(thing([{ ...vi, source: { name: 'Báo bịa' } }])).not.toHaveProperty('isBasedOn');
  });

  it('says nothing of a place that is not in the list, of an address nobody can keep, or of a change unknown', () => {
    expect(thing([version('2019-05-06-a', { province: ['khong-co'] })])).toMatchObject({ spatialCoverage: [] });
    expect(thing([vi], { siteUrl: 'http://localhost:4321' })).not.toHaveProperty('@id');
    expect(thing([vi])).not.toHaveProperty('dateModified');
  });
});

describe('linked data in a page', () => {
  const crumbs = breadcrumbThing([
    { text: 'Trang chủ', href: `${origin}vi/` },
    { text: '</script>', href: `${origin}vi/bao-cao/` },
  ]);

  it('is one thing, or several side by side, and ends no script element', () => {
    expect(JSON.parse(linkedDataText([crumbs]))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Trang chủ', item: `${origin}vi/` },
        { '@type': 'ListItem', position: 2, name: '</script>', item: `${origin}vi/bao-cao/` },
      ],
    });
    expect(JSON.parse(linkedDataText([crumbs, crumbs]))).toEqual({
      '@context': 'https://schema.org',
      '@graph': [crumbs, crumbs],
    });
    expect(linkedDataText([crumbs, crumbs])).not.toContain('<');
  });
});

describe('the terms in the head of a report', () => {
  it('are those of reference managers, then Dublin Core’s', () => {
    const source = { url: 'https://example.org/a' };
    expect(terms([{ ...en, province: ['tay-lam', 'hai-minh'], source }, vi], {}, '2024-05-06')).toEqual([
      'citation_title Made-up title',
      'citation_publication_date 2019/05/06',
      'citation_language en',
      'citation_technical_report_institution Lam Minh Test Archive',
      'citation_technical_report_number 2019-05-06-a',
      `citation_abstract_html_url ${origin}en/reports/2019-05-06-a/`,
      'citation_keywords Lotus Programme',
      'citation_keywords 5S',
      'DCTERMS.title Made-up title',
      'DCTERMS.alternative Tiêu đề bịa',
      'DCTERMS.issued 2019-05-06',
      'DCTERMS.modified 2024-05-06',
      'DCTERMS.language en',
      `DCTERMS.identifier ${origin}en/reports/2019-05-06-a/`,
      'DCTERMS.spatial Tây Lâm',
      'DCTERMS.spatial Hải Minh',
      'DCTERMS.source https://example.org/a',
    ]);
  });

  it('are fewer where less is known', () => {
    expect(terms([version('2019-05-06-a', { program: ['hoa-sen'] })], { siteUrl: 'http://localhost:1' })).toEqual([
      'citation_title Báo cáo 2019-05-06-a',
      'citation_publication_date 2019/05/06',
      'citation_language vi',
      'citation_technical_report_institution Kho thử Lam Minh',
      'citation_technical_report_number 2019-05-06-a',
      'citation_keywords Chương trình Hoa Sen',
      'DCTERMS.title Báo cáo 2019-05-06-a',
      'DCTERMS.issued 2019-05-06',
      'DCTERMS.language vi',
      'DCTERMS.spatial Hải Minh',
    ]);
  });

  it('name a subject once, though a programme and a topic are called the same', () => {
    const keywords = terms([version('2019-05-06-a', { program: ['x'], topic: ['x'] })]).filter((term) =>
      term.startsWith('citation_keywords'),
    );
    expect(keywords).toHaveLength(1);
  });
});
