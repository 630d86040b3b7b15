import { facets } from '../../archive/facets.ts';
import { idFields } from '../../archive/vocabularies.ts';
import { languages, type Language } from '../../text/language.ts';
import { messages } from '../readers/index.ts';

/** What is said of a field that holds ids of a facet, where it has no words of its own. */
const ofIds: Record<Language, (facet: string) => string> = {
  vi: (facet) => `${facet}: một mã, hoặc danh sách.`,
  en: (facet) => `${facet}: one id, or a list.`,
};

/** What a field of a report, a vocabulary or site.yml means, in both languages; undefined where nothing is said of it. */
export function fieldHelp(field: string): string | undefined {
  const facet = field in idFields ? facets.find(({ id }) => id === field) : undefined;
  const texts = languages.map((language) => {
    const t = messages(language);
    const own = (t.fieldHelp as Record<string, string>)[field];
    return own ?? (facet && ofIds[language](t.facets[facet.id].one));
  });
  return texts.every((text) => text !== undefined) ? texts.join(' – ') : undefined;
}
