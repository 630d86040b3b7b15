import { languages } from '../../text/language.ts';
import { editorWords } from './editor-words.ts';

/** What a field of a report, a vocabulary or site.yml means, in both languages; undefined where nothing is said of it. */
export function fieldHelp(field: string): string | undefined {
  const texts = languages.map((language) => (editorWords(language).fieldHelp as Record<string, string>)[field]);
  return texts.every((text) => text !== undefined) ? texts.join(' – ') : undefined;
}
