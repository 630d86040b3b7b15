import { facetLabel } from '../archive/facet-labels.ts';
import type { Report, ReportVersion } from '../archive/report.ts';
import { versionFor } from '../archive/report.ts';
import { cslItem } from './citation.ts';
import { joinedHistory } from './report-history.ts';
import type { Published } from './published.ts';
import { element, xmlFile } from './xml.ts';

/** As many as a static repository may hold ("Specification for an OAI Static Repository", 2004). */
const MOST = 5_000;

/** Where the file stands in the site. */
export const OAI_FILE = 'oai.xml';

/**
 * The newest reports as an OAI-PMH static repository, for a gateway to serve. Harvesters are to have someone to write
 * to: there is none without an e-mail address in the archive's settings.
 */
export function staticRepository(published: Published): string | undefined {
  const { archive, site, siteUrl, base } = published;
  const email = site.contact?.replace(/^mailto:/, '');
  if (email === undefined || !/^[^\s@/]+@[^\s@/]+$/.test(email)) return undefined;
  const reports = archive.reports.slice(0, MOST).map((report) => ({ report, day: dayOf(published, report) }));
  const earliest = reports.map(({ day }) => day).sort()[0] ?? '1970-01-01';
  const oai = (name: string, text: string) => element(`oai:${name}`, {}, text);
  return xmlFile(
    element('Repository', NAMESPACES, [
      element('Identify', {}, [
        oai('repositoryName', site.title.en),
        oai('baseURL', new URL(base + OAI_FILE, siteUrl).href),
        oai('protocolVersion', '2.0'),
        oai('adminEmail', email),
        oai('earliestDatestamp', earliest),
        oai('deletedRecord', 'no'),
        oai('granularity', 'YYYY-MM-DD'),
      ]),
      element('ListMetadataFormats', {}, [
        element('oai:metadataFormat', {}, [
          oai('metadataPrefix', 'oai_dc'),
          oai('schema', 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd'),
          oai('metadataNamespace', NAMESPACES['xmlns:oai_dc']),
        ]),
      ]),
      element(
        'ListRecords',
        { metadataPrefix: 'oai_dc' },
        reports.map(({ report, day }) => record(published, report, day)),
      ),
    ]),
  );
}

function record(published: Published, report: Report, day: string): string {
  const { host } = new URL(published.siteUrl);
  const version = versionFor(report, report.original);
  return element('oai:record', {}, [
    element('oai:header', {}, [
      element('oai:identifier', {}, `oai:${host.replace(/:\d+$/, '')}:${report.id}`),
      element('oai:datestamp', {}, day),
    ]),
    element('oai:metadata', {}, [
      element(
        'oai_dc:dc',
        {},
        dublinCore(published, report, version).map(([name, text]) => element(`dc:${name}`, {}, text)),
      ),
    ]),
  ]);
}

function dublinCore(published: Published, report: Report, version: ReportVersion): [string, string][] {
  const { vocabularies } = published.archive;
  const label = (facet: 'program' | 'topic' | 'province', id: string) =>
    facetLabel(facet, id, version.language, vocabularies).text;
  const item = cslItem(published, report, version);
  return [
    ...Object.values(report.versions).map(({ title }): [string, string] => ['title', title]),
    ...report.program.map((id): [string, string] => ['subject', label('program', id)]),
    ...report.topic.map((id): [string, string] => ['subject', label('topic', id)]),
    ...(version.summary === undefined ? [] : [['description', version.summary] as [string, string]]),
    ['publisher', item.publisher],
    ['date', report.date],
    ['type', 'Text'],
    ['identifier', item.URL ?? item.id],
    ...(version.source?.url === undefined ? [] : [['source', version.source.url] as [string, string]]),
    ['language', version.language],
    ...report.province.map((id): [string, string] => ['coverage', label('province', id)]),
    ['rights', published.site.licence.url],
  ];
}

function dayOf({ dates, site }: Published, report: Report): string {
  return joinedHistory(report, dates, site.timezone)?.modified ?? report.date;
}

const NAMESPACES = {
  xmlns: 'http://www.openarchives.org/OAI/2.0/static-repository',
  'xmlns:oai': 'http://www.openarchives.org/OAI/2.0/',
  'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};
