import { describe, expect, it } from 'vitest';
import { createUrls } from '../../src/archive/urls.ts';
import { readArchive } from '../../src/check/run.ts';
import { apacheFile } from '../../src/hosting/apache.ts';
import type { Deployment } from '../../src/hosting/deployment.ts';
import { headerRules, headersFor } from '../../src/hosting/headers.ts';
import { hosts } from '../../src/hosting/hosts.ts';
import { nginxFile } from '../../src/hosting/nginx.ts';
import { safeAddress, safeValue } from '../../src/hosting/quote.ts';
import { redirectsOf } from '../../src/hosting/redirects.ts';
import { fixtureFolder } from '../support/fixtures.ts';

const { archive } = readArchive(fixtureFolder('country'), new Date('2026-11-28'));

/** The made-up country, with a file in each place a site has files in. What a built site holds, serving.test.ts asks for. */
function deployment(basePath: string): Deployment {
  return {
    basePath,
    rules: headerRules({ basePath, secure: true }),
    redirects: redirectsOf(archive, createUrls(basePath)),
    compress: [],
    files: [
      '.well-known/security.txt',
      '404.html',
      '_astro/site.BKx1.css',
      '_astro/worker-Dh2z.js',
      '_astro/serif.Cq9w.woff2',
      'anh/an-cua-kho.svg',
      'en/index.html',
      'en/search/index.html',
      'favicon.ico',
      'index.html',
      'pagefind/data/facets.1a2b.json',
      'pagefind/filter/vi_1.pf_filter',
      'pagefind/fragment/vi_1.pf_fragment',
      'pagefind/index/vi_1.pf_index',
      'pagefind/pagefind-entry.json',
      'pagefind/runtime/3c4d/pagefind.js',
      'pictures/vi/site.png',
      'vi/bao-cao/2019-05-06-dong-lam-hop/index.html',
      'vi/index.html',
      'vi/opensearch.xml',
      'vi/tim-kiem/index.html',
    ],
  };
}

const sites = [
  { name: 'a site at the root of its host', site: deployment('/') },
  { name: 'a site under /kho/', site: deployment('/kho/') },
];

/** `_headers` as Netlify and Cloudflare document it: a pattern, then indented headers. A star ends a pattern. */
function readHeaders(text: string) {
  return text
    .trimEnd()
    .split('\n\n')
    .map((block) => {
      const [pattern = '', ...lines] = block.split('\n');
      const matches = (address: string) =>
        pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address === pattern;
      return { matches, headers: lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1) ?? ['?', line]) };
    });
}

describe.each(sites)('_headers of $name', ({ site }) => {
  const text = hosts.netlify(site)._headers;
  const blocks = readHeaders(text);

  it('gives each file its headers, and none of them twice', () => {
    for (const file of site.files) {
      const address = site.basePath + file.replace(/(^|\/)index\.html$/, '$1');
      const given = blocks.filter(({ matches }) => matches(address)).flatMap(({ headers }) => headers);
      expect(given.map(([name]) => name).sort(), address).toEqual(Object.keys(headersFor(site.rules, address)).sort());
      expect(Object.fromEntries(given), address).toEqual(headersFor(site.rules, address));
    }
  });

  it('keeps within what Cloudflare takes: 100 rules, lines of 2,000 characters', () => {
    expect(blocks.length).toBeLessThanOrEqual(100);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
  });

  it('is the same for Cloudflare', () => {
    expect(hosts.cloudflare(site)._headers).toBe(text);
  });
});

describe('_redirects', () => {
  const country = sites[1]?.site as Deployment;

  it('leads from each former id, for Netlify before the page that stands there', () => {
    const line = '/kho/vi/bao-cao/2019-05-06-ten-cu/ /kho/vi/bao-cao/2019-05-06-dong-lam-hop/ 301';
    expect(hosts.cloudflare(country)._redirects.split('\n')).toContain(line);
    expect(hosts.netlify(country)._redirects.split('\n')).toContain(`${line}!`);
  });
});

describe('whatever an address may hold', () => {
  const hostile = [
    'a\nLocation: https://evil.example/',
    'a"; return 301 "https://evil.example',
    "a'; }",
    'a b 301!',
    '/*',
    ':splat',
    '$host',
    '%{HTTP_HOST}',
    'a\\"b',
    '../../etc',
    '..',
    'đổi mới',
    '# x',
    '<If>',
    '\ud800',
    '\0',
  ];
  const redirects = hostile.map((from) => ({ from: `/vi/bao-cao/${from}/`, to: `/vi/bao-cao/${from}-mới/` }));
  const [real] = sites;
  const faked = { ...(real?.site as Deployment), redirects };
  const written = {
    ...hosts.netlify(faked),
    cloudflare: hosts.cloudflare(faked)._redirects,
    ...hosts.nginx(faked),
    ...hosts.apache(faked),
  };

  it('stays within one line of plain characters', () => {
    for (const address of hostile) expect(safeAddress(`/vi/${address}/`)).toMatch(/^\/vi\/[\w.~%/-]+\/$/);
    expect(safeAddress('/vi/../x/')).not.toContain('..');
    expect(safeAddress('/kho/vi/bao-cao/2019-05-06-a/')).toBe('/kho/vi/bao-cao/2019-05-06-a/');
  });

  it('adds no line and no word to any host’s file', () => {
    for (const text of [written._redirects, written.cloudflare]) {
      expect(text.trimEnd().split('\n')).toHaveLength(hostile.length);
      expect(text).toMatch(/^(?:\/[\w.~%/-]+ \/[\w.~%/-]+ 301!?\n)+$/);
    }
    const nginx = nginxFile(faked).slice(nginxFile({ ...faked, redirects: [] }).trimEnd().length);
    expect(nginx.trim()).toMatch(
      new RegExp(`^(?:location = "[\\w.~%/-]+" \\{\\n  return 301 "[\\w.~%/-]+";\\n\\}\\n?){${hostile.length}}$`),
    );
    const apache = apacheFile(faked).split('\n');
    const own = apacheFile({ ...faked, redirects: [] }).split('\n');
    const added = apache.filter((line) => !own.includes(line));
    expect(apache.length - own.length).toBe(hostile.length);
    expect(added).toHaveLength(hostile.length);
    for (const line of added) expect(line).toMatch(/^Redirect permanent "[\w.~%/-]+" "[\w.~%/-]+"$/);
  });

  it('cannot name another host', () => {
    expect(safeAddress('//evil.example/x/')).toBe('/evil.example/x/');
  });

  it('of a header is refused unless every host reads it as it stands', () => {
    for (const value of ['a\nb', 'a"b', '$uri', '%{x}e', 'a\\b', 'é', '', 'a`b'])
      expect(() => safeValue(value)).toThrow('a header cannot have the value');
    expect(safeValue("default-src 'none'; x")).toBe("default-src 'none'; x");
  });
});
