import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** A host whose site can be swapped, and that has browsers keep all it sends for ten minutes. */
export interface SwappedHost {
  origin: string;
  /** Serves another build from now on. */
  swap(folder: string): void;
  /** Files that do not come, or come as the host's error page with status 200; `down`: it answers nothing at all. */
  broken: { missing?: RegExp | undefined; garbled?: RegExp | undefined; down?: boolean };
  /** Every address asked for. */
  asked: string[];
  close(): Promise<void>;
}

/** Serves a build under a base path. @param headers of each address, beside those above */
export async function swappedHost(
  first: string,
  base: string,
  headers: (address: string) => Readonly<Record<string, string>> = () => ({}),
): Promise<SwappedHost> {
  let folder = first;
  const broken: SwappedHost['broken'] = {};
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    if (broken.down) {
      request.socket.destroy();
      return;
    }
    asked.push(path);
    const below = join(folder, path.slice(base.length));
    const file = existsSync(below) && statSync(below).isDirectory() ? join(below, 'index.html') : below;
    if (broken.garbled?.test(path)) {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>error</p>');
      return;
    }
    if (broken.missing?.test(path) || !existsSync(file)) {
      response.writeHead(404).end('404');
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    const own = { ...headers(path), 'Content-Type': type, 'Cache-Control': 'max-age=600' };
    response.writeHead(200, own).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    swap: (next) => (folder = next),
    broken,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
