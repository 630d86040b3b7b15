import { isCancel, text } from '@clack/prompts';
import { join } from 'node:path';
import { tidy } from '../../check/new-report.ts';
import { readArchive } from '../../check/run.ts';
import { contentFolder } from '../../content/content-folder.ts';
import { projectRoot, readSettings } from '../../settings.ts';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import { Refusal } from '../front/refusal.ts';
import { findReport } from './find-report.ts';

/** The archive, and the one report of it that a command was given. @throws {Refusal} for none, several, or an unknown one */
export function openReport(operands: readonly string[], t: EditorWords) {
  const [operand, ...rest] = operands;
  if (operand === undefined || rest.length > 0) throw new Refusal(t.change.oneId, 2);
  const folder = contentFolder(readSettings().contentDir, join(projectRoot, 'content'));
  const archive = readArchive(folder);
  return { folder, archive, ...findReport(folder, operand, t) };
}

/**
 * Asks a terminal for some words that have to be there.
 * @param options what to say instead, where there is no terminal
 * @throws {Refusal} without a terminal, and when the person gives up
 */
export async function askForWords(message: string, options: string, t: EditorWords): Promise<string> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) throw new Refusal(t.newReport.missing(options));
  const answer = await text({
    message,
    validate: (value) => (tidy(value ?? '') === '' ? t.problems['field-missing'] : undefined),
  });
  if (isCancel(answer)) throw new Refusal(t.newReport.cancelled);
  return tidy(answer);
}
