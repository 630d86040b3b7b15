import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isThere, type Answer } from './answer.ts';

/** Answers of earlier runs, by address; `at` in milliseconds since 1970. */
export type AnswerCache = Record<string, Answer & { at: number }>;

/** How long a good answer is taken for true: seven days. Others are asked for anew each time. */
const KEPT = 7 * 24 * 3600 * 1000;

/** The answers that still hold. A cache that cannot be read is none. */
export function readCache(file: string, now: number): AnswerCache {
  try {
    const all = JSON.parse(readFileSync(file, 'utf8')) as AnswerCache;
    return Object.fromEntries(
      Object.entries(all).filter(([, answer]) => isThere(answer) && answer.at <= now && now - answer.at < KEPT),
    );
  } catch {
    return {};
  }
}

/** Writes the answers, whole or not at all. */
export function writeCache(file: string, cache: AnswerCache): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, JSON.stringify(cache));
  renameSync(`${file}.part`, file);
}
