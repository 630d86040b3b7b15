import { idOf } from '../../archive/report.ts';
import { isLanguage } from '../../text/language.ts';
import { rule } from '../rule.ts';

/** A report in the folder of another language, or of none. */
export const languageFolder = rule(
  { 'language-folder': 'error' },
  {
    report: ({ path, fields: { language, date }, locate }) => {
      const [, folder = ''] = path.split('/');
      if (isLanguage(folder) && (language === undefined || language === folder)) return [];
      const year = date?.slice(0, 4) ?? idOf(path).slice(0, 4);
      return [
        {
          ...locate(['language']),
          code: 'language-folder',
          field: 'language',
          actual: isLanguage(folder) ? (language ?? '') : path,
          expected: isLanguage(folder) ? folder : `reports/${language ?? 'vi'}/${year}/${idOf(path)}.md`,
        },
      ];
    },
  },
);
