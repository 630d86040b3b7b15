import { otherLanguage } from '../../text/language.ts';
import { rule } from '../rule.ts';

/** A report of which no version, or more than one, is the original. */
export const pairTranslation = rule(
  { 'pair-translation': 'warning' },
  {
    archive: ({ versions, broken, fileOf }) =>
      [...Map.groupBy(versions, (version) => version.id).values()].flatMap(([first, second]) => {
        if (!first) return [];
        const translations = [first, second].filter((version) => version?.translation !== undefined).length;
        // Where the other version has an error of its own, this one is not to blame.
        if (translations === (second ? 1 : 0) || broken.has(`${otherLanguage(first.language)}/${first.id}`)) return [];
        return [
          {
            file: fileOf(second ?? first),
            line: 1,
            column: 1,
            code: 'pair-translation',
            field: 'translation',
            actual: String(translations),
            expected: second ? '1' : '0',
          },
        ];
      }),
  },
);
