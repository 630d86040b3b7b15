import { relative } from 'node:path';
import { isPageName } from '../archive/address-words.ts';
import { pageKinds, pagesOf, siteFiles, siteFolders, type Content, type SitePage } from '../archive/pages.ts';
import { filesBelow, shownPath, slashes } from '../content/files.ts';
import type { OwnPicture } from '../content/site-pictures.ts';
import { createUrls } from '../archive/urls.ts';
import { isLanguage, languages } from '../text/language.ts';
import type { FoundIn } from './rule.ts';
import type { AllReports, Claim } from './subjects.ts';

/** The kinds of pages that have no file of their own in the content. */
const engineKinds = pageKinds.filter((kind) => kind !== 'report' && kind !== 'prose');

/**
 * Claims to an address that has a page already: of two only one would be built. Two reports of one address are reported
 * elsewhere, by their names or as `alias-taken`.
 */
export function clashesOf(claims: readonly Claim[], content: Content): Omit<FoundIn, 'code'>[] {
  // Whatever the settings ask for now: an address that a setting may want is not free.
  const engine = ownersOf(pagesOf({ ...content, offline: true }, engineKinds));
  const claimed = new Map<string, Claim>();
  return claims.flatMap((claim) => {
    const { kind, address, place, actual } = claim;
    const other = claimed.get(address);
    if (other?.kind === 'report' && kind === 'report') return [];
    const owner =
      other?.place.file ??
      engine.get(address) ??
      (kind === 'report' ? pageOfList(address, engine) : undefined) ??
      (kind === 'prose' ? inAnyLanguage(address, engine) : undefined) ??
      (kind === 'file' ? inTheWay(address, engine, claimed) : undefined);
    if (owner !== undefined) return [{ ...place, actual, expected: owner }];
    claimed.set(address, claim);
    return [];
  });
}

/**
 * The page at each address, by name: `/vi/nam/ (facet year)`.
 * @throws when the engine itself puts two pages at one address, as two facets of one slug would
 */
export function ownersOf(pages: readonly SitePage[]): Map<string, string> {
  const owners = new Map(siteFiles.map((file) => [file, file]));
  for (const { address, kind, shows } of pages) {
    const name = `${address} (${[kind, shows].filter((word) => word !== undefined).join(' ')})`;
    const other = owners.get(address);
    // Entries of a list that come to one slug are reported where the list is read.
    if (other !== undefined && kind !== 'value' && kind !== 'cell')
      throw new RangeError(`two pages at one address: ${other} and ${name}; src/archive gives them their slugs`);
    owners.set(address, name);
  }
  return owners;
}

/** The list whose numbered page a report's name would be: it may not have that many yet, but ids are for good. */
function pageOfList(address: string, engine: ReadonlyMap<string, string>): string | undefined {
  const parts = partsOf(address);
  return isPageName(parts.at(-1) ?? '') ? engine.get(`/${parts.slice(0, -1).join('/')}/`) : undefined;
}

/** The engine's words mean the same in every language: /vi/programs/ is no page about something else. */
function inAnyLanguage(address: string, engine: ReadonlyMap<string, string>): string | undefined {
  const [, ...parts] = partsOf(address);
  return languages.map((language) => engine.get(`/${[language, ...parts].join('/')}/`)).find(Boolean);
}

/** What a file of `public` would be laid over or lie in the way of. Macs and Windows do not tell capitals apart. */
function inTheWay(
  address: string,
  engine: ReadonlyMap<string, string>,
  claimed: ReadonlyMap<string, Claim>,
): string | undefined {
  const file = address.toLowerCase();
  const blocked = (other: string) => other === file || other.startsWith(`${file}/`);
  return (
    siteFolders.find((folder) => file.startsWith(folder)) ??
    [...engine].find(([other]) => blocked(other))?.[1] ??
    [...claimed].find(([other]) => blocked(other))?.[1].place.file
  );
}

function partsOf(address: string): string[] {
  return address.split('/').filter((part) => part !== '');
}

/** The addresses of the files in a folder `public`: `public/vi/index.html` is at `/vi/`. */
export function claimsOfPublic(folder: string): Claim[] {
  return filesBelow(folder).map((path) => {
    const address = `/${slashes(relative(folder, path))}`;
    return claimOfFile(path, address, address.replace(/\/index\.html$/i, '/'));
  });
}

/** The addresses of the archive's own pictures. */
export function claimsOfPictures(pictures: readonly OwnPicture[]): Claim[] {
  return pictures.map(({ file, address }) => claimOfFile(file, address, address));
}

function claimOfFile(path: string, written: string, address: string): Claim {
  const place = { file: shownPath(path), line: 1, column: 1 };
  return { kind: 'file', address, place, actual: written.slice(1) };
}

const urls = createUrls('/');

/** The addresses of reports and of their former ids, drafts and waiting reports too: ids are for good. */
export function claimsOfReports({ files, aliases }: Pick<AllReports, 'files' | 'aliases'>): Claim[] {
  const ofNames = [...files].map(([key, file]) => ({
    key,
    actual: key.slice(key.indexOf('/') + 1),
    place: { file, line: 1, column: 1 },
  }));
  const ofAliases = aliases.map(({ alias, id, ...place }) => ({
    key: languages.find((language) => files.get(`${language}/${id}`) === place.file) ?? '',
    actual: alias,
    place: { ...place, field: 'aliases' },
  }));
  return [...ofNames, ...ofAliases].flatMap(({ key, actual, place }) => {
    const [language = ''] = key.split('/');
    return isLanguage(language) ? { kind: 'report', address: urls.report(actual, language), place, actual } : [];
  });
}
