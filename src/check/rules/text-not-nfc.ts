import { placeAt } from '../../content/yaml.ts';
import { rule } from '../rule.ts';

/** Letters with loose accents, at the first word that has one. */
export const textNotNfc = rule(
  { 'text-not-nfc': 'error' },
  {
    file: ({ text }) => {
      const composed = text.normalize('NFC');
      if (composed === text) return [];
      let at = 0;
      while (text[at] === composed[at]) at++;
      const word = /\S+$/.exec(text.slice(0, at))?.[0] ?? '';
      const actual = (word + (/^\S+/.exec(text.slice(at))?.[0] ?? '')).normalize('NFC');
      return [{ ...placeAt(text, at - word.length), code: 'text-not-nfc', actual }];
    },
  },
);
