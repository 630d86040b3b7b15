import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { createGzip } from 'node:zlib';
import type { Served } from './serve.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
const packed = new Set(['.png', '.ico', '.woff2']);

/** Serves a folder under a base path as hosts do: compressed, and what has a hash in its name kept for a year. */
export function serveCompressed(folder: string, base: string): Promise<Served> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const asked = join(folder, path.slice(base.length - 1));
    const file = asked.endsWith('/') ? join(asked, 'index.html') : asked;
    if (!path.startsWith(base) || !file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end('404');
      return;
    }
    const kind = extname(file);
    const gzip = !packed.has(kind);
    response.writeHead(200, {
      'content-type': types[kind] ?? 'application/octet-stream',
      'cache-control': path.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=600',
      ...(gzip ? { 'content-encoding': 'gzip' } : {}),
    });
    const content = createReadStream(file);
    if (gzip) content.pipe(createGzip()).pipe(response);
    else content.pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        origin: `http://127.0.0.1:${port}`,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
          }),
      });
    });
  });
}
