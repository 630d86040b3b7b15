import type { Suggestion } from '../query/suggest.ts';
import { element } from './elements.ts';

/**
 * The field as a combobox with a list (ARIA Authoring Practices 1.2, list autocomplete with manual selection): arrows
 * walk through the suggestions, Enter takes one, Escape closes the list. Focus stays in the field.
 */
export class Combobox {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #taken: (text: string) => void;
  #at = -1;

  constructor(field: HTMLInputElement, name: string, taken: (text: string) => void) {
    this.#field = field;
    this.#taken = taken;
    this.#list = element('ul', { role: 'listbox', id: 'goi-y', 'aria-label': name, class: 'suggestions', hidden: '' });
    field.form?.after(this.#list);
    for (const [attribute, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': 'goi-y',
    }))
      field.setAttribute(attribute, value);
    this.close();
    // Before the page's own keys, which were there first.
    field.addEventListener('keydown', (event) => this.#pressed(event), { capture: true });
    field.addEventListener('blur', () => this.close());
    // Before the field loses the focus.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const at = this.#options().findIndex((option) => option.contains(event.target as Node));
      if (at >= 0) this.#take(at);
    });
  }

  get isOpen(): boolean {
    return !this.#list.hidden;
  }

  /** Shows suggestions, none of them chosen. */
  show(suggestions: readonly Suggestion[]): void {
    if (suggestions.length === 0 || document.activeElement !== this.#field) {
      this.close();
      return;
    }
    this.#list.replaceChildren(
      ...suggestions.map(({ text, line }, at) => {
        const option = element('li', { role: 'option', id: `goi-y-${at}`, 'aria-selected': 'false' });
        option.append(element('span', { class: 'name' }, text), element('span', { class: 'line' }, line));
        return option;
      }),
    );
    this.#list.hidden = false;
    this.#field.setAttribute('aria-expanded', 'true');
    this.#choose(-1);
  }

  close(): void {
    this.#list.hidden = true;
    this.#field.setAttribute('aria-expanded', 'false');
    this.#choose(-1);
  }

  #pressed(event: KeyboardEvent): void {
    if (!this.isOpen || event.isComposing) return;
    const count = this.#options().length;
    const taken = this.#at;
    if (event.key === 'ArrowDown') this.#choose(this.#at + 1 < count ? this.#at + 1 : -1);
    else if (event.key === 'ArrowUp') this.#choose(this.#at < 0 ? count - 1 : this.#at - 1);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && taken >= 0) this.#take(taken);
    else {
      if (event.key === 'Enter' || event.key === 'Tab') this.close();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #take(at: number): void {
    const text = this.#options()[at]?.querySelector('.name')?.textContent ?? '';
    this.close();
    this.#taken(text);
  }

  #choose(at: number): void {
    this.#at = at;
    this.#options().forEach((option, place) => option.setAttribute('aria-selected', String(place === at)));
    if (at < 0) this.#field.removeAttribute('aria-activedescendant');
    else this.#field.setAttribute('aria-activedescendant', `goi-y-${at}`);
  }

  #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
  }
}
