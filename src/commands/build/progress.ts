import type { EditorWords } from '../../words/editors/editor-words.ts';

/** How often the line of a terminal is written anew, and how often a plain log says that work goes on: milliseconds. */
const EVERY = { terminal: 100, log: 15_000 };

/** Where progress is written. */
export interface Output {
  isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Says what a build is doing: a line for each phase that has ended, and in between how far it is. In a terminal that is
 * one line, written over; elsewhere a plain line now and then, so that a log stays short.
 */
export class Progress {
  readonly #t: EditorWords['building'];
  readonly #output: Output;
  #began: number;
  #said = 0;
  #open = false;

  /** @param output undefined: nothing is said */
  constructor(t: EditorWords, output: Output | undefined) {
    this.#t = t.building;
    this.#output = output ?? { write: () => undefined };
    this.#began = performance.now();
    this.#said = this.#began;
  }

  /** A phase that is counted is under way. */
  pages(done: number, total: number): void {
    const now = performance.now();
    if (now - this.#said < (this.#output.isTTY ? EVERY.terminal : EVERY.log)) return;
    this.#said = now;
    const perSecond = done / this.#seconds();
    const text = this.#t.pages(done, total, perSecond, (total - done) / perSecond);
    this.#output.write(this.#output.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
    this.#open = this.#output.isTTY === true;
  }

  /** A phase has ended; the next begins. */
  ended(say: (t: EditorWords['building'], seconds: number) => string): void {
    this.#output.write(`${this.#open ? '\r\u001b[K' : ''}${say(this.#t, this.#seconds())}\n`);
    this.#open = false;
    this.#began = performance.now();
  }

  /** Leaves the line of a terminal free for other words. */
  clear(): void {
    if (this.#open) this.#output.write('\r\u001b[K');
    this.#open = false;
  }

  /** Since the phase began. */
  #seconds(): number {
    return (performance.now() - this.#began) / 1000;
  }
}
