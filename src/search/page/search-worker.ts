import type { Answer, Findings, Request, Rest } from '../query/messages.ts';

/** The worker as the page speaks to it: started when it is first needed, and anew after it has failed. */
export class SearchWorker {
  readonly #base: string;
  readonly #answered: (answer: Findings | Rest) => void;
  readonly #failed: () => void;
  #worker: Worker | undefined;
  #number = 0;

  /** @param base the site's root, below which the index lies */
  constructor(base: string, answered: (answer: Findings | Rest) => void, failed: () => void) {
    this.#base = base;
    this.#answered = answered;
    this.#failed = failed;
  }

  /** Loads what a search will need. */
  start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<Answer>) => this.#hear(event.data));
    worker.addEventListener('error', () => this.#stop());
    this.#worker = worker;
    this.#send({ kind: 'start', base: this.#base });
    return worker;
  }

  prepare(text: string): void {
    this.#send({ kind: 'prepare', text });
  }

  /** Searches; what an earlier search has still to answer is no longer heard. */
  search(request: Omit<Extract<Request, { kind: 'search' }>, 'kind' | 'number'>): void {
    this.forget();
    this.#send({ kind: 'search', number: this.#number, ...request });
  }

  /** Hears no more of the last search. */
  forget(): void {
    this.#number++;
  }

  #send(request: Request): void {
    this.start().postMessage(request);
  }

  #hear(answer: Answer): void {
    // An answer to an older question would only flash by.
    if (answer.number !== this.#number) return;
    if (answer.kind === 'failed') this.#stop();
    else this.#answered(answer);
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#failed();
  }
}
