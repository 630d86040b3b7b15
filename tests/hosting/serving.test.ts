import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { deploymentOf, finishSite } from '../../src/hosting/finish-site.ts';
import { filesIn } from '../support/files-in.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readArchive } from '../../src/check/run.ts';
import { readSettings } from '../../src/settings.ts';
import { hostServers } from '../support/hosts.ts';
import type { Served } from '../support/serve.ts';

const sites = [
  { name: 'the real archive', built: inject('site'), content: 'content', base: '/' },
  {
    name: 'the made-up country under /kho/',
    built: inject('country'),
    content: 'tests/fixtures/country',
    base: '/kho/',
  },
];

/** The type each ending is served with; several hosts name the same thing differently. */
const types: Record<string, RegExp> = {
  '.html': /^text\/html; ?charset=utf-8$/i,
  '.css': /^text\/css/,
  '.js': /^(?:text|application)\/javascript/,
  '.json': /^application\/json/,
  '.svg': /^image\/svg\+xml/,
  '.xml': /^(?:text|application)\/xml/,
  '.txt': /^text\/plain/,
  '.woff2': /^font\/woff2/,
};

for (const server of hostServers) {
  const title = server.missing === undefined ? server.name : `${server.name} (left out: ${server.missing})`;
  describe.skipIf(server.missing !== undefined).each(sites)(`${title}, $name`, ({ built, content, base }) => {
    let folder: string;
    let site: string;
    let served: Served;
    let files: string[];

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'kho dọn '));
      // The servers give up the rights they start with.
      chmodSync(folder, 0o755);
      const root = join(folder, 'www');
      site = join(root, base);
      mkdirSync(root);
      cpSync(built, site, { recursive: true });
      const read = readArchive(contentFolder(content, 'content'));
      const settings = {
        ...readSettings({ CONTENT_DIR: content, SITE_URL: 'https://kho.example.vn', BASE_PATH: base }),
        deployHost: server.host,
        compress: base === '/' ? [] : server.compress,
      };
      await finishSite(
        filesIn(site),
        { ...read, site: read.site && { ...read.site, contact: 'bao-mat@example.org' } },
        settings,
      );
      const deployment = deploymentOf(filesIn(site), read.archive, settings, read.site);
      const moved = deployment.redirects.map(({ from }) => `${from.slice(base.length)}index.html`);
      files = deployment.files.filter((file) => !/^\.(?!well-known)|\.(?:br|gz)$/.test(file) && !moved.includes(file));
      served = await server.start(root, site.replace(/\/$/, ''), deployment);
    });
    afterAll(async () => {
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const ask = (address: string, encoding = 'identity') =>
      fetch(served.origin + address, { redirect: 'manual', headers: { 'Accept-Encoding': encoding } });
    const addressOf = (file: string) => base + file.replace(/(^|\/)index\.html$/, '$1');

    it('gives every file whole, with its type, its time to live and the headers that guard it', async () => {
      const faults: string[] = [];
      expect(files.length).toBeGreaterThan(80);
      for (const file of files) {
        const answer = await ask(addressOf(file));
        const body = Buffer.from(await answer.arrayBuffer());
        const header = (name: string) => answer.headers.get(name) ?? '';
        const expected = types[extname(file)];
        const hashed = /^_astro\/|^pagefind\/\w+\//.test(file);
        const searches = /^(?:vi\/tim-kiem|en\/search)\//.test(file);
        const works = file.startsWith('_astro/');
        const policy = header('content-security-policy');
        const ok = {
          status: answer.status === 200,
          body: body.equals(readFileSync(join(site, file))),
          type:
            expected === undefined
              ? !/^\.(?:html|m?js|css)$/.test(extname(file))
              : expected.test(header('content-type')),
          caching: hashed
            ? /max-age=31536000\b.*\bimmutable$/.test(header('cache-control'))
            : /max-age=0\b.*must-revalidate$/.test(header('cache-control')),
          etag: header('etag') !== '',
          policy: policy.startsWith("default-src 'none'; ") && policy.includes("frame-ancestors 'none'"),
          scripts: policy.includes("connect-src 'self'") === (searches || works),
          wasm: policy.includes("'wasm-unsafe-eval'") === works,
          sniffing: header('x-content-type-options') === 'nosniff',
          referrer: header('referrer-policy') === 'strict-origin-when-cross-origin',
          permissions: header('permissions-policy').includes('camera=()'),
        };
        for (const [name, holds] of Object.entries(ok)) if (!holds) faults.push(`${file}: ${name}`);
      }
      expect(faults.slice(0, 20)).toEqual([]);
    });

    it('answers "not modified" to who has a page already', async () => {
      const first = await ask(`${base}vi/`);
      const etag = first.headers.get('etag') ?? '';
      const again = await fetch(`${served.origin}${base}vi/`, {
        headers: { 'Accept-Encoding': 'identity', 'If-None-Match': etag },
      });
      expect(again.status).toBe(304);
    });

    it('answers an unknown address with the page for it, which nobody keeps', async () => {
      for (const address of ['khong-co/', 'vi/bao-cao/khong-co/', '_astro/old.js', 'a b.html']) {
        const answer = await ask(base + address);
        expect(answer.status, address).toBe(404);
        expect(await answer.text(), address).toBe(readFileSync(join(site, '404.html'), 'utf8'));
        expect(answer.headers.get('cache-control'), address).toContain('max-age=0');
        expect(answer.headers.get('content-security-policy'), address).toContain("default-src 'none'");
      }
    });

    it('serves nothing beside its base path, nothing that is for the server, and no lists of files', async () => {
      const hidden = [...(base === '/' ? [] : ['/vi/', '/404.html']), `${base}_astro/`];
      if (server.host !== undefined) hidden.push(`${base}.site-build`, `${base}.nginx.conf`, `${base}.htaccess`);
      for (const address of hidden) expect((await ask(address)).status >= 403, address).toBe(true);
    });

    it('leads from an address without its last slash to the one with it', async () => {
      const answer = await ask(`${base}vi`);
      // sirv serves both.
      if (server.host === undefined) return;
      expect(answer.status).toBe(301);
      expect(new URL(answer.headers.get('location') ?? '', `${served.origin}${base}vi`).href).toBe(
        `${served.origin}${base}vi/`,
      );
    });

    if (base === '/kho/')
      it('sends what is compressed to who takes it, and only to them', async () => {
        for (const file of ['vi/index.html', 'vi/tim-kiem/index.html', '404.html']) {
          const plain = readFileSync(join(site, file), 'utf8');
          for (const form of server.compress) {
            expect(existsSync(join(site, `${file}.${form}`)), file).toBe(true);
            const answer = await ask(addressOf(file), form === 'gz' ? 'gzip' : form);
            expect(answer.headers.get('content-encoding'), file).toBe(form === 'gz' ? 'gzip' : 'br');
            expect(answer.headers.get('vary')?.toLowerCase(), file).toBe('accept-encoding');
            expect(answer.headers.get('content-type'), file).toMatch(types[extname(file)] ?? /never/);
            expect(answer.headers.get('cache-control'), file).toContain('max-age=0');
            expect(await answer.text(), file).toBe(plain);
          }
          expect((await ask(addressOf(file))).headers.get('content-encoding'), file).toBeNull();
        }
      });

    if (base === '/kho/')
      it('leads from former addresses of a report to its own, for good', async () => {
        for (const reports of ['vi/bao-cao', 'en/reports']) {
          const answer = await ask(`${base}${reports}/2019-05-06-ten-cu/`);
          expect(answer.status).toBe(301);
          const target = new URL(answer.headers.get('location') ?? '', served.origin);
          expect(target.pathname).toBe(`${base}${reports}/2019-05-06-dong-lam-hop/`);
          expect((await ask(target.pathname)).status).toBe(200);
        }
      });

    if (base === '/')
      it('says whom to tell of a weakness', async () => {
        const answer = await ask('/.well-known/security.txt');
        expect(answer.headers.get('content-type')).toMatch(types['.txt'] ?? /never/);
        expect(await answer.text()).toMatch(/^Contact: mailto:bao-mat@example\.org\n/);
      });
  });
}
