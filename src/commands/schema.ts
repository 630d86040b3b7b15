/** `npm run schema`: writes what code editors need to complete and check front matter and vocabularies. */
import { join } from 'node:path';
import { checkSettings } from '../check/check-settings.ts';
import { hasErrors } from '../check/problems.ts';
import { contentFolder } from '../content/content-folder.ts';
import { editorSettings, intellisenseFiles, schemaFiles, writeChanged } from '../content/schema-files.ts';
import { projectRoot } from '../settings.ts';
import { fieldHelp } from '../words/editors/field-help.ts';
import { formatProblems } from '../words/editors/problem-text.ts';
import { Refusal } from './front/refusal.ts';
import { runCommand } from './front/run-command.ts';

await runCommand({
  name: 'schema',
  options: {},
  run({ t }) {
    // The committed schemas are those of the project's own content.
    const content = join(projectRoot, 'content');
    const folder = contentFolder(content, content);
    const { vocabularies, problems } = checkSettings(folder);
    if (hasErrors(problems)) throw new Refusal(formatProblems(problems, t));
    const files = new Map([
      ...schemaFiles(vocabularies, fieldHelp),
      ...intellisenseFiles(folder, vocabularies, fieldHelp),
    ]);
    const written = [...writeChanged(projectRoot, files), ...writeChanged(projectRoot, editorSettings(projectRoot))];
    console.log([...written, t.schemas(files.size, written.length)].join('\n'));
    return 0;
  },
});
