import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { headerRules, headersFor } from '../../../src/hosting/headers.ts';
import { pageAt } from '../../support/pages.ts';

/** The made-up country publishes the saved pages of its sources; one of them holds a script. The real archive does not. */
const [site, country] = [inject('site'), inject('country')];
const address = '/kho/captures/vi/2019-05-06-dong-lam-hop.zip';
const file = join(country, address.slice('/kho/'.length));

describe('the saved page of a source', () => {
  it('is a ZIP of the page whose sum the report gives', () => {
    const program =
      'import hashlib, sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(*[f"{n} {hashlib.sha256(z.read(n)).hexdigest()}" for n in z.namelist()])';
    const told = execFileSync('python3', ['-c', program, file], { encoding: 'utf8' }).trim();
    const source = readFileSync(join(country, 'vi/bao-cao/2019-05-06-dong-lam-hop/index.md'), 'utf8');
    const sum = /sha256: ([0-9a-f]{64})/.exec(source)?.[1] ?? 'none';
    expect(told).toBe(`2019-05-06-dong-lam-hop.html ${sum}`);
    expect(readFileSync(join(country, 'manifest-sha256.txt'), 'utf8')).toContain('  captures/vi/2019-05-06');
  });

  it('is offered for saving on both pages of its report, and on no other', () => {
    for (const page of ['vi/bao-cao', 'en/reports']) {
      const { document } = pageAt(country, `/kho/${page}/2019-05-06-dong-lam-hop/`, '/kho/');
      const links = document.querySelectorAll(`a[href="${address}"]`);
      expect(links.map((link) => [link.hasAttribute('download'), link.getAttribute('rel')])).toEqual([
        [true, 'nofollow'],
      ]);
    }
    const other = pageAt(country, '/kho/vi/bao-cao/2021-06-15-dong-lam-tap-huan-5s/', '/kho/');
    expect(other.html).not.toContain('/captures/');
  });

  it('is shown, run and found nowhere on the site', () => {
    const rules = headerRules({ basePath: '/kho/', secure: true, captures: true });
    const headers = headersFor(rules, address);
    expect(headers['Content-Security-Policy']).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
    expect(headers['Content-Disposition']).toBe('attachment');
    expect(headers['X-Robots-Tag']).toContain('noindex');
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
  });

  it('is published nowhere unless the settings say so', () => {
    expect(existsSync(join(site, 'captures'))).toBe(false);
    expect(readFileSync(join(site, 'robots.txt'), 'utf8')).not.toContain('captures');
    expect(headersFor(headerRules({ basePath: '/', secure: true }), '/captures/vi/x.zip')).not.toHaveProperty(
      'X-Robots-Tag',
    );
  });
});
