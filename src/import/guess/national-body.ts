import { phraseFinder } from '../../text/phrases.ts';
import type { Vocabularies } from '../../archive/vocabularies.ts';
import { isPartOf, organizationNames } from './names.ts';

/** Words for bodies of the whole country; those the vocabulary marks `nationwide` are known by name. */
const national =
  /(?<!\p{L})(?:Bộ (?:trưởng )?(?=\p{Lu})|Tổng cục|Quốc gia|Thủ tướng|Ministry|Minister|National|Directorate)/u;

/** Where a text names a body of the whole country: in the town it meets in, it is only a guest. */
export function nationalBody(text: string, { organizations }: Vocabularies): string | undefined {
  const bodies = organizations.entries.filter((body) => body.nationwide);
  const named = phraseFinder(
    bodies.flatMap((body) => organizationNames(body, []).map((name) => [name, body] as const)),
    'accents',
  )(text).find(({ start }) => !isPartOf(text, start));
  const start = named?.start ?? national.exec(text)?.index;
  return start === undefined ? undefined : text.slice(start, start + 60).split('\n')[0];
}
