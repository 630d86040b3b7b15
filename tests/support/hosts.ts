import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSocket, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import sirv from 'sirv';
import { headersFor } from '../../src/hosting/headers.ts';
import type { Deployment } from '../../src/hosting/deployment.ts';
import type { Compression, Host } from '../../src/settings.ts';
import type { Served } from './serve.ts';

/** A server that stands for a kind of host. */
export interface HostServer {
  name: string;
  /** Why it cannot be tried on this machine. */
  missing?: string | undefined;
  /** Whose file the site is finished with. */
  host: Host | undefined;
  compress: readonly Compression[];
  /** Serves a folder: the site itself, or what holds it under its base path. */
  start: (root: string, site: string, deployment: Deployment) => Promise<Served>;
}

/** Node with the rules themselves: what every host's own file must come to. */
const node: HostServer = {
  name: 'a static server in Node',
  host: undefined,
  compress: ['br', 'gz'],
  async start(root, site, { basePath, rules, redirects }) {
    const files = sirv(root, { brotli: true, gzip: true, etag: true });
    const server = createServer((request, response) => {
      const address = new URL(request.url ?? '/', 'http://localhost').pathname;
      const moved = redirects.find(({ from }) => from === address);
      if (moved) {
        response.writeHead(301, { Location: moved.to }).end();
        return;
      }
      const notFound = () => {
        const page = address.startsWith(basePath) ? readFileSync(join(site, '404.html')) : '';
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', ...headersFor(rules, basePath) });
        response.end(page);
      };
      // sirv sets a Cache-Control of its own with the first byte.
      const writeHead = response.writeHead.bind(response);
      response.writeHead = ((status: number, headers: object) =>
        writeHead(status, { ...headers, ...headersFor(rules, address) })) as typeof response.writeHead;
      files(request, response, () => {
        response.writeHead = writeHead;
        notFound();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
      origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      close: () => new Promise((done) => void (server.closeAllConnections(), server.close(() => done()))),
    };
  },
};

const installed = (command: string, flag: string) => spawnSync(command, [flag]).error === undefined;
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

const nginx: HostServer = {
  name: 'nginx with the sample configuration',
  missing: installed('nginx', '-v') ? undefined : 'nginx is not installed',
  host: 'nginx',
  // Debian has Brotli for nginx in a package of its own.
  compress: existsSync(brotliModule) ? ['br', 'gz'] : ['gz'],
  async start(root, site) {
    const port = await freePort();
    const folder = dirname(root);
    const sample = readFileSync('docs/deploy/nginx.conf', 'utf8')
      .replace(/ {2}listen \[::\]:80;\n/, '')
      .replace('listen 80', `listen 127.0.0.1:${port}`)
      .replace('root "/srv/kho/dist"', `root "${root}"`)
      .replace('"/srv/kho/dist/.nginx.conf"', `"${site}/.nginx.conf"`);
    writeFileSync(join(folder, 'mime.types'), 'include /etc/nginx/mime.types;');
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((kind) => `${kind}_temp_path "${folder}/${kind}";\n`)
      .join('');
    const file = join(folder, 'nginx.conf');
    writeFileSync(
      file,
      `${existsSync(brotliModule) ? `load_module ${brotliModule};\n` : ''}daemon off;
pid "${folder}/nginx.pid";
error_log "${folder}/nginx.log";
events {}
http {
access_log off;
include mime.types;
default_type application/octet-stream;
${temporary}${sample}}`,
    );
    return run(spawn('nginx', ['-p', folder, '-c', file], { stdio: ['ignore', 'ignore', 'inherit'] }), port);
  },
};

const apacheModules = '/usr/lib/apache2/modules';

const apache: HostServer = {
  name: 'Apache with the sample configuration',
  missing: installed('apache2', '-v') && existsSync(apacheModules) ? undefined : 'apache2 is not installed',
  host: 'apache',
  compress: ['br', 'gz'],
  async start(root) {
    const port = await freePort();
    const folder = dirname(root);
    const modules = 'mpm_event authz_core dir mime alias headers rewrite deflate filter setenvif'.split(' ');
    const sample = readFileSync('docs/deploy/apache.conf', 'utf8')
      .replaceAll('/srv/kho/dist', root)
      .replace('*:80', `127.0.0.1:${port}`);
    const file = join(folder, 'apache.conf');
    writeFileSync(
      file,
      `ServerRoot /etc/apache2
PidFile "${folder}/apache.pid"
Listen 127.0.0.1:${port}
ErrorLog "${folder}/apache.log"
ServerName localhost
User www-data
Group www-data
${modules.map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so\n`).join('')}
TypesConfig /etc/mime.types
Include mods-available/mime.conf
Include mods-available/deflate.conf
${sample}`,
    );
    return run(spawn('apache2', ['-D', 'FOREGROUND', '-f', file], { stdio: ['ignore', 'ignore', 'inherit'] }), port);
  },
};

export const hostServers: readonly HostServer[] = [node, nginx, apache];

/** Waits until a server answers. */
async function run(child: ChildProcess, port: number): Promise<Served> {
  const origin = `http://127.0.0.1:${port}`;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${child.exitCode}`);
    const answered = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (answered) break;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  return {
    origin,
    async close() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const socket = createSocket();
    socket.listen(0, '127.0.0.1', () => {
      const { port } = socket.address() as AddressInfo;
      socket.close(() => resolve(port));
    });
  });
}
