import type { ReportVersion } from '../archive/report.ts';
import { facetLabel } from '../archive/facet-labels.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';
import type { CslItem } from './citation.ts';

/** A `meta` element: its name and what it says. */
export type HeadTerm = readonly [name: string, content: string];

/**
 * What reference managers and catalogues read in a page's head: Google Scholar's tags, which Zotero reads too, and
 * Dublin Core's terms (dublincore.org, "Expressing Dublin Core metadata using HTML meta and link elements").
 * @param modified the day of the last change, where it is known
 */
export function headTerms(
  item: CslItem,
  version: ReportVersion,
  vocabularies: Vocabularies,
  modified: string | undefined,
): HeadTerm[] {
  const label = (facet: 'province' | 'program' | 'topic', id: string) =>
    facetLabel(facet, id, version.language, vocabularies).text;
  const address = (name: string): HeadTerm[] => (item.URL === undefined ? [] : [[name, item.URL]]);
  const subjects = new Set([
    ...version.program.map((id) => label('program', id)),
    ...version.topic.map((id) => label('topic', id)),
  ]);
  return [
    ['citation_title', item.title],
    ['citation_publication_date', version.date.replaceAll('-', '/')],
    ['citation_language', item.language],
    ['citation_technical_report_institution', item.publisher],
    ['citation_technical_report_number', item.number],
    ...address('citation_abstract_html_url'),
    ...[...subjects].map((subject): HeadTerm => ['citation_keywords', subject]),
    ['DCTERMS.title', item.title],
    ...(item['original-title'] === undefined ? [] : [['DCTERMS.alternative', item['original-title']] as HeadTerm]),
    ['DCTERMS.issued', version.date],
    ...(modified === undefined ? [] : [['DCTERMS.modified', modified] as HeadTerm]),
    ['DCTERMS.language', item.language],
    ...address('DCTERMS.identifier'),
    ...version.province.map((id): HeadTerm => ['DCTERMS.spatial', label('province', id)]),
    ...(version.source?.url === undefined ? [] : [['DCTERMS.source', version.source.url] as HeadTerm]),
  ];
}
