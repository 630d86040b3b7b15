import { documentMeant } from '../archive/cited-document.ts';
import { facetOf } from '../archive/facets.ts';
import type { ReportVersion } from '../archive/report.ts';
import { createUrls } from '../archive/urls.ts';
import { renderBody } from '../render/render-report.ts';
import { readerWords } from '../words/readers/reader-words.ts';
import type { Edition } from './edition.ts';

/**
 * The body of a version as safe HTML, in which numbers of known documents lead to their pages. Rendered once for its page
 * and the search index: the one that comes first leaves it for the other, which takes it away, since the bodies of a large
 * archive do not all fit into memory. Empty for a version that shows no body (a withdrawn one).
 */
export function reportBody({ archive, base, bodies, html }: Edition, version: ReportVersion): string {
  const known = html.get(version.file);
  html.delete(version.file);
  if (known !== undefined) return known;
  const body = bodies.get(version.file);
  if (body === undefined) return '';
  const urls = createUrls(base);
  const rendered = renderBody(body, readerWords(version.language), base, (citation) => {
    const document = documentMeant(archive.vocabularies, version, citation);
    return document && urls.value(facetOf('document'), document.id, version.language);
  });
  html.set(version.file, rendered);
  return rendered;
}
