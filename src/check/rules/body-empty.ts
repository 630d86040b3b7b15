import { placeAt } from '../../content/yaml.ts';
import { rule } from '../rule.ts';

/** A report with nothing below its front matter. */
export const bodyEmpty = rule(
  { 'body-empty': 'warning' },
  {
    sound: ({ markdown, text: { source } }) =>
      markdown.body.trim() === '' ? [{ ...placeAt(source, source.length), code: 'body-empty' }] : [],
  },
);
