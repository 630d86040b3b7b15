import type { BreadcrumbList, Place, Report as ReportThing, Thing, WithContext } from 'schema-dts';
import { facetLabel } from '../archive/facet-labels.ts';
import { facetOf } from '../archive/facets.ts';
import { unitToday } from '../archive/provinces.ts';
import type { Report, ReportVersion } from '../archive/report.ts';
import { createUrls } from '../archive/urls.ts';
import type { Province, Vocabularies } from '../archive/vocabularies.ts';
import { labelIn, otherLanguage, type Language } from '../text/language.ts';
import type { CslItem, Publisher } from './citation.ts';

/** What pages say of themselves by schema.org. */
export type LinkedThing = Exclude<Thing, string>;

/** A script element's text: nothing in it can end the element. */
export function linkedDataText(things: readonly LinkedThing[]): string {
  const only = things.length === 1 ? things[0] : undefined;
  const data = only
    ? { '@context': 'https://schema.org', ...only }
    : { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(data satisfies WithContext<LinkedThing> | object).replaceAll('<', '\\u003c');
}

/** The way to a page, the page itself left out as it is on the page. @param crumbs with whole addresses */
export function breadcrumbThing(crumbs: readonly { text: string; href: string }[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ text, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: href,
    })),
  };
}

/** A version of a report. @param modified the day of its last change, where that is known */
export function reportThing(
  publisher: Publisher,
  { report, version, item }: { report: Report; version: ReportVersion; item: CslItem },
  vocabularies: Vocabularies,
  modified: string | undefined,
): LinkedThing {
  const { language, event, source } = version;
  const urls = createUrls(publisher.base);
  const whole = (address: string) => new URL(address, publisher.siteUrl).href;
  const twin = report.versions[otherLanguage(language)];
  const other = twin && { '@id': whole(urls.report(report.id, twin.language)) };
  const thing: ReportThing = {
    '@type': 'Report',
    ...(item.URL !== undefined && { '@id': item.URL }),
    name: version.title,
    reportNumber: version.id,
    inLanguage: language,
    datePublished: version.date,
    ...(modified !== undefined && { dateModified: modified }),
    license: publisher.site.licence.url,
    publisher: { '@type': 'Organization', name: item.publisher, url: whole(urls.root()) },
    ...(publisher.site.editor && {
      editor: { '@type': 'Person', name: labelIn(publisher.site.editor, language).text },
    }),
    about: version.program.map((id) => ({
      '@type': 'Project',
      name: facetLabel('program', id, language, vocabularies).text,
      url: whole(urls.value(facetOf('program'), id, language)),
    })),
    spatialCoverage: version.province.flatMap((id) =>
      placeThing(id, language, vocabularies, (unit) => whole(urls.value(facetOf('province'), unit.id, language))),
    ),
    ...(event && { temporalCoverage: event.end === undefined ? event.start : `${event.start}/${event.end}` }),
    ...(source?.url !== undefined && {
      isBasedOn: {
        '@type': 'WebPage',
        url: source.url,
        ...(source.name !== undefined && { name: source.name }),
        ...(source.archived !== undefined && { archivedAt: source.archived }),
      },
    }),
    ...(other && (version.translation === undefined ? { workTranslation: other } : { translationOfWork: other })),
  };
  return thing;
}

/** A unit as it was called on the day, within the unit it belongs to today. */
function placeThing(
  id: string,
  language: Language,
  { provinces }: Vocabularies,
  address: (unit: Province) => string,
): Place[] {
  const unit = provinces.byId.get(id);
  if (!unit) return [];
  const placeOf = (each: Province) => ({
    '@type': 'AdministrativeArea' as const,
    name: labelIn(each.label, language).text,
    url: address(each),
  });
  if (unit.nationwide) return [{ ...placeOf(unit), '@type': 'Place' }];
  const today = unitToday(provinces, unit);
  return [today === unit ? placeOf(unit) : { ...placeOf(unit), containedInPlace: placeOf(today) }];
}
