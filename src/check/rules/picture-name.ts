import { shownPath } from '../../content/files.ts';
import { slugify } from '../../text/text.ts';
import { placeOfPicture } from '../pictures.ts';
import { rule } from '../rule.ts';

/**
 * Pictures whose file names make an address that is hard to write: with accents, capitals or spaces, which other
 * systems read differently.
 */
export const pictureName = rule(
  { 'picture-name': 'warning' },
  {
    archive: ({ pictures }) =>
      pictures.flatMap(({ file, address }) => {
        const [, ...parts] = address.split('/').filter((part) => part !== '');
        const expected = placeOfPicture(parts.map(plain).join('/'));
        if (address === expected) return [];
        const found = { file: shownPath(file), line: 1, column: 1, code: 'picture-name' as const, actual: address };
        return [parts.some((part) => plain(part).startsWith('.')) ? found : { ...found, expected }];
      }),
  },
);

/** A name of lower-case letters without accents, digits, hyphens and underscores, with its ending. */
function plain(name: string): string {
  if (/^[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9]+)?$/.test(name)) return name;
  const [, stem = name, ending = ''] = /^(.*?)(\.\w+)?$/s.exec(name) ?? [];
  return slugify(stem) + ending.toLowerCase();
}
