import { isLanguage, type Language } from '../../text/language.ts';

/**
 * The language of the form: the one chosen in the editor's settings, else the first of the browser's that there are words
 * for, as Sveltia CMS itself chooses (its services/user/prefs.svelte.js). Vietnamese where neither is known.
 * @param prefs what Sveltia CMS keeps of its settings, as JSON
 * @param wanted the browser's languages: `vi-VN`
 */
export function editorsLanguage(prefs: string | null, wanted: readonly string[]): Language {
  const chosen = localeIn(prefs);
  const found = [...(chosen === undefined ? [] : [chosen]), ...wanted].map((tag) => tag.slice(0, 2)).find(isLanguage);
  return found ?? 'vi';
}

function localeIn(prefs: string | null): string | undefined {
  try {
    const { locale } = JSON.parse(prefs ?? '{}') as { locale?: unknown };
    return typeof locale === 'string' ? locale : undefined;
  } catch {
    return undefined;
  }
}
