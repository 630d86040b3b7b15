import type { Language } from '../../text/language.ts';
import { findPlaces } from '../../archive/places-in-text.ts';
import { slugOf } from '../../archive/provinces.ts';
import type { Vocabularies } from '../../archive/vocabularies.ts';
import type { Article } from '../read/article.ts';
import type { Guess } from './guess.ts';

/** Host names shorter than this hold a province's letters by chance. */
const LETTERS = 5;

/** The place a host is named after: "Baohatinh.vn", "sokhcn.soctrang.gov.vn". */
function placesOfHost(line: string, provinces: Vocabularies['provinces']): string[] {
  const [host] = /[a-z\d][a-z\d.-]{3,60}\.vn(?![\p{L}\d])/iu.exec(line) ?? [];
  if (host === undefined) return [];
  const letters = host.toLowerCase().replace(/-/g, '');
  return [...new Set(provinces.entries.filter((unit) => !unit.nationwide).map(slugOf))].filter((slug) => {
    const name = slug.replace(/-/g, '');
    return name.length >= LETTERS && letters.includes(name);
  });
}

/** The only place the page's site is named after. */
export function placeOfSite(
  { site }: Article,
  { provinces }: Vocabularies,
  language: Language,
): Guess<string[]> | undefined {
  const found = site.flatMap((line) =>
    [...findPlaces(line, provinces, language).map(({ name }) => name), ...placesOfHost(line, provinces)].map(
      (name) => ({ name, line }),
    ),
  );
  const [first] = found;
  return first && found.every(({ name }) => name === first.name)
    ? { value: [first.name], evidence: first.line }
    : undefined;
}
