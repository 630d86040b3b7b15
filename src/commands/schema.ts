/** `npm run schema`: writes what editing programs need to complete and check front matter and vocabularies. */
import { join } from 'node:path';
import { editorWords } from '../words/editors/editor-words.ts';
import { fieldHelp } from '../words/editors/field-help.ts';
import { formatProblems } from '../words/editors/problem-text.ts';
import { contentFolder } from '../content/content-folder.ts';
import { hasErrors } from '../check/problems.ts';
import { readSettings as readContentSettings } from '../content/read-settings.ts';
import { editorSettings, intellisenseFiles, schemaFiles, writeChanged } from '../content/schema-files.ts';
import { projectRoot } from '../settings.ts';

// The committed schemas are those of the project's own content.
const content = join(projectRoot, 'content');
const folder = contentFolder(content, content);
const { vocabularies, problems } = readContentSettings(folder);
const words = editorWords();
if (hasErrors(problems)) {
  console.error(formatProblems(problems, words));
  process.exitCode = 1;
} else {
  const files = new Map([
    ...schemaFiles(vocabularies, fieldHelp),
    ...intellisenseFiles(folder, vocabularies, fieldHelp),
  ]);
  const written = [...writeChanged(projectRoot, files), ...writeChanged(projectRoot, editorSettings(projectRoot))];
  console.log([...written, words.schemas(files.size, written.length)].join('\n'));
}
