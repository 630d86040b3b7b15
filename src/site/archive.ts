import { relative, sep, join } from 'node:path';
import { addedLately, type AddedLately } from '../archive/added-lately.ts';
import type { Archive } from '../archive/archive.ts';
import type { ReportVersion } from '../archive/report.ts';
import { pagesOf, type PageKind } from '../archive/pages.ts';
import { createUrls, publicAddress } from '../archive/urls.ts';
import type { Site } from '../archive/site.ts';
import type { ProseFile } from '../content/prose-file.ts';
import { otherLanguage } from '../text/language.ts';
import { projectRoot } from '../settings.ts';
import { historyOf, type ReportHistory } from '../publish/report-history.ts';
import type { Publisher } from '../publish/citation.ts';
import { currentEdition, isMadeHere, type Edition } from './edition.ts';
import { pageKeys } from './page-keys.ts';
import { reportBody } from './report-body.ts';

const { base, folder, site: read, today: day } = currentEdition();
if (!read) throw new Error(`${folder.site} cannot be used; npm run check says why`);

/** The archive's name, words and settings. */
export const site: Site = read;

/** Where the archive stands and what it is called, for what is cited and harvested. */
export const publisher: Publisher = { site: read, siteUrl: import.meta.env.SITE, base };

/** The day of this build where the archive lies, YYYY-MM-DD: charts and empty years end with it. */
export const today: string = day;

/** A path's whole address, to be kept and shared; undefined in a build that was told no public address. */
export function wholeAddress(path: string): string | undefined {
  return publicAddress(path, publisher.siteUrl);
}

/** Every address, under this build's base path. */
export const urls = createUrls(base);

/** The archive: in a build always the same, in `npm run dev` as the content is now. */
export function getArchive(): Archive {
  return currentEdition().archive;
}

/**
 * What Astro's getStaticPaths gives for a kind of page.
 * @param names the names of the template's parts in brackets, in order: `language`, `facet`, `value`, `page`
 */
export function staticPaths(kind: PageKind, ...names: string[]) {
  const edition = currentEdition();
  if (!isMadeHere(edition, names)) return [];
  const content = { archive: getArchive(), prose: edition.prose, offline: site.offline };
  const keyOf = import.meta.env.PROD ? keys() : () => '';
  return pagesOf(content, [kind]).map((page) => {
    const parts = page.address.split('/').filter((part) => part !== '');
    return {
      params: Object.fromEntries(names.map((name, index) => [name, parts[index]])),
      props: page.props,
      cacheKey: keyOf(page),
    };
  });
}

const known = new WeakMap<Edition, ReturnType<typeof pageKeys>>();

function keys(): ReturnType<typeof pageKeys> {
  const edition = currentEdition();
  const made = known.get(edition) ?? pageKeys(edition);
  known.set(edition, made);
  return made;
}

/** The stories of programmes, or the pages of prose, in every language. */
export function getProse(kind: ProseFile['kind']): ProseFile[] {
  return currentEdition().prose.filter((page) => page.kind === kind);
}

/** The body of a version as safe HTML. */
export function getBody(version: ReportVersion): string {
  return reportBody(currentEdition(), version);
}

/** The reports the history of the content shows to be the newest here; undefined where there is no whole history. */
export function getAddedLately(most: number): AddedLately | undefined {
  const { archive, history } = currentEdition();
  const dates = history();
  return dates && addedLately(archive, dates.added, site.timezone, most);
}

/** The body of a version as it is written; empty for a withdrawn one. */
export function writtenBody(version: ReportVersion): string {
  return currentEdition().bodies.get(version.file) ?? '';
}

/** A version's file as it was read; undefined for a withdrawn one. */
export function sourceOf(version: ReportVersion): string | undefined {
  return currentEdition().sources.get(version.file);
}

/** The address of the saved page of a report's source, in the language of its file; undefined where none is published. */
export function captureOf({ id, language }: Pick<ReportVersion, 'id' | 'language'>): string | undefined {
  const { captures } = currentEdition();
  const found = [language, otherLanguage(language)].find((each) => captures.has(`${each}/${id}`));
  return found && urls.capture(id, found);
}

/** When a version was published and corrected, where the history of the content tells. */
export function historyOfVersion(version: ReportVersion): ReportHistory | undefined {
  return historyOf(version, currentEdition().history(), site.timezone);
}

/** The path of a file of the content within the project, with slashes; undefined when the content lies elsewhere. */
export function pathInProject(file: string): string | undefined {
  const path = relative(projectRoot, join(folder.root, file)).split(sep).join('/');
  return path.startsWith('../') ? undefined : path;
}
