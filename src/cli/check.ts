/** `npm run check`: the problems a build would find, without building. */
import { join } from 'node:path';
import { formatProblems } from '../i18n/problem-text.ts';
import { contentFolder } from '../model/content-folder.ts';
import { hasErrors } from '../model/problems.ts';
import { readArchive } from '../model/read-archive.ts';
import { projectRoot, readSettings, SettingsError } from '../settings.ts';
import { editorWords } from '../i18n/editor-words.ts';

try {
  const { problems } = readArchive(contentFolder(readSettings().contentDir, join(projectRoot, 'content')));
  console.log(formatProblems(problems, editorWords()));
  process.exitCode = hasErrors(problems) ? 1 : 0;
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
