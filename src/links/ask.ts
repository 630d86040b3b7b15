import { fold } from '../text/text.ts';
import type { Answer, AnswerKind } from './answer.ts';
import { retryAfter } from './retry-after.ts';

/** How an address is asked. */
export interface Manners {
  /** Who asks, for the person who reads the server's log. */
  agent: string;
  /** Milliseconds in which a server begins to answer, and sends what is read of the page. */
  timeout: number;
  /** How often an address is asked whose server is in trouble. */
  tries: number;
  /** Milliseconds before the second try; each later one waits twice as long. */
  pause: number;
  /** The most milliseconds waited where a server says how long. */
  longest: number;
}

/** How much of a page is read, in bytes: enough for its title. */
const READ = 65_536;
const REDIRECTS = 10;

/**
 * Asks for an address, and again where the trouble may pass. By GET: servers often answer HEAD wrongly or not at all;
 * of the page no more is read than its beginning.
 */
export async function ask(address: string, manners: Manners): Promise<Answer> {
  for (let tried = 1; ; tried++) {
    const { answer, wait } = await askOnce(address, manners);
    if (wait === undefined || tried >= manners.tries) return answer;
    const after = Math.max(wait, manners.pause * 2 ** (tried - 1));
    await new Promise((resolve) => setTimeout(resolve, Math.min(after, manners.longest)));
  }
}

/** An answer, and how many milliseconds to wait at least before asking again; undefined where that is of no use. */
interface Tried {
  answer: Answer;
  wait?: number;
}

async function askOnce(address: string, { agent, timeout }: Manners): Promise<Tried> {
  const seen = new Set<string>();
  const start = new URL(address);
  let url = start;
  let lasting = true;
  const signal = AbortSignal.timeout(timeout);
  try {
    for (;;) {
      url.hash = '';
      if (seen.has(url.href) || seen.size > REDIRECTS) return { answer: { kind: 'redirect-loop' } };
      seen.add(url.href);
      const response = await fetch(url, {
        redirect: 'manual',
        signal,
        headers: { 'user-agent': agent, accept: 'text/html,*/*;q=0.5' },
      });
      const { status } = response;
      const location = status >= 300 && status < 400 ? response.headers.get('location') : null;
      if (location === null || !URL.canParse(location, url)) return await judge(response, start, url, lasting);
      await response.body?.cancel();
      lasting &&= status === 301 || status === 308;
      url = new URL(location, url);
      if (!/^https?:$/.test(url.protocol)) return { answer: { kind: 'not-found', status } };
    }
  } catch (error) {
    return ofTrouble(error);
  }
}

/** What the last answer of a chain of redirects says. */
async function judge(response: Response, start: URL, end: URL, lasting: boolean): Promise<Tried> {
  const { status } = response;
  const answer = (kind: AnswerKind): Answer => ({ kind, status, ...(end.href !== start.href && { to: end.href }) });
  if (status === 200 || status === 206 || status === 203) {
    const text = await beginningOf(response);
    if (isFrontPage(end) && !isFrontPage(start)) return { answer: answer('home') };
    if (saysNotThere(text)) return { answer: answer('soft-404') };
    return { answer: answer(lasting && end.href !== start.href ? 'moved' : 'ok') };
  }
  await response.body?.cancel();
  const wait = retryAfter(response.headers.get('retry-after'), Date.now());
  if (status === 404) return { answer: answer('not-found') };
  if (status === 410) return { answer: answer('gone') };
  if (status === 429) return { answer: answer('too-many'), wait };
  if (status >= 500 || status === 408) return { answer: answer('server'), wait };
  if (status >= 400) return { answer: answer('denied') };
  return { answer: answer(status < 300 ? 'ok' : 'server') };
}

/** The beginning of a page as text; the rest is not fetched. */
async function beginningOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let read = 0; reader && read < READ;) {
    const { done, value } = await reader.read();
    if (done) break;
    read += value.length;
    text += decoder.decode(value, { stream: true });
  }
  await reader?.cancel();
  return text;
}

function isFrontPage({ pathname, search }: URL): boolean {
  return search === '' && /^\/(?:(?:index|default|home|trang-?chu)(?:\.\w+)?|(?:vi|en)(?:-\w\w)?)?\/?$/i.test(pathname);
}

/** Whether a title or first heading says that the page is not there, in Vietnamese or English. */
function saysNotThere(html: string): boolean {
  const heads = [...html.matchAll(/<(title|h1)\b[^>]*>([^<]{1,300})</gi)].map(([, , text = '']) => fold(text));
  return heads.some((text) =>
    /\b(?:404|not found|khong tim thay|khong ton tai|page (?:is )?(?:missing|unavailable)|da bi xoa)\b/.test(text),
  );
}

const codes: Record<string, AnswerKind> = {
  ENOTFOUND: 'no-host',
  // No answer from any name server: mostly a machine without network.
  EAI_AGAIN: 'no-host',
  EAI_NODATA: 'no-host',
  EAI_NONAME: 'no-host',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
};

/** What an error of the network says. A server in trouble may be out of it a little later; a certificate stays wrong. */
function ofTrouble(error: unknown): Tried {
  const { name, cause } = error as Error;
  const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? '';
  if (name === 'TimeoutError' || name === 'AbortError') return { answer: { kind: 'timeout' }, wait: 0 };
  const kind = codes[code] ?? (/CERT|SELF_SIGNED|TLS|SSL/.test(code) ? 'certificate' : 'reset');
  return { answer: { kind }, ...(kind !== 'certificate' && { wait: 0 }) };
}
