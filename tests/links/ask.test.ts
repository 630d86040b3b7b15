import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/links/answer.ts';
import { ask, type Manners } from '../../src/links/ask.ts';
import { askAll } from '../../src/links/ask-all.ts';
import { retryAfter } from '../../src/links/retry-after.ts';

/** Source addresses are asked politely, of a server that misbehaves in every way met so far. */

const manners: Manners = {
  agent: 'thu-nghiem (+https://kho.example.vn)',
  timeout: 120_000,
  tries: 3,
  pause: 1,
  longest: 1000,
};
/** How often each address was asked for, and when. */
const asked = new Map<string, number>();
const agents = new Set<string | undefined>();
let sent = 0;

const page = (title: string) => `<!doctype html><title>${title}</title><h1>${title}</h1><p>Chữ.</p>`;
const answers: Record<string, RequestListener> = {
  '/con': (_, response) => response.end(page('Hội nghị năng suất')),
  '/404': (_, response) => response.writeHead(404).end(page('404')),
  '/410': (_, response) => response.writeHead(410).end(),
  '/403': (_, response) => response.writeHead(403).end(),
  '/loi-mot-lan': (_, response) => response.writeHead(asked.get('/loi-mot-lan') === 1 ? 500 : 200).end(page('Đã khỏe')),
  '/loi-mai': (_, response) => response.writeHead(503).end(),
  '/im': () => undefined,
  '/nua-chung': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write('<!doctype html>');
  },
  '/vong': (_, response) => response.writeHead(302, { location: '/vong-2' }).end(),
  '/vong-2': (_, response) => response.writeHead(302, { location: '/vong' }).end(),
  '/dai': ({ url = '' }, response) =>
    response.writeHead(302, { location: `/dai?${Number(url.split('?')[1] ?? 0) + 1}` }).end(),
  '/ve-trang-chu': (_, response) => response.writeHead(302, { location: '/' }).end(),
  '/': (_, response) => response.end(page('Cổng thông tin')),
  '/doi-cho': (_, response) => response.writeHead(301, { location: '/con' }).end(),
  '/doi-tam': (_, response) => response.writeHead(302, { location: '/con' }).end(),
  '/ra-ngoai': (_, response) => response.writeHead(302, { location: 'ftp://example.org/x' }).end(),
  '/ngat': (request) => request.socket.destroy(),
  '/ngat-giua': (_, response) => {
    response.writeHead(200, { 'content-length': 10_000 });
    response.write('<title>');
    setImmediate(() => response.socket?.destroy());
  },
  '/khong-head': (request, response) => response.writeHead(request.method === 'HEAD' ? 405 : 200).end(page('Tin')),
  '/khong-thay': (_, response) => response.end(page('Không tìm thấy trang')),
  '/not-found': (_, response) => response.end(page('Page not found | Portal')),
  '/ve-404': (_, response) => response.end(page('Đường dây nóng số 4040 tìm thấy hướng đi')),
  '/cham': (_, response) =>
    asked.get('/cham') === 1 ? response.writeHead(429, { 'retry-after': '1' }).end() : response.end(page('Tin')),
  '/cham-mai': (_, response) => response.writeHead(429, { 'retry-after': 'Thu, 01 Jan 2099 00:00:00 GMT' }).end(),
  '/khong-het': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).write(page('Tin dài'));
    const more = () => {
      sent += 65_536;
      if (!response.destroyed && sent < 1e9) response.write('x'.repeat(65_536), () => setImmediate(more));
    };
    more();
  },
};

const listener: RequestListener = (request, response) => {
  const path = request.url?.split('?')[0] ?? '';
  asked.set(path, (asked.get(path) ?? 0) + 1);
  agents.add(request.headers['user-agent']);
  const answer = answers[path];
  if (answer) answer(request, response);
  else response.writeHead(404).end();
};

const server = createServer(listener);
let origin: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A port at which nobody listens: one that was free a moment ago. */
async function freePort(): Promise<number> {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  await new Promise((resolve) => other.close(resolve));
  return port;
}

describe('an address', () => {
  it.each<[string, Answer['kind'], string?]>([
    ['/con', 'ok'],
    ['/con#muc', 'ok'],
    ['/404', 'not-found'],
    ['/410', 'gone'],
    ['/403', 'denied'],
    ['/loi-mot-lan', 'ok'],
    ['/loi-mai', 'server'],
    ['/vong', 'redirect-loop'],
    ['/dai', 'redirect-loop'],
    ['/ve-trang-chu', 'home', '/'],
    ['/', 'ok'],
    ['/doi-cho', 'moved', '/con'],
    ['/doi-tam', 'ok', '/con'],
    ['/ra-ngoai', 'not-found'],
    ['/ngat', 'reset'],
    ['/ngat-giua', 'reset'],
    ['/khong-head', 'ok'],
    ['/khong-thay', 'soft-404'],
    ['/not-found', 'soft-404'],
    ['/ve-404', 'ok'],
    ['/cham', 'ok'],
    ['/cham-mai', 'too-many'],
    ['/khong-het', 'ok'],
  ])('%s is %s', async (path, kind, to) => {
    const answer = await ask(origin + path, manners);
    expect(answer).toMatchObject({ kind, ...(to !== undefined && { to: origin + to }) });
  });

  it('whose server says nothing, or not enough, is given up', async () => {
    for (const path of ['/im', '/nua-chung'])
      expect(await ask(origin + path, { ...manners, timeout: 300, tries: 2 })).toEqual({ kind: 'timeout' });
    expect(asked.get('/im')).toBe(2);
  });

  it('at which nobody listens is refused; of an unknown name has no host; without TLS has no certificate', async () => {
    expect(await ask(`http://127.0.0.1:${await freePort()}/`, manners)).toEqual({ kind: 'refused' });
    expect(await ask('http://khong-co.invalid/', manners)).toEqual({ kind: 'no-host' });
    expect(await ask(`${origin.replace('http:', 'https:')}/con`, manners)).toEqual({ kind: 'certificate' });
  });

  it('is asked again only where that may help, and no more than a few times', () => {
    expect([asked.get('/404'), asked.get('/410'), asked.get('/403')]).toEqual([1, 1, 1]);
    expect([asked.get('/loi-mot-lan'), asked.get('/cham')]).toEqual([2, 2]);
    expect([asked.get('/loi-mai'), asked.get('/ngat'), asked.get('/cham-mai')]).toEqual([3, 3, 3]);
  });

  it('is asked by someone who says who they are, and of a page without end only the beginning is taken', () => {
    expect([...agents]).toEqual([manners.agent]);
    expect(sent).toBeLessThan(1e8);
  });
});

describe('many addresses', () => {
  it('are asked of a few servers at once, of each for one after another, each once', async () => {
    let now = 0;
    let most = 0;
    const busy = new Set<string>();
    const crowded: string[] = [];
    const servers = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const each = createServer((request, response) => {
          const host = request.headers.host ?? '';
          if (busy.has(host)) crowded.push(host);
          busy.add(host);
          most = Math.max(most, ++now);
          setTimeout(() => {
            now--;
            busy.delete(host);
            response.end('<title>Tin</title>');
          }, 20);
        });
        await new Promise<void>((resolve) => each.listen(0, '127.0.0.1', resolve));
        return each;
      }),
    );
    const addresses = servers.flatMap((each) =>
      ['a', 'b', 'c', 'a'].map((path) => `http://127.0.0.1:${(each.address() as AddressInfo).port}/${path}`),
    );
    const told: string[] = [];
    await askAll(addresses, { ...manners, servers: 3, between: 1 }, (address, { kind }) =>
      told.push(`${address} ${kind}`),
    );
    for (const each of servers) {
      each.closeAllConnections();
      each.close();
    }
    expect(told.sort()).toEqual([...new Set(addresses)].map((address) => `${address} ok`).sort());
    expect(crowded).toEqual([]);
    expect(most).toBeLessThanOrEqual(3);
  });
});

describe('how long a server asks to be left alone', () => {
  const now = Date.parse('2024-05-06T07:08:09Z');
  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Mon, 06 May 2024 07:09:09 GMT', 60_000],
    ['Mon, 06 May 2024 07:07:09 GMT', 0],
    ['soon', 0],
    ['-5', 0],
    [null, 0],
  ])('%s is %i milliseconds', (header, wait) => {
    expect(retryAfter(header, now)).toBe(wait);
  });
});
