import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { assertSamePages } from './peers/same-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'same-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

function site(name: string, pages: Record<string, string>): string {
  for (const [file, body] of Object.entries(pages)) {
    const path = join(folder, name, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      path,
      `<html><head><title>${name === 'titled' ? 'Other' : 'Title'}</title></head><body>${body}</body></html>`,
    );
  }
  return join(folder, name);
}

const report = 'vi/bao-cao/2024-05-15-a/index.html';
const ours = site('ours', {
  [report]: '<p data-rw3z>Năm <a href="/vi/nam/2024/">2024</a>.</p>',
  'vi/index.html': 'x',
});

test('the same words, links and elements are the same page, however spaced and marked', () => {
  const theirs = { [report]: '<p>\nNăm\n<a href="/vi/nam/2024/"><span>2024</span></a>. </p>', 'vi/index.html': 'x' };
  expect(assertSamePages(ours, site('same', theirs))).toBe(2);
});

test.each([
  ['word', '<p>Năm <a href="/vi/nam/2024/">2025</a>.</p>'],
  ['link', '<p>Năm <a href="/vi/nam/2025/">2024</a>.</p>'],
  ['element', '<div>Năm <a href="/vi/nam/2024/">2024</a>.</div>'],
  ['missing', '<p>Năm <a href="/vi/nam/2024/">2024</a></p>'],
  ['titled', '<p>Năm <a href="/vi/nam/2024/">2024</a>.</p>'],
])('another page is found out: %s', (name, body) => {
  expect(() => assertSamePages(ours, site(name, { [report]: body, 'vi/index.html': 'x' }))).toThrow(report);
});

test('a page too few or too many is found out', () => {
  expect(() => assertSamePages(ours, site('fewer', { 'vi/index.html': 'x' }))).toThrow('bao-cao');
  expect(() =>
    assertSamePages(
      site('few', { 'vi/index.html': 'x' }),
      site('more', { 'en/index.html': 'x', 'vi/index.html': 'x' }),
    ),
  ).toThrow('en/index.html');
});
