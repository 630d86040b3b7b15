import { isPageName } from './address-words.ts';
import type { Archive } from './archive.ts';
import { pagesOf } from './pages.ts';

/**
 * The addresses that are for good: of each report, also by its former ids, and of each value of a facet. From the site's
 * root, without a base path, in alphabetical order. Numbered pages of lists are not among them.
 */
export function permanentAddresses(archive: Archive): string[] {
  const pages = pagesOf({ archive, prose: [] }, ['report', 'value']);
  return pages
    .map(({ address }) => address)
    .filter((address) => !isPageName(address.split('/').at(-2) ?? ''))
    .sort();
}
