import { describe, expect, it } from 'vitest';
import { staticRepository } from '../../src/publish/oai.ts';
import type { Published } from '../../src/publish/published.ts';
import { version, versions } from '../support/made-up.ts';
import { elementsOf, history, madeSite, published, textsOf, xml } from './made-published.ts';

const vi = version('2021-01-01-b', {
  title: 'Tiêu đề <bịa> & "khác"',
  summary: 'Tóm tắt bịa.',
  province: ['tay-lam'],
  program: ['hoa-sen', '88'],
  topic: ['5s'],
  source: { url: 'https://example.org/b' },
});
const en = version('2021-01-01-b', { language: 'en', translation: 'archive', title: 'Made-up title' });
const older = version('2020-01-01-a');
const repository = (made = [older, vi, en], rest: Partial<Published> = {}) => {
  const text = staticRepository(published(made, rest));
  return text === undefined ? undefined : xml(text);
};
/** What the first record says by Dublin Core, in order. */
const dublinCore = (root = repository()) =>
  root
    ?.querySelector('oai_dc\\:dc')
    ?.querySelectorAll('*')
    .map((element) => `${element.rawTagName.slice('dc:'.length)} ${element.textContent}`);

describe('the static repository', () => {
  it.each([
    ['kho@example.org', 'kho@example.org'],
    ['mailto:kho@example.org', 'kho@example.org'],
    ['https://example.org/lien-he', undefined],
    ['https://kho@example.org', undefined],
    ['kho @example.org', undefined],
    ['a@b@c', undefined],
    [undefined, undefined],
  ])('has whom to write to, and is none where there is nobody: %s', (contact, email) => {
    const { contact: _, ...rest } = madeSite;
    const root = repository([older], { site: contact === undefined ? rest : { ...rest, contact } });
    expect(root && textsOf(root, 'oai:adminEmail')).toEqual(email === undefined ? undefined : [email]);
  });

  it('says what it is and where it stands', () => {
    const root = repository();
    const said = (name: string) => root && textsOf(root, name);
    expect(said('oai:repositoryName')).toEqual(['Lam Minh Test Archive']);
    expect(said('oai:baseURL')).toEqual(['https://kho.example.vn/kho/oai.xml']);
    expect(said('oai:protocolVersion')).toEqual(['2.0']);
    expect(said('oai:deletedRecord')).toEqual(['no']);
    expect(said('oai:granularity')).toEqual(['YYYY-MM-DD']);
    expect(said('oai:metadataPrefix')).toEqual(['oai_dc']);
    expect(said('oai:schema')).toEqual(['http://www.openarchives.org/OAI/2.0/oai_dc.xsd']);
    expect(said('oai:metadataNamespace')).toEqual(['http://www.openarchives.org/OAI/2.0/oai_dc/']);
    expect(root && elementsOf(root, 'ListRecords')[0]?.getAttribute('metadataPrefix')).toBe('oai_dc');
    expect(root && elementsOf(root, 'Repository')[0]?.attributes).toEqual({
      xmlns: 'http://www.openarchives.org/OAI/2.0/static-repository',
      'xmlns:oai': 'http://www.openarchives.org/OAI/2.0/',
      'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    });
    // In the order that the format asks for.
    expect(
      root
        ?.querySelectorAll('*')
        .filter(({ parentNode }) => parentNode?.rawTagName === 'Repository')
        .map(({ rawTagName }) => rawTagName),
    ).toEqual(['Identify', 'ListMetadataFormats', 'ListRecords']);
  });

  it('has every report, the newest first, under the host’s name without its port', () => {
    expect(elementsOf(repository() ?? xml(''), 'oai:record')).toHaveLength(2);
    const identifiers = (siteUrl: string) => {
      const root = repository([older, vi], { siteUrl });
      return root && textsOf(root, 'oai:identifier');
    };
    expect(identifiers('https://kho.example.vn')).toEqual([
      'oai:kho.example.vn:2021-01-01-b',
      'oai:kho.example.vn:2020-01-01-a',
    ]);
    expect(identifiers('http://kho.example.vn:8080')?.[0]).toBe('oai:kho.example.vn:2021-01-01-b');
  });

  it('dates each by its last change, or else by its own day, and begins with the first', () => {
    const days = (rest: Partial<Published>) => {
      const root = repository([older, vi], rest);
      return root && [textsOf(root, 'oai:datestamp'), textsOf(root, 'oai:earliestDatestamp')];
    };
    expect(days({})).toEqual([['2021-01-01', '2020-01-01'], ['2020-01-01']]);
    const dates = history({ [older.file]: ['2024-03-01T03:00:00Z thêm', '2024-05-01T03:00:00Z sửa'] });
    expect(days({ dates })).toEqual([['2021-01-01', '2024-05-01'], ['2021-01-01']]);
    const none = repository([]);
    expect(none && textsOf(none, 'oai:earliestDatestamp')).toEqual(['1970-01-01']);
  });

  it('tells of a report its titles, subjects, places, source and rights, in the words of its language', () => {
    expect(dublinCore()).toEqual([
      'title Tiêu đề <bịa> & "khác"',
      'title Made-up title',
      'subject Chương trình Hoa Sen',
      'subject Đề án 88',
      'subject 5S',
      'description Tóm tắt bịa.',
      'publisher Kho thử Lam Minh',
      'date 2021-01-01',
      'type Text',
      'identifier https://kho.example.vn/kho/vi/bao-cao/2021-01-01-b/',
      'source https://example.org/b',
      'language vi',
      'coverage Tây Lâm',
      'rights https://creativecommons.org/licenses/by/4.0/',
    ]);
  });

  it('leaves out what is not known, and gives the id where there is no address to keep', () => {
    expect(dublinCore(repository([older], { siteUrl: 'http://localhost:4321' }))).toEqual([
      'title Báo cáo 2020-01-01-a',
      'subject Chương trình Hoa Sen',
      'publisher Kho thử Lam Minh',
      'date 2020-01-01',
      'type Text',
      'identifier 2020-01-01-a',
      'language vi',
      'coverage Hải Minh',
      'rights https://creativecommons.org/licenses/by/4.0/',
    ]);
  });

  it('holds the 5,000 newest reports', () => {
    const made = versions(5001, '2000-01-01');
    const text = staticRepository(published(made)) ?? '';
    const held = [...text.matchAll(/<oai:identifier>oai:[^:]*:([^<]*)</g)].map(([, id]) => id);
    expect(held).toEqual(
      made
        .toReversed()
        .slice(0, 5000)
        .map(({ id }) => id),
    );
  });
});
