import { lstatSync, readFileSync } from 'node:fs';
import { shownPath } from '../../content/files.ts';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import { Refusal } from '../front/refusal.ts';

/** A file before and after. Paths are absolute. */
export interface Change {
  path: string;
  /** Where it stood before, if it is moved. */
  from?: string;
  /** Undefined: a new file. */
  before: string | undefined;
  after: string;
}

/** What is to become of files, gathered before any is written. */
export class Edits {
  readonly #files = new Map<string, Change>();
  readonly #t: EditorWords;

  constructor(t: EditorWords) {
    this.#t = t;
  }

  /** A file's text as it would be by now. @throws {Refusal} where it is no plain file in UTF-8 */
  text(path: string): string {
    const known = this.#files.get(path);
    if (known) return known.after;
    try {
      if (!lstatSync(path).isFile()) throw new Error('no plain file');
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
    } catch {
      throw new Refusal(this.#t.change.unreadable(shownPath(path)));
    }
  }

  write(path: string, after: string): void {
    const known = this.#files.get(path);
    this.#files.set(path, known ? { ...known, after } : { path, before: this.text(path), after });
  }

  /** Where a file of the disk stands by now. */
  now(path: string): string {
    return [...this.#files.values()].find(({ from }) => from === path)?.path ?? path;
  }

  create(path: string, after: string): void {
    this.#files.set(path, { path, before: undefined, after });
  }

  move(from: string, path: string): void {
    const text = this.text(from);
    const before = this.#files.get(from)?.before ?? text;
    this.#files.delete(from);
    this.#files.set(path, { path, from, before, after: text });
  }

  /** Those that change anything, moved ones first. */
  get changes(): Change[] {
    const changed = [...this.#files.values()].filter(
      ({ before, after, from }) => from !== undefined || before !== after,
    );
    return changed.sort((a, b) => Number(a.from === undefined) - Number(b.from === undefined));
  }
}
