import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A running static server. */
export interface Served {
  origin: string;
  close(): Promise<void>;
}

/** What every answer has, or what the answer at an address does. */
export type Headers = Readonly<Record<string, string>> | ((address: string) => Readonly<Record<string, string>>);

/** Serves a folder on a free port of this machine, under a base path, as a plain static host would. */
export function serve(folder: string, base = '/', headers: Headers = {}): Promise<Served> {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      const own = typeof headers === 'function' ? headers(base + path.slice(1)) : headers;
      for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      response.writeHead(404).end();
      return;
    }
    request.url = url.slice(base.length - 1);
    files(request, response, () => {
      response.writeHead(404).end('404');
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port: bound } = server.address() as AddressInfo;
      resolve({
        origin: `http://127.0.0.1:${bound}`,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
          }),
      });
    });
  });
}
