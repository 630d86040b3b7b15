import { withdrawalOf } from '../../archive/report.ts';
import { otherLanguage } from '../../text/language.ts';
import { rule } from '../rule.ts';

/** Versions whose report has no file in the other language, be it a draft or faulty. */
export const pairMissing = rule(
  { 'pair-missing': 'warning' },
  {
    archive: ({ archive, versions, files, fileOf }) =>
      versions.flatMap((version) => {
        const { id, language, file: path } = version;
        const other = otherLanguage(language);
        const report = archive.byId.get(id);
        // One in a wrong folder has that to be corrected first.
        if (files.has(`${other}/${id}`) || !path.startsWith(`reports/${language}/`)) return [];
        if (report && withdrawalOf(report)) return [];
        const file = fileOf(version);
        const root = file.slice(0, file.length - path.length);
        const expected = root + path.replace(`/${language}/`, `/${other}/`);
        return [{ file, line: 1, column: 1, code: 'pair-missing', expected }];
      }),
  },
);
