/** `npm run translate -- ID`: makes the file of a report's other language, with all that does not depend on the language. */
import { isCancel, text as askText } from '@clack/prompts';
import { join } from 'node:path';
import { fieldsOfTranslation, planReport, tidy } from '../check/new-report.ts';
import { readArchive } from '../check/run.ts';
import { contentFolder } from '../content/content-folder.ts';
import { shownPath } from '../content/files.ts';
import { projectRoot, readSettings } from '../settings.ts';
import { Edits } from './change/edits.ts';
import { findReport } from './change/find-report.ts';
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
    const [operand, ...rest] = operands;
    if (operand === undefined || rest.length > 0) throw new Refusal(t.change.oneId, 2);
    const folder = contentFolder(readSettings().contentDir, join(projectRoot, 'content'));
    const archive = readArchive(folder);
    const { id, files } = findReport(folder, operand, t);
    const [file, other] = Object.values(files);
    if (file === undefined || other !== undefined)
      throw new Refusal(t.change.translated(id, Object.values(files).map(shownPath).join(', ')));
    const title = values.title ?? (await askTitle());
    const fields = fieldsOfTranslation(file, { title, summary: values.summary });
    if (!fields) throw new Refusal(t.newReport.badOriginal(shownPath(file)));
    const { vocabularies } = archive.archive;
    const { path, text } = planReport(folder, id, fields, { vocabularies, today: archive.today });
    const edits = new Edits(t);
    edits.create(join(folder.root, path), text);
    return propose({ folder, archive, edits, t, values });

    async function askTitle(): Promise<string> {
      if (!process.stdin.isTTY || !process.stdout.isTTY) throw new Refusal(t.newReport.missing('--title="…"'));
      const answer = await askText({
        message: t.newReport.title,
        validate: (value) => (tidy(value ?? '') === '' ? t.problems['field-missing'] : undefined),
      });
      if (isCancel(answer)) throw new Refusal(t.newReport.cancelled);
      return tidy(answer);
    }
  },
});
