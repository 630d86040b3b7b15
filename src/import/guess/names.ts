import type { Guess } from './guess.ts';
import type { Language } from '../../text/language.ts';
import { phraseFinder } from '../../text/phrases.ts';
import { slugOf } from '../../archive/provinces.ts';
import type { Organization, Province, Vocabularies } from '../../archive/vocabularies.ts';
import { wordsOf, type Article } from '../read/article.ts';

/** How often a topic must be named in a text whose title does not name it. */
const OFTEN = 3;

/** Topics named in the title, or in the first paragraph and again and again; few, since a list of all words met helps nobody. */
export function readTopics(article: Article, language: Language, vocabularies: Vocabularies): Guess<string[]> {
  const title = article.title ?? '';
  const names: [string, string | undefined][] = vocabularies.topics.entries.flatMap((topic) =>
    [language === 'en' ? topic.label.en : topic.label.vi, ...(topic.aliases ?? [])]
      .filter((one) => one !== undefined)
      .flatMap((one) => one.split(', '))
      .map((one): [string, string] => [one, topic.id]),
  );
  // "Chi cục Tiêu chuẩn Đo lường Chất lượng" is an office: it makes no text one about standards or metrology.
  for (const body of vocabularies.organizations.entries)
    names.push(
      ...organizationNames(body, vocabularies.provinces.entries).map((name): [string, undefined] => [name, undefined]),
    );
  const find = phraseFinder(names, language === 'en' ? 'folded' : 'accents');
  const times = Map.groupBy(find(wordsOf(article)), ({ value }) => value);
  const head = [title, article.blocks[0]?.text ?? ''].join('\n\n');
  const matches = find(head).filter(
    ({ value, end }) => end <= title.length || (times.get(value)?.length ?? 0) >= OFTEN,
  );
  const ids = [...new Set(matches.map(({ value }) => value))].slice(0, 5);
  return {
    value: ids,
    evidence: matches
      .slice(0, 5)
      .map(({ start, end }) => head.slice(start, end))
      .join(' · '),
  };
}

/**
 * Organisations named anywhere. A provincial body is listed with its province's name; the page, which is of that
 * province, leaves it out: "Sở Khoa học và Công nghệ" is the report's province's.
 */
export function readOrganizations(
  article: Article,
  provinces: readonly string[],
  { organizations, provinces: units }: Vocabularies,
): Guess<string[]> {
  const text = wordsOf(article);
  const places = units.entries.filter((unit) => provinces.includes(slugOf(unit)) && !unit.nationwide);
  const names = organizations.entries.flatMap((body) =>
    organizationNames(body, places).map((name) => [name, body.id] as const),
  );
  const matches = phraseFinder(
    names,
    'accents',
  )(text).filter(({ start }) => /\p{Lu}/u.test(text.charAt(start)) && !isPartOf(text, start) && !issues(text, start));
  const ids = [...new Set(matches.map(({ value }) => value))].slice(0, 8);
  return {
    value: ids,
    evidence: matches
      .slice(0, 8)
      .map(({ start, end }) => text.slice(start, end))
      .join(' · '),
  };
}

/** Whether a name is part of another body's: "Chi cục TĐC" is none of the national body's offices, "Thủ tướng Chính phủ" no Government. */
export function isPartOf(text: string, start: number): boolean {
  return /(?:Chi cục|Sở|Phòng|Thủ tướng|Văn phòng|Thanh tra|Cổng Thông tin(?: điện tử)?)\s+$/u.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

/** "Quyết định số 712/QĐ-TTg ngày 21/5/2010 của Thủ tướng": who issued a document takes no part in what is told. */
function issues(text: string, start: number): boolean {
  return /(?:Quyết định|Nghị định|Nghị quyết|Chỉ thị|Thông tư|Công văn|Công điện|Kế hoạch|Thông báo|Kết luận|Luật|Decision|Decree|Resolution|Directive|Circular|QĐ-TTg|NQ-CP|NĐ-CP)[^.;\n]{0,110}(?:của|do|by|of|from)\s(?:the\s)?$/iu.test(
    text.slice(Math.max(0, start - 150), start),
  );
}

/** Everything an organisation is called; a body of one of the places also without the place's name. */
export function organizationNames(body: Organization, places: readonly Province[]): string[] {
  const own = [
    body.label.vi,
    body.label.en,
    ...(body.aliases ?? []),
    ...(body.names ?? []).flatMap(({ label }) => [label.vi, label.en]),
  ]
    .filter((one) => one !== undefined)
    .flatMap((one) => {
      const letters = /\s\((\p{Lu}{2,10})\)$/u.exec(one)?.[1];
      return letters === undefined ? [one] : [one.slice(0, -letters.length - 3), letters];
    });
  const short = places.flatMap(({ label }) =>
    own
      .filter((one) => one.endsWith(` ${label.vi}`))
      .map((one) =>
        one
          .slice(0, -label.vi.length)
          .replace(/\s(?:tỉnh|thành phố|TP\.)\s*$/u, '')
          .trim(),
      ),
  );
  return [...own, ...short, ...[...own, ...short].map(abbreviated)].filter((one) => one.length > 2);
}

/** As pages shorten official names: KH&CN, TCĐLCL, UBND, HĐND. */
function abbreviated(name: string): string {
  return name
    .replace('Khoa học và Công nghệ', 'KH&CN')
    .replace('Tiêu chuẩn Đo lường Chất lượng', 'TCĐLCL')
    .replace('Ủy ban nhân dân', 'UBND')
    .replace('Hội đồng nhân dân', 'HĐND');
}
