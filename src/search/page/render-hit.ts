import { formatDate } from '../../words/format.ts';
import type { SearchWords } from '../../words/readers/search-words.ts';
import { otherLanguage, type Language } from '../../text/language.ts';
import type { Urls } from '../../archive/urls.ts';
import type { Piece } from '../query/excerpt.ts';
import type { Hit } from '../query/messages.ts';

/** What a result needs from its page. */
export interface HitContext {
  language: Language;
  t: SearchWords;
  urls: Pick<Urls, 'report'>;
  /** Each place as lists name it: "Bắc Giang, nay thuộc Bắc Ninh". */
  places: Record<string, string>;
  /** A programme's name, and its square of colour. */
  program: (id: string) => { text: string; square: Node | undefined };
}

/** A result as an element. Everything from the index is put in as text, never as markup. */
export function renderHit(hit: Hit, { language, t, urls, places, program }: HitContext): HTMLLIElement {
  const item = element('li', { 'data-report': hit.id });
  const title = element('h3', { class: 'title' });
  const link = element('a', { href: urls.report(hit.id, hit.language) + textFragment(hit) });
  link.append(...pieces(hit.title));
  title.append(link);
  const excerpt = element('p', { class: 'excerpt' });
  excerpt.append(...pieces(hit.excerpt.pieces));
  if (hit.language !== language) link.lang = hit.language;
  if (hit.excerpt.language !== language) excerpt.lang = hit.excerpt.language;
  const chips = element('p', { class: 'chips' });
  for (const id of hit.programs) {
    const { text, square } = program(id);
    const chip = element('span', { class: 'chip' });
    chip.append(...(square ? [square] : []), text);
    chips.append(chip);
  }
  const mark = languageMark(hit, language, t);
  if (mark) chips.append(mark);
  item.append(
    element('time', { datetime: hit.date }, formatDate(hit.date, language)),
    element('p', { class: 'places' }, hit.places.map((id) => places[id] ?? id).join(' · ')),
    title,
    excerpt,
    chips,
  );
  return item;
}

function languageMark(hit: Hit, language: Language, t: SearchWords): HTMLElement | undefined {
  const other = otherLanguage(language);
  const text = hit.language !== language ? t.mark.only[other] : hit.translated ? t.mark.translated[other] : undefined;
  if (text === undefined) return undefined;
  const mark = element('span', { class: 'language-mark' });
  mark.append(element('span', { class: 'code' }, t.mark.code[other]), text);
  return mark;
}

/** Makes the browser itself show the found words on the page that opens; browsers that cannot, ignore it. */
function textFragment(hit: Hit): string {
  if (hit.excerpt.language !== hit.language) return '';
  const [longest] = hit.excerpt.pieces.filter((piece) => piece.found).toSorted((a, b) => b.text.length - a.text.length);
  return longest ? `#:~:text=${encodeURIComponent(longest.text).replaceAll('-', '%2D')}` : '';
}

function pieces(parts: readonly Piece[]): (string | HTMLElement)[] {
  return parts.map(({ text, found }) => (found ? element('mark', {}, text) : text));
}

/** An element with attributes and text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  text?: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}
