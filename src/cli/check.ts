/** `npm run check`: the problems a build would find, without building. */
import { join } from 'node:path';
import { harmlessLines } from '../i18n/harmless.ts';
import { formatProblems } from '../i18n/problem-text.ts';
import { contentFolder } from '../model/content-folder.ts';
import { hasErrors } from '../model/problems.ts';
import { readArchive } from '../model/read-archive.ts';
import { projectRoot, readSettings, SettingsError } from '../settings.ts';
import { editorWords } from '../i18n/editor-words.ts';

try {
  const { archive, problems } = readArchive(contentFolder(readSettings().contentDir, join(projectRoot, 'content')));
  const words = editorWords();
  console.log(`${formatProblems(problems, words)} ${words.reportCount(archive.reports.length)}.`);
  process.exitCode = hasErrors(problems) ? 1 : 0;
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(harmlessLines(error.message));
  process.exitCode = 1;
}
