import { rule } from '../rule.ts';

/** No title of a page is longer; a paragraph is. In letters. */
const LONGEST = 300;

/** Titles that are no titles yet: signs of markdown or HTML in them, capitals alone, no letter at all, a whole paragraph. */
export const titleForm = rule(
  { 'title-form': 'warning' },
  {
    sound: ({ version: { title }, locate }) => {
      const expected = meant(title);
      const isTitle = /\p{L}/u.test(title) && title.length <= LONGEST;
      if (isTitle && expected === title.replace(/\s+/g, ' ').trim()) return [];
      const found = { ...locate(['title']), code: 'title-form' as const, field: 'title', actual: title.slice(0, 80) };
      return [isTitle ? { ...found, expected } : found];
    },
  },
);

/** The title without signs, and not in capitals: names in it need theirs back. */
function meant(title: string): string {
  const plain = title
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/(\*\*|__|\*|_|`)(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/^#{1,6}\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const words = plain.match(/\p{L}{2,}/gu) ?? [];
  const isLoud = words.length >= 4 && plain === plain.toUpperCase() && plain !== plain.toLowerCase();
  return isLoud ? plain.charAt(0) + plain.slice(1).toLowerCase() : plain;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
