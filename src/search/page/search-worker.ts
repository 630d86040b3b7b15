import type { CatalogueEntry } from '../query/catalogue-file.ts';
import type { Language } from '../../text/language.ts';
import type { Suggestion } from '../query/suggest.ts';
import type { Answer, Findings, Request, Rest } from '../query/messages.ts';

/** Who is told what the worker says. */
export interface Hears {
  answered(answer: Findings | Rest): void;
  failed(renewed: boolean): void;
  ready(): void;
  suggested(suggestions: Suggestion[]): void;
}

/** The worker as the page speaks to it: started when it is first needed, and anew after it has failed. */
export class SearchWorker {
  readonly #base: string;
  readonly #hears: Hears;
  #isReady = false;
  #typed = 0;
  #taken: ((entries: CatalogueEntry[]) => void) | undefined;
  #worker: Worker | undefined;
  #number = 0;

  /**
   * @param base the site's root, below which the index lies
   * @param hears what is told of answers, of failures (and whether the archive was renewed meanwhile), and once all that
   * any search needs has come
   */
  constructor(base: string, hears: Hears) {
    this.#base = base;
    this.#hears = hears;
  }

  /** Whether all that any search needs has come. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Loads what a search will need. */
  start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<Answer>) => this.#hear(event.data));
    worker.addEventListener('error', () => void isPageRenewed().then((renewed) => this.#stop(worker, renewed)));
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

  /** Asks what a text that is being typed may become; an answer to an earlier text is no longer heard. */
  suggest(text: string, language: Language): void {
    this.#typed++;
    if (text.trim().length > 1) this.#send({ kind: 'suggest', number: this.#typed, text, language });
    else this.#hears.suggested([]);
  }

  /** The catalogue's entries of all that the last search found. */
  take(): Promise<CatalogueEntry[]> {
    return new Promise((resolve) => {
      this.#taken = resolve;
      this.#send({ kind: 'take' });
    });
  }

  /** Hears no more of the last search. */
  forget(): void {
    this.#number++;
  }

  #send(request: Request): void {
    this.start().postMessage(request);
  }

  #hear(answer: Answer): void {
    if (answer.kind === 'ready') {
      this.#isReady = true;
      this.#hears.ready();
      return;
    }
    if (answer.kind === 'suggested') {
      if (answer.number === this.#typed) this.#hears.suggested(answer.suggestions);
      return;
    }
    if (answer.kind === 'taken') {
      this.#taken?.(answer.entries);
      return;
    }
    // An answer to an older question would only flash by.
    if (answer.number !== this.#number) return;
    if (answer.kind === 'failed') this.#stop(this.#worker, answer.renewed);
    else this.#hears.answered(answer);
  }

  #stop(worker: Worker | undefined, renewed: boolean): void {
    if (worker !== this.#worker) return;
    worker?.terminate();
    this.#worker = undefined;
    this.#isReady = false;
    this.#hears.failed(renewed);
  }
}

/** Whether the page on the host runs other scripts by now: then this page's worker is gone from there. */
async function isPageRenewed(): Promise<boolean> {
  const own = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  const page = await fetch(location.pathname, { cache: 'no-store' }).catch(() => undefined);
  return own != null && page?.ok === true && !(await page.text()).includes(own);
}
