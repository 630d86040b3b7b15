import type { Writable } from 'node:stream';
import type { EditorWords } from '../../words/editors/editor-words.ts';

/** Signs that colour what stands between words. */
const COLOUR = '(?:\\u001b\\[\\d+m)*';

/** What the library of prompts says in English within its frames, and has no setting for (@clack/prompts 1.9, autocomplete). */
const english = {
  select: new RegExp(`(?<=↑/↓${COLOUR}) to select`, 'g'),
  confirm: new RegExp(`(?<=Enter:${COLOUR}) confirm`, 'g'),
  type: new RegExp(`Type:(${COLOUR}) to search`, 'g'),
  search: /Search:/g,
  none: /No matches found/g,
  matches: /\((\d+) match(?:es)?\)/g,
};

/** A terminal on which those words stand in the editor's language. */
export function inTheirWords(output: Writable, t: EditorWords['prompts']): Writable {
  const said = (text: string) =>
    text
      .replace(english.select, ` ${t.select}`)
      .replace(english.confirm, ` ${t.confirm}`)
      .replace(english.type, `${t.type}:$1 ${t.toFilter}`)
      .replace(english.search, `${t.search}:`)
      .replace(english.none, t.none)
      .replace(english.matches, (_, count: string) => `(${t.matches(Number(count))})`);
  return new Proxy(output, {
    get(target, key) {
      if (key === 'write')
        return (chunk: unknown, ...rest: []) => target.write(typeof chunk === 'string' ? said(chunk) : chunk, ...rest);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
