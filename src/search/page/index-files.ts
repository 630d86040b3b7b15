import { FORMAT, type DataFile, type EntryFile } from '../query/entry-file.ts';

/** A file of the index did not come, or not whole. `renewed`: because another build stands in its place by now. */
export class MissingFile extends Error {
  readonly renewed: boolean;

  constructor(what: string, renewed: boolean) {
    super(what);
    this.renewed = renewed;
  }
}

/** Whether an error says that another build took this one's place. */
export function isRenewed(error: unknown): boolean {
  return error instanceof MissingFile && error.renewed;
}

/** With these Pagefind's unpacked files begin. */
const SIGNATURE = 'pagefind_dcd';

/**
 * The files of one build's search index. Pagefind's program fetches through here too (`fetch` in the place of the
 * worker's own): it would read another entry than we have, and takes a piece that does not come for one without words.
 */
export class IndexFiles {
  /** How many files have not come so far. */
  failures = 0;
  readonly #root: string;
  readonly #ask: typeof fetch;
  readonly #entry: string;
  readonly #files: EntryFile['files'];

  private constructor(root: string, ask: typeof fetch, entry: string) {
    this.#root = root;
    this.#ask = ask;
    this.#entry = entry;
    const { format, files } = JSON.parse(entry) as Partial<EntryFile>;
    if (format !== FORMAT || !files) throw new MissingFile('an index of another format', true);
    this.#files = files;
  }

  /**
   * Reads which files belong together.
   * @param root `/pagefind/`, with the base path
   * @param ask the browser's own `fetch`
   */
  static async open(root: string, ask: typeof fetch): Promise<IndexFiles> {
    return new IndexFiles(root, ask, await readEntry(root, ask));
  }

  /** The address of a file. */
  address(file: DataFile): string {
    return this.#root + this.#files[file];
  }

  /** A file of our own, as a value. */
  async read<T>(file: DataFile): Promise<T> {
    return this.#whole(this.address(file), async (response) => (await response.json()) as T);
  }

  /** What Pagefind's program fetches by: addresses below the folder it lies in, whatever the file's place here. */
  readonly fetch = async (asked: RequestInfo | URL): Promise<Response> => {
    const [name = ''] = (asked instanceof Request ? asked.url : String(asked)).split('?');
    if (name.endsWith('/pagefind-entry.json')) return new Response(this.#entry);
    const piece = /(?:index|filter|fragment)\/[^/]+$/.exec(name)?.[0];
    const address = piece ? this.#root + piece : name.endsWith('.pf_meta') ? this.address('meta') : name;
    try {
      return new Response(await this.#whole(address, unpack));
    } catch (error) {
      this.failures++;
      throw error;
    }
  };

  /** Why something failed, asked where it stands: whether another build took this one's place meanwhile. */
  async explain(error: unknown): Promise<MissingFile> {
    if (isRenewed(error)) return error as MissingFile;
    const now = await readEntry(this.#root, this.#ask).catch(() => this.#entry);
    return new MissingFile(String(error), now !== this.#entry);
  }

  /** Reads a file; one that was not whole is asked for again past every cache, which may have kept it so. */
  async #whole<T>(address: string, read: (response: Response) => Promise<T>): Promise<T> {
    const get = async (cache: RequestCache) => {
      const response = await this.#ask(address, { cache });
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return read(response);
    };
    return get('default').catch(() => get('reload'));
  }
}

/** The entry as it stands on the host now: past every cache. */
async function readEntry(root: string, ask: typeof fetch): Promise<string> {
  const response = await ask(`${root}pagefind-entry.json?ts=${Date.now()}`, { cache: 'no-store' });
  if (!response.ok) throw new Error(`pagefind-entry.json: ${response.status}`);
  return response.text();
}

/**
 * What a file of Pagefind's holds. A host's error page in its place, or half of it, is refused: gzip tells by its sum.
 * @throws when it is no such file, or not whole
 */
async function unpack(response: Response): Promise<ArrayBuffer> {
  const packed = await response.arrayBuffer();
  const [first, second] = new Uint8Array(packed);
  const plain =
    first === 0x1f && second === 0x8b
      ? await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
      : packed;
  const start = new TextDecoder().decode(plain.slice(0, SIGNATURE.length));
  if (start !== SIGNATURE) throw new Error(`${response.url}: no file of Pagefind`);
  return plain;
}
