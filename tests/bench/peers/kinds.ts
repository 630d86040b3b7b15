import { facets } from '../../../src/archive/facets.ts';
import { words } from '../../../src/archive/address-words.ts';
import { isLanguage, languages } from '../../../src/text/language.ts';

/** Kinds of pages, in the order they are printed. */
export const kinds = [
  'reports',
  ...facets.map(({ id }) => `lists: ${id}` as const),
  'lists: all reports',
  'lists: coverage cells',
  'indexes of facets',
  'others',
] as const;

export type Kind = (typeof kinds)[number];

/** What kind of page lies at a path below the site. */
export function kindOf(file: string): Kind {
  const [language = '', first, second, third] = file.replace(/(?:^|\/)[^/]*\.html$/, '').split('/');
  if (!isLanguage(language) || first === undefined) return 'others';
  const isWord = (name: keyof typeof words) => languages.some((each) => words[name][each] === first);
  if (isWord('reports')) return second === undefined || isPageNumber(second) ? 'lists: all reports' : 'reports';
  if (isWord('coverage')) return third === undefined ? 'others' : 'lists: coverage cells';
  const facet = facets.find(({ slug }) => slug[language] === first);
  if (!facet) return 'others';
  return second === undefined ? 'indexes of facets' : `lists: ${facet.id}`;
}

function isPageNumber(part: string): boolean {
  return languages.some((each) => part.startsWith(`${words.page[each]}-`));
}
