import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { apacheFile } from '../../src/hosting/apache.ts';
import { compressFiles } from '../../src/hosting/compress.ts';
import type { Deployment } from '../../src/hosting/deployment.ts';
import { deploymentOf, finishSite } from '../../src/hosting/finish-site.ts';
import { licencesPage } from '../../src/hosting/licences.ts';
import { nginxFile } from '../../src/hosting/nginx.ts';
import { readSettings } from '../../src/settings.ts';
import { filesIn } from '../support/files-in.ts';
import { version, vocabularies } from '../support/made-up.ts';

/* What is written for hosts, word for word. That real servers understand it is tried in serving.test.ts. */

const root = mkdtempSync(join(tmpdir(), 'máy chủ '));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const deployment: Deployment = {
  basePath: '/kho/',
  rules: [
    { under: '/kho/vi/x.y/', headers: { A: 'one', B: 'other' } },
    { under: '/kho/', headers: { A: 'one', B: 'two' } },
  ],
  redirects: [{ from: '/kho/cũ/', to: '/kho/moi/' }],
  compress: ['br', 'gz'],
  files: [],
};

describe('.htaccess', () => {
  it('says the headers, the longest address last and only where they differ, what moved and what is compressed', () => {
    expect(apacheFile(deployment))
      .toBe(`# Written by npm run build. Needs mod_headers, and AllowOverride FileInfo Indexes.
DirectoryIndex index.html
ErrorDocument 404 /kho/404.html
AddDefaultCharset utf-8
AddType application/atom+xml .atom
AddType application/x-bibtex .bib
AddType text/csv .csv
AddType application/jsonl .jsonl
AddType application/ld+json .jsonld
AddType text/markdown .md
AddType application/x-research-info-systems .ris
AddType application/manifest+json .webmanifest

Header always set A "one"
Header always set B "two"
Header always set B "other" "expr=%{REQUEST_URI} =~ m#^/kho/vi/x\\.y/#"

# Names that begin with a dot are not for readers.
RedirectMatch 404 "^/kho/\\.(?!well-known/)"
Redirect permanent "/kho/c%C5%A9/" "/kho/moi/"

RewriteEngine On
RewriteRule ^(|.*/)$ $1index.html
RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
RewriteCond %{REQUEST_FILENAME}.br -f
RewriteRule ^(.+)$ $1.br [L]
RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
RewriteCond %{REQUEST_FILENAME}.gz -f
RewriteRule ^(.+)$ $1.gz [L]
RemoveType .br
RemoveLanguage .br
AddEncoding br .br
RemoveType .gz
RemoveLanguage .gz
AddEncoding gzip .gz
Header append Vary Accept-Encoding
`);
  });

  it('says nothing of compressed files where there are none', () => {
    const plain = apacheFile({ ...deployment, compress: [] });
    expect(plain).toBe(apacheFile(deployment).slice(0, plain.length));
    expect(plain.endsWith('Redirect permanent "/kho/c%C5%A9/" "/kho/moi/"\n')).toBe(true);
  });
});

describe('.nginx.conf', () => {
  it('says the headers of each address, what moved and what is compressed', () => {
    expect(nginxFile(deployment)).toBe(`# Written by npm run build. Include it in the server block of the site.
index index.html;
error_page 404 "/kho/404.html";
# A proxy before this server may speak another scheme or port.
absolute_redirect off;
charset utf-8;
include mime.types;
types {
  application/atom+xml atom;
  application/x-bibtex bib;
  text/csv csv;
  application/jsonl jsonl;
  application/ld+json jsonld;
  text/markdown md;
  application/x-research-info-systems ris;
  application/manifest+json webmanifest;
}
gzip_static on;
gzip_vary on;
brotli_static on;

# nginx takes the location with the longest match, and from it alone its headers.
location ^~ "/kho/vi/x.y/" {
  add_header A "one" always;
  add_header B "other" always;
}
location ^~ "/kho/" {
  add_header A "one" always;
  add_header B "two" always;
}
location ^~ "/kho/.well-known/" {
  add_header A "one" always;
  add_header B "two" always;
}
location ^~ "/kho/." {
  return 404;
}

location = "/kho/c%C5%A9/" {
  return 301 "/kho/moi/";
}
`);
  });

  it('says of compressed files only what there is', () => {
    expect(nginxFile({ ...deployment, compress: ['gz'] })).not.toContain('brotli');
    expect(nginxFile({ ...deployment, compress: ['gz'] })).toContain('gzip_static on;\ngzip_vary on;\n');
    expect(nginxFile({ ...deployment, compress: ['br'] })).not.toContain('gzip');
    expect(nginxFile({ ...deployment, compress: [] })).not.toContain('_static');
  });
});

describe('the list of licences', () => {
  const lock = JSON.stringify({
    packages: {
      '': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', license: 'MIT' },
      'node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/x/node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/@s/c': { version: '3.0.0', license: 'ISC' },
      'node_modules/d': { version: '4.0.0', license: 'BSD' },
      'node_modules/e': {},
      'node_modules/only-for-tests': { version: '9.0.0', license: 'MIT', dev: true },
    },
  });

  it('names each package once under its licence, the commonest licence first, those for development left out', () => {
    const page = licencesPage(lock);
    expect(page.slice(page.indexOf('## '))).toBe(
      '## MIT\n\n2: `a` 1.0.0, `b` 2.0.0.\n\n## BSD\n\n1: `d` 4.0.0.\n\n## ISC\n\n1: `@s/c` 3.0.0.\n\n## none given\n\n1: `e` .\n',
    );
    expect(page).toMatch(/^# Licences of the packages\n\nWritten by `npm run licences`/);
  });
});

describe('compressed files', () => {
  it.each([1, 16, 17, 40])('stand beside each of %i texts that is worth it, and hold the same', async (count) => {
    const folder = mkdtempSync(join(root, 'nén '));
    const text = (index: number) => `Trang bịa số ${index}. `.repeat(200);
    const names = Array.from({ length: count }, (_, index) => `trang-${index}.html`);
    for (const [index, name] of names.entries()) writeFileSync(join(folder, name), text(index));
    const noise = Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * index * 7919) % 251));
    const others = { 'ngan.html': 'x'.repeat(1023), 'anh.png': noise, 'vua.txt': 'x'.repeat(1024) };
    for (const [name, bytes] of Object.entries(others)) writeFileSync(join(folder, name), bytes);
    expect(await compressFiles(filesIn(folder), [...names, ...Object.keys(others)], ['br', 'gz'])).toBe(2 * count + 2);
    for (const [index, name] of names.entries()) {
      expect(brotliDecompressSync(readFileSync(join(folder, `${name}.br`))).toString()).toBe(text(index));
      expect(gunzipSync(readFileSync(join(folder, `${name}.gz`))).toString()).toBe(text(index));
    }
    const made = readdirSync(folder);
    expect(made.filter((name) => /^(?:ngan|anh)/.test(name)).sort()).toEqual(['anh.png', 'ngan.html']);
    expect(made).toContain('vua.txt.br');
  });

  it('are of the forms asked for', async () => {
    const folder = mkdtempSync(join(root, 'nén '));
    writeFileSync(join(folder, 'a.css'), 'a{b:c}'.repeat(1000));
    expect(await compressFiles(filesIn(folder), ['a.css'], ['gz'])).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['a.css', 'a.css.gz']);
    expect(await compressFiles(filesIn(folder), ['a.css'], [])).toBe(0);
  });
});

describe('a finished site', () => {
  const archive = buildArchive([version('2020-01-01-a', { aliases: ['2020-01-01-cu'] })], vocabularies);
  const settings = (env: Record<string, string>) => readSettings({ OUT_DIR: join(root, 'dist'), ...env });
  const site = () => {
    const folder = mkdtempSync(join(root, 'trang '));
    mkdirSync(join(folder, 'vi'));
    writeFileSync(join(folder, 'vi/index.html'), '<p>chữ</p>'.repeat(200));
    return folder;
  };
  const files = (folder: string) =>
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => /\.|_/.test(name.split('/').at(-1) ?? ''))
      .sort();

  it.each([
    ['netlify', ['_headers', '_redirects']],
    ['cloudflare', ['_headers', '_redirects']],
    ['nginx', ['.nginx.conf', '.nginx.map']],
    ['apache', ['.htaccess']],
  ])('for %s has what that reads', async (host, written) => {
    const folder = site();
    await finishSite(filesIn(folder), { archive, site: undefined }, settings({ DEPLOY_HOST: host }));
    expect(files(folder)).toEqual([...written, 'vi/index.html'].sort());
    const text = written.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
    expect(text).toContain('2020-01-01-cu');
    expect(text).toContain('nosniff');
  });

  it('for no host in particular has nothing more, and compressed files where they are asked for', async () => {
    const plain = site();
    await finishSite(filesIn(plain), { archive, site: undefined }, settings({}));
    expect(files(plain)).toEqual(['vi/index.html']);
    const folder = site();
    await finishSite(filesIn(folder), { archive, site: undefined }, settings({ COMPRESS: 'br' }));
    expect(files(folder)).toEqual(['vi/index.html', 'vi/index.html.br']);
  });

  it('tells a host of each file, of what moved, and of secure addresses where the site has one', () => {
    const folder = site();
    const made = deploymentOf(filesIn(folder), archive, settings({ SITE_URL: 'https://kho.example.vn' }));
    expect(made.files).toEqual(['vi/index.html']);
    expect(made.redirects).toHaveLength(1);
    expect(JSON.stringify(made.rules)).toContain('upgrade-insecure-requests');
    const open = deploymentOf(filesIn(folder), archive, settings({ SITE_URL: 'http://kho.example.vn' }));
    expect(JSON.stringify(open.rules)).not.toContain('upgrade-insecure-requests');
  });
});
