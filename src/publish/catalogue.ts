import type { Dataset } from 'schema-dts';
import { createUrls } from '../archive/urls.ts';
import type { Language } from '../text/language.ts';
import type { Publisher } from './citation.ts';
import { newestChange } from './report-history.ts';
import type { Published } from './published.ts';
import type { WrittenFile } from '../output/site-files.ts';

/** Media types of the data, by ending. */
export const mediaTypeOf: Readonly<Record<string, string>> = {
  json: 'application/json',
  jsonl: 'application/jsonl',
  csv: 'text/csv',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
};

/** The ending of a file's name: `csv` of `reports.excel.csv`. */
export function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** DCAT 3 as JSON-LD: the catalogue, its one dataset, and each file of it with its checksum. */
export function catalogue(published: Published, files: readonly WrittenFile[]): string {
  const { site, siteUrl, base } = published;
  const whole = (path: string) => new URL(base + path, siteUrl).href;
  const both = (text: { vi: string; en: string }) => [
    { '@value': text.vi, '@language': 'vi' },
    { '@value': text.en, '@language': 'en' },
  ];
  const modified = newestChange(published.archive.reports, published.dates, site.timezone);
  const about = {
    'dct:title': both(site.title),
    'dct:description': both(site.description),
    'dct:license': { '@id': site.licence.url },
    'dct:publisher': {
      '@type': 'foaf:Organization',
      'foaf:name': both(site.title),
      'foaf:homepage': { '@id': whole('') },
    },
    ...(modified !== undefined && { 'dct:modified': { '@value': modified, '@type': 'xsd:date' } }),
  };
  const data = {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': whole('data/catalog.jsonld'),
    '@type': 'dcat:Catalog',
    ...about,
    'dcat:dataset': {
      '@id': whole('data/'),
      '@type': 'dcat:Dataset',
      ...about,
      'dct:language': ['vi', 'en'],
      'dcat:distribution': files.map(({ path, bytes, sha256 }) => ({
        '@id': whole(path),
        '@type': 'dcat:Distribution',
        'dcat:downloadURL': { '@id': whole(path) },
        'dcat:mediaType': {
          '@id': `https://www.iana.org/assignments/media-types/${mediaTypeOf[endingOf(path)] ?? 'application/octet-stream'}`,
        },
        'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
        'spdx:checksum': {
          '@type': 'spdx:Checksum',
          'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
          'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
        },
      })),
    },
  };
  return `${JSON.stringify(data, null, 1)}\n`;
}

/** The data as schema.org calls it, for its page. @param files paths in the site */
export function datasetThing(
  { site, siteUrl, base }: Publisher,
  { language, files }: { language: Language; files: readonly string[] },
): Dataset {
  const whole = (path: string) => new URL(base + path, siteUrl).href;
  return {
    '@type': 'Dataset',
    name: site.title[language],
    description: site.description[language],
    url: new URL(createUrls(base).data(language), siteUrl).href,
    license: site.licence.url,
    inLanguage: ['vi', 'en'],
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: site.title[language], url: whole('') },
    distribution: files.map((path) => ({
      '@type': 'DataDownload',
      contentUrl: whole(path),
      encodingFormat: mediaTypeOf[endingOf(path)] ?? '',
    })),
  };
}
