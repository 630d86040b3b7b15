import type { Report } from '../archive/report.ts';
import { versionFor } from '../archive/report.ts';
import { bibtex, cslItem, ris } from './citation.ts';
import { BOM, csvLines } from './csv.ts';
import { longFields, recordFieldNames, recordOf } from './record.ts';
import type { Published } from './site-files.ts';

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

/** Makes the text of a file of some reports. */
export function formsOf(published: Published): (reports: readonly Report[], ending: Ending) => string {
  const known = new Map<Report, Forms>();
  const formsOfReport = (report: Report): Forms => {
    let forms = known.get(report);
    if (!forms) {
      const record = recordOf(published, report);
      const item = cslItem(published, report, versionFor(report, report.original));
      forms = {
        json: JSON.stringify(record),
        csv: csvLines([recordFieldNames.map((name) => record[name])]),
        short: csvLines([shortNames.map((name) => record[name])]),
        bib: bibtex(item),
        ris: ris(item),
      };
      known.set(report, forms);
    }
    return forms;
  };
  const header = csvLines([recordFieldNames]);
  return (reports, ending) => {
    const each = (form: keyof Forms) => reports.map((report) => formsOfReport(report)[form]);
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
}
