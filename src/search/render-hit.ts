import { formatDate } from '../i18n/format.ts';
import { otherLanguage, type Language } from '../model/language.ts';
import type { Urls } from '../model/urls.ts';
import type { Hit } from './messages.ts';

/** What a result needs from its page. */
export interface HitContext {
  language: Language;
  urls: Pick<Urls, 'report'>;
  /** Each place as lists name it: "Bắc Giang, nay thuộc Bắc Ninh". */
  places: Record<string, string>;
  label: (facet: string, value: string) => { text: string; square: Node | undefined };
}

/** A result as an element. Everything from the index is put in as text. */
export function renderHit(hit: Hit, { language, urls, places, label }: HitContext): HTMLLIElement {
  const shown = hit.titles[language] === undefined ? otherLanguage(language) : language;
  const item = element('li', { 'data-report': hit.id });
  const time = element('time', { datetime: hit.date }, formatDate(hit.date, language));
  const place = element('p', { class: 'places' }, hit.places.map((id) => places[id] ?? id).join(' · '));
  const title = element('h2', { class: 'title' });
  const link = element('a', { href: urls.report(hit.id, shown) }, hit.titles[shown] ?? hit.id);
  if (shown !== language) link.lang = shown;
  title.append(link);
  const excerpt = element('p', { class: 'excerpt' });
  hit.excerpt.forEach((part, index) => excerpt.append(index % 2 ? element('mark', {}, part) : part));
  const chips = element('p', { class: 'chips' });
  for (const id of hit.programs) {
    const { text, square } = label('program', id);
    const chip = element('span', { class: 'chip' });
    chip.append(...(square ? [square] : []), text);
    chips.append(chip);
  }
  item.append(time, place, title, excerpt, chips);
  return item;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  text?: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}
