import { distance } from 'fastest-levenshtein';
import { word } from '../../archive/address-words.ts';
import { facets } from '../../archive/facets.ts';
import type { Facet } from '../../archive/facet.ts';
import { permanentAddresses } from '../../archive/permalinks.ts';
import { languages } from '../../text/language.ts';
import { rule, type FoundIn } from '../rule.ts';
import type { AllReports } from '../subjects.ts';

/** Addresses that were published and would lead nowhere now: neither a page, nor a former address, nor a withdrawal. */
export const addressVanished = rule({ 'address-vanished': 'error' }, { archive: vanished });

const all: readonly Facet[] = facets;

function vanished({ archive, permalinks, broken }: AllReports): FoundIn<'address-vanished'>[] {
  if (!permalinks) return [];
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
  const listed = new Set(permalinks.lines.map(({ address }) => address));
  const fresh = [...present].filter((address) => !listed.has(address));
  return permalinks.lines
    .filter(({ address }) => !present.has(address) && !isExplained(address))
    .map(({ address, line }) => {
      const nearest = nearestTo(address, fresh);
      return {
        file: permalinks.path,
        line,
        column: 1,
        code: 'address-vanished',
        actual: address,
        ...(nearest === undefined ? {} : { expected: nearest }),
      };
    });
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
