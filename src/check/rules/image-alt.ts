import { rangeOf } from '../markdown.ts';
import { rule } from '../rule.ts';

/** Pictures without words for those who cannot see them. */
export const imageAlt = rule(
  { 'image-alt': 'warning' },
  {
    sound: ({ markdown, text }) =>
      markdown
        .nodes('image', 'imageReference')
        .filter(({ alt }) => (alt ?? '').trim() === '')
        .map((picture) => ({ ...text.placeOf(text.body + rangeOf(picture).from), code: 'image-alt' })),
  },
);
