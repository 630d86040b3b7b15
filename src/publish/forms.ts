import type { Report } from '../archive/report.ts';
import { versionFor } from '../archive/report.ts';
import { memo } from '../text/memo.ts';
import { bibtex, cslItem, ris } from './citation.ts';
import { BOM, csvLines } from './csv.ts';
import { longFields, recordFieldNames, recordOf, type ReportRecord } from './record.ts';
import { keyOf } from '../output/sums.ts';
import type { Published } from './published.ts';

/** A report in every form it is published in: each made once, however many files hold it. */
interface Forms {
  json: string;
  csv: string;
  /** The same without long texts. */
  short: string;
  bib: string;
  ris: string;
}

export type Ending = 'json' | 'jsonl' | 'csv' | 'excel.csv' | 'short.csv' | 'bib' | 'ris';

const shortNames = recordFieldNames.filter((name) => !longFields.includes(name));

/** What files of some reports hold, and a hash of all that each depends on, which is had without making it. */
export function formsOf(published: Published): {
  keyOfFile: (reports: readonly Report[], ending: Ending) => string;
  textOf: (reports: readonly Report[], ending: Ending) => string;
} {
  const json = memo((report: Report) => JSON.stringify(recordOf(published, report)));
  const keyOfReport = memo((report: Report) => keyOf(json(report)));
  const forms = memo((report: Report): Forms => {
    const record = JSON.parse(json(report)) as ReportRecord;
    const item = cslItem(published, report, versionFor(report, report.original));
    return {
      json: json(report),
      csv: csvLines([recordFieldNames.map((name) => record[name])]),
      short: csvLines([shortNames.map((name) => record[name])]),
      bib: bibtex(item),
      ris: ris(item),
    };
  });
  const header = csvLines([recordFieldNames]);
  const textOf = (reports: readonly Report[], ending: Ending) => {
    const each = (form: keyof Forms) => reports.map((report) => forms(report)[form]);
    if (ending === 'json') return `[\n${each('json').join(',\n')}\n]\n`;
    if (ending === 'jsonl')
      return each('json')
        .map((line) => `${line}\n`)
        .join('');
    if (ending === 'csv') return header + each('csv').join('');
    if (ending === 'short.csv') return BOM + csvLines([shortNames]) + each('short').join('');
    if (ending === 'excel.csv') return BOM + header + each('csv').join('');
    return each(ending).join('\n');
  };
  // All that a form has beside the record comes from the engine: the archive's name, the address of the site.
  const keyOfFile = (reports: readonly Report[], ending: Ending) =>
    keyOf(published.engine, ending, ...reports.map(keyOfReport));
  return { keyOfFile, textOf };
}
