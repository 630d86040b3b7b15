import type { Urls } from '../../archive/urls.ts';
import { markFor, type Language } from '../../text/language.ts';
import { formatDate } from '../../words/format.ts';
import type { Piece } from '../query/excerpt.ts';
import type { Hit } from '../query/messages.ts';
import { element, requireElement } from './elements.ts';

/** What a result needs from its page. */
export interface HitContext {
  language: Language;
  /** An empty result, as the page's HTML holds it. */
  template: HTMLTemplateElement;
  urls: Pick<Urls, 'report'>;
  /** Each place as lists name it: "Bắc Giang, nay thuộc Bắc Ninh". */
  places: Record<string, string>;
  /** A programme's name, and its square of colour. */
  program: (id: string) => { text: string; square: Node | undefined };
}

/** A result as an element. Everything from the index is put in as text, never as markup. */
export function renderHit(hit: Hit, { language, template, urls, places, program }: HitContext): HTMLElement {
  const card = document.importNode(template.content, true);
  const part = (selector: string) => requireElement(card, selector);
  const item = part('li');
  item.dataset.report = hit.id;
  const time = part('time');
  time.setAttribute('datetime', hit.date);
  time.textContent = formatDate(hit.date, language);
  part('.places').textContent = hit.places.map((id) => places[id] ?? id).join(' · ');
  const link = part('.title a');
  link.setAttribute('href', urls.report(hit.id, hit.language) + textFragment(hit));
  link.append(...pieces(hit.title));
  if (hit.language !== language) link.lang = hit.language;
  const text = part('.text');
  text.append(...pieces(hit.excerpt.pieces));
  if (hit.excerpt.language !== language) text.lang = hit.excerpt.language;
  const chip = part('.chip');
  chip.replaceWith(
    ...hit.programs.map((id) => {
      const filled = chip.cloneNode();
      const { text, square } = program(id);
      (filled as HTMLElement).append(...(square ? [square] : []), text);
      return filled;
    }),
  );
  const mark = markFor(language, hit.language, hit.translated);
  for (const each of ['only', 'translated']) if (each !== mark) part(`[data-part="${each}"]`).remove();
  return item;
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
