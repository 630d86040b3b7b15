/** `npm run rename -- OLD NEW`: gives a report, or an entry of a list, another id; the former address goes on leading there. */
import { join } from 'node:path';
import { vocabularyNames } from '../archive/vocabularies.ts';
import { hasErrors } from '../check/problems.ts';
import { filesOfId } from '../check/new-report.ts';
import { readArchive, type ReadArchive } from '../check/run.ts';
import { contentFolder, type ContentFolder } from '../content/content-folder.ts';
import { projectRoot, readSettings } from '../settings.ts';
import { printable } from '../words/editors/harmless.ts';
import type { EditorWords } from '../words/editors/editor-words.ts';
import { formatProblems } from '../words/editors/problem-text.ts';
import { Edits } from './change/edits.ts';
import { idNamed, nearest } from './change/find-report.ts';
import { changeOptions, propose } from './change/propose.ts';
import { renameEntry } from './change/rename-entry.ts';
import { renameReport } from './change/rename-report.ts';
import type { Options } from './front/options.ts';
import { Refusal } from './front/refusal.ts';
import { runCommand } from './front/run-command.ts';

const kinds = ['reports', ...vocabularyNames] as const;
type Kind = (typeof kinds)[number];

const options = { ...changeOptions, in: { kind: 'choice', of: kinds } } as const satisfies Options;

await runCommand({
  name: 'rename',
  options,
  operands: 'any',
  run({ values, operands, t }) {
    const [from, to, ...rest] = operands;
    if (from === undefined || to === undefined || rest.length > 0) throw new Refusal(t.change.twoIds, 2);
    const folder = contentFolder(readSettings().contentDir, join(projectRoot, 'content'));
    const archive = readArchive(folder);
    // What names the id in a file that cannot be read would not follow.
    const broken = archive.problems.filter((problem) => hasErrors([problem]));
    if (broken.length > 0) throw new Refusal(`${formatProblems(broken, t)}\n${t.change.refused}`);
    const edits = new Edits(t);
    const list = values.in ?? kindOf(from, folder, archive, t);
    const renamed =
      list === 'reports'
        ? renameReport(folder, archive, edits, [from, to], t)
        : renameEntry({ folder, edits, list, from: known(from, list, archive, t), to, t }, archive);
    return propose({ folder, archive, edits, t, values, renamed });
  },
});

/** What an id is the id of; where it is in several lists a person has to say which. */
function kindOf(id: string, folder: ContentFolder, { archive }: ReadArchive, { change }: EditorWords): Kind {
  const found: Kind[] = vocabularyNames.filter((name) => archive.vocabularies[name].byId.has(id));
  if (Object.keys(filesOfId(folder, idNamed(id))).length > 0) found.unshift('reports');
  const [only, ...others] = found;
  if (only !== undefined && others.length > 0)
    throw new Refusal(
      change.several(
        id,
        found.map((name) => `--in=${name}`),
      ),
    );
  // A date begins a report's id: what is like it is looked for there.
  if (only !== undefined || /\d{4}-\d\d-\d\d/.test(id)) return only ?? 'reports';
  const all = vocabularyNames.flatMap((name) => [...archive.vocabularies[name].byId.keys()]);
  throw new Refusal(change.unknown(printable(id), nearest(id, [...all, ...archive.byId.keys()])));
}

function known(id: string, list: Exclude<Kind, 'reports'>, { archive }: ReadArchive, { change }: EditorWords): string {
  const ids = archive.vocabularies[list].byId;
  if (!ids.has(id)) throw new Refusal(change.unknown(printable(id), nearest(id, [...ids.keys()])));
  return id;
}
