/** `npm run withdraw -- ID`: takes a report back in every language it has; its pages stay and tell when and why. */
import { withField } from '../content/edit-front-matter.ts';
import { shownPath } from '../content/files.ts';
import { isFault, readFrontMatter } from '../content/front-matter.ts';
import { languages, type Language } from '../text/language.ts';
import type { EditorWords } from '../words/editors/editor-words.ts';
import { Edits } from './change/edits.ts';
import { askForWords, openReport } from './change/one-report.ts';
import { changeOptions, propose } from './change/propose.ts';
import type { Asked } from './front/arguments.ts';
import type { Options } from './front/options.ts';
import { Refusal } from './front/refusal.ts';
import { runCommand } from './front/run-command.ts';

const options = {
  ...changeOptions,
  date: { kind: 'day' },
  'reason-vi': { kind: 'text' },
  'reason-en': { kind: 'text' },
} as const satisfies Options;

await runCommand({
  name: 'withdraw',
  options,
  operands: 'any',
  async run({ values, operands, t }) {
    const { folder, archive, id, files } = openReport(operands, t);
    const edits = new Edits(t);
    const texts = languages.flatMap((language) => {
      const path = files[language];
      return path === undefined ? [] : [{ language, path, text: edits.text(path) }];
    });
    const done = texts.find(({ text }) => isWithdrawn(text));
    if (done && texts.every(({ text }) => isWithdrawn(text)))
      throw new Refusal(t.change.withdrawn(id, shownPath(done.path)));
    const wanted = texts.filter(({ text }) => !isWithdrawn(text));
    const reasons = await reasonsFor(
      wanted.map(({ language }) => language),
      values,
      t,
    );
    const date = values.date ?? archive.today;
    for (const { language, path, text } of wanted) {
      const after = withField(text, 'withdrawn', { date, reason: reasons[language] ?? '' });
      if (after === undefined) throw new Refusal(t.change.byHand(shownPath(path), `withdrawn: { date: ${date} }`));
      edits.write(path, after);
    }
    return propose({ folder, archive, edits, t, values });
  },
});

function isWithdrawn(text: string): boolean {
  const front = readFrontMatter(text);
  return !isFault(front) && front.fields.withdrawn !== undefined;
}

/** The reason in each language: as given, else asked for at a terminal. */
async function reasonsFor(wanted: readonly Language[], values: Asked<typeof options>['values'], t: EditorWords) {
  const reasons: Record<Language, string | undefined> = { vi: values['reason-vi'], en: values['reason-en'] };
  const missing = wanted.filter((language) => reasons[language] === undefined);
  const options = missing.map((language) => `--reason-${language}="…"`).join(', ');
  for (const language of missing) reasons[language] = await askForWords(t.change.reason[language], options, t);
  return reasons;
}
