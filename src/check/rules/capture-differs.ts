import { languages } from '../../text/language.ts';
import { rule } from '../rule.ts';
import type { AllReports } from '../subjects.ts';

/** Saved pages, where they are published, that are not what their report says they are: nobody could rely on them. */
export const captureDiffers = rule(
  { 'capture-differs': 'error' },
  {
    archive: (reports) =>
      reports.captures.flatMap(({ report, sha256, shown }) => {
        const sums = report === undefined ? undefined : sumsOf(report, reports);
        if (sums === 'unread' || (sha256 !== undefined && sums?.includes(sha256))) return [];
        const place = { file: shown, line: 1, column: 1, code: 'capture-differs' as const, field: 'source.sha256' };
        const actual = sha256 ?? shown.slice(shown.lastIndexOf('/') + 1);
        const [expected] = sums ?? [];
        return [expected === undefined ? { ...place, actual } : { ...place, actual, expected }];
      }),
  },
);

/** The sums that a report gives in any language; undefined without such a report, `unread` where it has faults of its own. */
function sumsOf(key: string, { files, aliases, reads, versions, broken }: AllReports): string[] | 'unread' | undefined {
  const [language = '', name = ''] = key.split('/');
  const id = aliases.find(({ alias }) => alias === name)?.id ?? name;
  if (!files.has(`${language}/${id}`)) return undefined;
  if (languages.some((each) => broken.has(`${each}/${id}`))) return 'unread';
  const all = [...versions, ...reads.map(({ version }) => version)].filter((version) => version.id === id);
  return all.flatMap(({ source }) => source?.sha256 ?? []);
}
