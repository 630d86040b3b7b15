import { readFileSync } from 'node:fs';
import { reportsOf } from '../../archive/archive.ts';
import { facetLabel } from '../../archive/facet-labels.ts';
import { facetOf, type FacetId } from '../../archive/facets.ts';
import { versionFor, type Report, type ReportVersion } from '../../archive/report.ts';
import { createUrls } from '../../archive/urls.ts';
import type { SitePictures } from '../../content/site-pictures.ts';
import type { Published } from '../../publish/published.ts';
import { languages, type Language } from '../../text/language.ts';
import { dayOfExport } from '../day.ts';
import { bodyXml, type BodyPlaces } from './body.ts';
import type { Book, Chapter } from './book.ts';
import { pictureType } from './book-files.ts';

/** The reports of a book: of a value, or all. */
export type Choice = { facet: FacetId; value: string } | undefined;

/** What a book is made from. */
export interface BookSource extends Published {
  /** A version's body as HTML. */
  bodyOf: (version: ReportVersion) => string;
  /** The pictures it may show. */
  shelf: SitePictures;
}

/** A book of the reports of a value, or of all, from the oldest on; each in the book's language where it is in it. */
export function makeBook(source: BookSource, choice: Choice, language: Language): Book {
  const { archive, site, siteUrl, base, dates } = source;
  const urls = createUrls(base);
  const reports = choice ? reportsOf(archive, choice.facet, choice.value) : archive.reports;
  const name = choice && facetLabel(choice.facet, choice.value, language, archive.vocabularies).text;
  const address = choice ? urls.value(facetOf(choice.facet), choice.value, language) : urls.home(language);
  const pictures = new Map<string, () => Uint8Array>();
  const places = placesIn(source, reports, pictures);
  return {
    language,
    title: name === undefined ? site.title[language] : `${name} – ${site.title[language]}`,
    about: [site.description[language]],
    publisher: site.title[language],
    licence: site.licence,
    address: new URL(address, siteUrl).href,
    day: dayOfExport(reports, dates, site.timezone),
    chapters: reports.toReversed().map((report) => chapterOf(source, report, language, places)),
    pictures,
  };
}

function chapterOf(source: BookSource, report: Report, language: Language, places: BodyPlaces): Chapter {
  const { archive, siteUrl, base, bodyOf } = source;
  const version = versionFor(report, language);
  const named = (facet: FacetId, ids: readonly string[]) =>
    ids.map((id) => facetLabel(facet, id, language, archive.vocabularies).text);
  return {
    id: report.id,
    file: fileOf(report.id),
    title: version.title,
    date: version.date,
    language: version.language,
    translated: version.translation === 'archive',
    facts: [...named('province', version.province), ...named('program', version.program)],
    summary: version.summary,
    body: bodyXml(bodyOf(version), places),
    source: version.source ?? {},
    address: new URL(createUrls(base).report(version.id, version.language), siteUrl).href,
  };
}

function fileOf(id: string): string {
  return `r-${id}.xhtml`;
}

/** Links to reports of the book stay in it, all others lead to the public site; pictures are taken along. */
function placesIn(
  { siteUrl, base, shelf }: BookSource,
  reports: readonly Report[],
  pictures: Map<string, () => Uint8Array>,
): BodyPlaces {
  const urls = createUrls(base);
  const inside = new Map(
    reports.flatMap(({ id }) => languages.map((language) => [urls.report(id, language), fileOf(id)] as const)),
  );
  return {
    link(address) {
      if (address.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
      const url = new URL(address, new URL(base, siteUrl));
      return inside.get(url.pathname) ?? url.href;
    },
    picture(address) {
      const path = decodeURI(new URL(address, new URL(base, siteUrl)).pathname).slice(base.length);
      const file = pictureType(path) === undefined ? undefined : shelf.fileAt(`/${path}`);
      if (file === undefined) return undefined;
      pictures.set(path, () => readFileSync(file));
      return encodeURI(path);
    },
  };
}
