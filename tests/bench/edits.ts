import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Vocabularies } from '../../src/archive/vocabularies.ts';
import { madeUpReport, writeReport, type MadeUpFile } from './made-up.ts';

/** A content folder of made-up reports, as edits find it. */
export interface MadeUpContent {
  folder: string;
  /** How many reports it was made with. */
  count: number;
  vocabularies: Vocabularies;
}

/** A change an editor makes. Each turn changes something else, so that no build finds a state it has seen. */
export type Edit = (content: MadeUpContent, turn: number) => void;

/** The edits that are measured, in this order; each follows from the state the last one left. */
export const edits = {
  unchanged: () => undefined,
  body: (content, turn) => rewrite(content, bodyReport(content, turn), (text) => text + sentence(turn)),
  title: (content, turn) =>
    rewrite(content, at(content, 0.53) + turn, (text) =>
      text.replace(/^title: "(.*) \((.*)\)"$/m, `title: "$1 ($2, ${turn})"`),
    ),
  added: ({ folder, count, vocabularies }, turn) => writeReport(folder, madeUpReport(count + turn, vocabularies)),
  deleted: ({ folder, count, vocabularies }, turn) => {
    for (const { path } of madeUpReport(count - 1 - turn, vocabularies)) rmSync(join(folder, path));
  },
  ten: (content, turn) => {
    for (let part = 0; part < 10; part++)
      rewrite(content, at(content, part * 0.09 + 0.04) + turn, (text) => text + sentence(turn));
  },
  label: ({ folder }, turn) => {
    const file = join(folder, 'vocabularies/topics.yml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/label: \{ vi: .*?(?: \(\d+\))?, en:/, `label: { vi: Nhãn đổi (${turn}), en:`));
  },
} as const satisfies Record<string, Edit>;

export type EditName = keyof typeof edits;

/** What the edit of a body adds, and to which report. */
export function sentence(turn: number): string {
  return `\nISO 9001, ${turn}.\n`;
}

export function bodyReport(content: MadeUpContent, turn: number): number {
  return at(content, 0.37) + turn;
}

/** The number of a report at a share of all, so that edits meet old and new ones. */
function at({ count }: MadeUpContent, share: number): number {
  return Math.floor(count * share);
}

/** The file of a report's original, below the content folder. */
export function originalOf({ vocabularies }: MadeUpContent, number: number): string {
  const [original] = madeUpReport(number, vocabularies) as [MadeUpFile];
  return original.path;
}

function rewrite(content: MadeUpContent, number: number, change: (text: string) => string): void {
  const file = join(content.folder, originalOf(content, number));
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file}: nothing to change`);
  writeFileSync(file, changed);
}
