import { describe, expect, inject, it } from 'vitest';
import { apacheFile } from '../../src/hosting/apache.ts';
import { deploymentOf } from '../../src/hosting/finish-site.ts';
import { headersFor } from '../../src/hosting/headers.ts';
import { hosts } from '../../src/hosting/hosts.ts';
import type { Deployment } from '../../src/hosting/deployment.ts';
import { nginxFile } from '../../src/hosting/nginx.ts';
import { safeAddress, safeValue } from '../../src/hosting/quote.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readArchive } from '../../src/check/read-archive.ts';
import { readSettings } from '../../src/settings.ts';
import { fixture } from '../support/fixtures.ts';

function deployment(site: string, content: string, base: string): Promise<Deployment> {
  const { archive } = readArchive(contentFolder(content, 'content'));
  return deploymentOf(
    site,
    archive,
    readSettings({ CONTENT_DIR: content, SITE_URL: 'https://kho.example.vn', BASE_PATH: base }),
  );
}

const sites = [
  { name: 'the real archive', site: await deployment(inject('site'), 'content', '/') },
  { name: 'the made-up country', site: await deployment(inject('country'), fixture('country'), '/kho/') },
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
