import { distance } from 'fastest-levenshtein';
import { word } from '../../archive/address-words.ts';
import { facets } from '../../archive/facets.ts';
import type { Facet } from '../../archive/facet.ts';
import { permanentAddresses } from '../../archive/permalinks.ts';
import { languages } from '../../text/language.ts';
import { rule, type FoundIn } from '../rule.ts';
import type { AllReports } from '../subjects.ts';

/**
 * Addresses that were published and would lead nowhere now: neither a page, nor a former address, nor a withdrawal. They
 * are known from the list of addresses, and of what came after its last line from the history of the files. A line
 * that has left the list is told too: an address forgotten there could vanish next without a word.
 */
export const addressVanished = rule(
  { 'address-vanished': 'error', 'permalink-removed': 'error' },
  { archive: (reports) => [...vanished(reports), ...removed(reports)] },
);

const all: readonly Facet[] = facets;

function vanished({ archive, permalinks, past, broken }: AllReports): FoundIn<'address-vanished'>[] {
  if (!permalinks && past.length === 0) return [];
  const present = new Set(permanentAddresses(archive));
  // A report or a list with an error of its own is no vanished address; that error says what to do.
  const names = new Set([...broken].map((key) => key.slice(key.indexOf('/') + 1)));
  const isExplained = (address: string) => {
    const [, list = '', name = ''] = address.split('/').filter((part) => part !== '');
    if (languages.some((language) => word('reports', language) === list)) return names.has(name);
    const facet = all.find(({ slug }) => languages.some((language) => slug[language] === list));
    if (!facet) return false;
    return facet.values ? facet.values(archive.vocabularies).length === 0 : names.size > 0;
  };
  const lines = permalinks?.lines ?? [];
  const listed = new Set(lines.map(({ address }) => address));
  const known = [
    ...lines.map(({ address, line }) => ({ address, file: permalinks?.path ?? '', line })),
    ...past.filter(({ address }) => !listed.has(address)).map((each) => ({ ...each, line: 1 })),
  ];
  const were = new Set(known.map(({ address }) => address));
  const fresh = [...present].filter((address) => !were.has(address));
  return known
    .filter(({ address }) => !present.has(address) && !isExplained(address))
    .map(({ address, file, line }) => {
      const expected = nearestTo(address, fresh);
      const found = { file, line, column: 1, code: 'address-vanished' as const, actual: address };
      return expected === undefined ? found : { ...found, expected };
    });
}

function removed({ permalinks, listed, listFile }: AllReports): FoundIn<'permalink-removed'>[] {
  const now = new Set(permalinks?.lines.map(({ address }) => address));
  const gone = listed.filter((address) => !now.has(address));
  const line = (permalinks?.lines.at(-1)?.line ?? 0) + 1;
  const found = (actual: string) => ({ file: listFile, line, column: 1, code: 'permalink-removed' as const, actual });
  // The whole list is one problem, not a thousand.
  return permalinks || gone.length === 0 ? gone.map(found) : [found(listFile)];
}

/** What the address has most likely become: a new one of the same list, nearly or partly called so. */
function nearestTo(address: string, fresh: readonly string[]): string | undefined {
  const folder = address.slice(0, address.lastIndexOf('/', address.length - 2) + 1);
  const near = fresh
    .filter((other) => other.startsWith(folder))
    .map((other) => ({ other, apart: distance(address, other) }))
    .sort((a, b) => a.apart - b.apart)[0];
  return near && near.apart <= (address.length - folder.length) * 0.7 ? near.other : undefined;
}
