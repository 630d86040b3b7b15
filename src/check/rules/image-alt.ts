import { isNameOfFile } from '../../text/picture-words.ts';
import { rangeOf } from '../markdown.ts';
import { rule, type Found } from '../rule.ts';

/** Pictures without words for those who cannot see them, or with the name of a file for words. */
export const imageAlt = rule(
  { 'image-alt': 'warning' },
  {
    sound: ({ markdown, text }) =>
      markdown.nodes('image', 'imageReference').flatMap((picture): Found<'image-alt'>[] => {
        const words = (picture.alt ?? '').trim();
        if (words !== '' && !isNameOfFile(words, picture.type === 'image' ? picture.url : '')) return [];
        const place = text.placeOf(text.body + rangeOf(picture).from);
        return [{ ...place, code: 'image-alt', ...(words === '' ? {} : { actual: words }) }];
      }),
  },
);
