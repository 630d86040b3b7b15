import { paragraphsIn } from '../prose-lines.ts';
import { rule } from '../rule.ts';

/** Paragraphs that say again, word for word, the title, the summary or a paragraph before them. */
export const paragraphRepeated = rule(
  { 'paragraph-repeated': 'warning' },
  {
    sound: ({ version, text: { prose, source, body, placeOf } }) => {
      // Told apart by their first words, so that the rest is compared only where those agree.
      const seen: Seen = new Map();
      for (const above of [version.title, version.summary ?? '']) remember(seen, above);
      return [...paragraphsIn(prose, body)]
        .filter(({ words }) => words.length >= LONG && !remember(seen, words))
        .map(({ at }) => ({
          ...placeOf(at),
          code: 'paragraph-repeated',
          actual: source.slice(at, at + 80).split('\n', 1)[0] ?? '',
        }));
    },
  },
);

/** Shorter ones repeat for good reasons: "Trân trọng cảm ơn". */
const LONG = 40;

/** Paragraphs by their first letters; the letters of each are only gathered where two begin alike. */
type Seen = Map<string, { first: string; all?: Set<string> }>;

/** False when the same words are there already. */
function remember(seen: Seen, paragraph: string): boolean {
  const beginning = paragraph
    .slice(0, LONG)
    .toLowerCase()
    .replace(/[\s*_>#"“”]+/g, '')
    .slice(0, 24);
  const known = seen.get(beginning);
  if (!known) {
    seen.set(beginning, { first: paragraph });
    return true;
  }
  known.all ??= new Set([letters(known.first)]);
  const own = letters(paragraph);
  if (known.all.has(own) && own.length >= LONG / 2) return false;
  known.all.add(own);
  return true;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
