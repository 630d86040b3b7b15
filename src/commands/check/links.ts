import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { readArchive } from '../../check/run.ts';
import type { ContentFolder } from '../../content/content-folder.ts';
import { shownPath } from '../../content/files.ts';
import { readCache, writeCache } from '../../links/answer-cache.ts';
import { answerKinds, isThere, type Answer } from '../../links/answer.ts';
import { askAll, polite } from '../../links/ask-all.ts';
import { projectRoot, readSettings } from '../../settings.ts';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import { harmless, harmlessJson, printable } from '../../words/editors/harmless.ts';

/** What is asked of the check of links. */
export interface LinksAsked {
  t: EditorWords;
  folder: ContentFolder;
  /** Whether a file's addresses are asked for. */
  wanted: (path: string) => boolean;
  /** Whether good answers of the last days are asked for again. */
  again: boolean;
  json: boolean;
}

/** How many answers stand between two saves: a run that is stopped goes on from there. */
const SAVE = 20;

/**
 * Asks every source address of the reports whether it is still there, and prints what is not, by kind.
 * @returns the exit code: 1 if a page is not there
 */
export async function checkLinks({ t, folder, wanted, again, json }: LinksAsked): Promise<number> {
  const { archive, site } = readArchive(folder);
  const bearers = new Map<string, Set<string>>();
  for (const report of archive.reports)
    for (const { file, source } of Object.values(report.versions))
      for (const address of [source?.url, source?.archived])
        if (address !== undefined && wanted(resolve(join(folder.root, file))))
          bearers.set(address, (bearers.get(address) ?? new Set()).add(shownPath(join(folder.root, file))));
  const name = createHash('sha256').update(folder.root).digest('hex').slice(0, 12);
  const file = join(projectRoot, 'node_modules/.cache/source-links', `${name}.json`);
  const cache = again ? {} : readCache(file, Date.now());
  const answers = new Map<string, Answer>();
  for (const address of bearers.keys()) if (cache[address]) answers.set(address, cache[address]);
  const open = [...bearers.keys()].filter((address) => !answers.has(address));
  const agent = `nscl-archive-links (+${site?.repository ?? readSettings().siteUrl})`;
  const say = progress(t, open.length);
  await askAll(open, { ...polite, agent }, (address, answer) => {
    answers.set(address, answer);
    cache[address] = { ...answer, at: Date.now() };
    if (answers.size % SAVE === 0) writeCache(file, cache);
    say(answers.size - (bearers.size - open.length), address);
  });
  writeCache(file, cache);
  const rows = [...answers].map(([address, answer]) => ({
    address,
    ...answer,
    files: [...(bearers.get(address) ?? [])],
  }));
  if (json) console.log(harmlessJson(rows));
  else console.log(linksText(rows, t));
  return rows.every(isThere) ? 0 : 1;
}

/** Says how far it is, on standard error: in one line of a terminal, else now and then. */
function progress(t: EditorWords, total: number): (done: number, address: string) => void {
  const { stderr } = process;
  return (done, address) => {
    const line = t.links.asked(done, total);
    if (stderr.isTTY) stderr.write(`\r\x1b[K${done === total ? '' : `${line} ${printable(new URL(address).host)}`}`);
    else if (done % SAVE === 0 || done === total) stderr.write(`${line}\n`);
  };
}

/** What was found, a kind after another; of pages that are there only how many. */
function linksText(rows: readonly (Answer & { address: string; files: string[] })[], t: EditorWords): string {
  const kinds = Map.groupBy(rows, ({ kind }) => kind);
  const sections = answerKinds.flatMap((kind) => {
    const found = kinds.get(kind) ?? [];
    if (kind === 'ok' || found.length === 0) return [];
    const lines = found.flatMap(({ address, status, to, files }) => [
      `  ${harmless(address)}${status === undefined || status === 200 ? '' : ` (${status})`}${to === undefined ? '' : ` → ${harmless(to)}`}`,
      ...files.map((each) => `    ${harmless(each)}`),
    ]);
    return [`${t.links.kinds[kind]} (${found.length}):`, ...lines, ''];
  });
  const bad = rows.filter((row) => !isThere(row)).length;
  return [...sections, t.links.summary(rows.length, bad)].join('\n');
}
