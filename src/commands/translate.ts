/** `npm run translate -- ID`: makes the file of a report's other language, with all that does not depend on the language. */
import { join } from 'node:path';
import { fieldsOfTranslation, planReport } from '../check/new-report.ts';
import { shownPath } from '../content/files.ts';
import { Edits } from './change/edits.ts';
import { askForWords, openReport } from './change/one-report.ts';
import { changeOptions, propose } from './change/propose.ts';
import type { Options } from './front/options.ts';
import { Refusal } from './front/refusal.ts';
import { runCommand } from './front/run-command.ts';

const options = { ...changeOptions, title: { kind: 'text' }, summary: { kind: 'text' } } as const satisfies Options;

await runCommand({
  name: 'translate',
  options,
  operands: 'any',
  async run({ values, operands, t }) {
    const { folder, archive, id, files } = openReport(operands, t);
    const [file, other] = Object.values(files);
    if (file === undefined || other !== undefined)
      throw new Refusal(t.change.translated(id, Object.values(files).map(shownPath).join(', ')));
    const title = values.title ?? (await askForWords(t.newReport.title, '--title="…"', t));
    const fields = fieldsOfTranslation(file, { title, summary: values.summary });
    if (!fields) throw new Refusal(t.newReport.badOriginal(shownPath(file)));
    const { vocabularies } = archive.archive;
    const { path, text } = planReport(folder, id, fields, { vocabularies, today: archive.today });
    const edits = new Edits(t);
    edits.create(join(folder.root, path), text);
    return propose({ folder, archive, edits, t, values });
  },
});
