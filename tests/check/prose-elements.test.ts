import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readArchive } from '../../src/check/run.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { fixture } from '../support/fixtures.ts';

const root = mkdtempSync(join(tmpdir(), 'trang viết '));
mkdirSync(join(root, 'pages/vi'), { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

const head = '---\ntitle: Trang bịa\ndescription: Mô tả bịa\nslug: trang-bia\n---\n';

/** What of a page of prose is refused, paragraph by paragraph, each under its own line. */
function refused(paragraphs: readonly string[]): string[] {
  const text = `${head}\n${paragraphs.join('\n\n')}\n`;
  writeFileSync(join(root, 'pages/vi/trang-bia.mdx'), text);
  const { problems } = readArchive(contentFolder(root, fixture('country')));
  const lines = text.split('\n');
  return [...new Set(problems.filter(({ code }) => code === 'mdx-invalid').map(({ line }) => lines[line - 1] ?? ''))];
}

describe('an element of a page of prose', () => {
  const good = [
    '<a href="/vi/" title="Bịa">chữ</a>',
    '<img src="/anh/an-cua-kho.svg" alt="Ấn" width="10" height="10" />',
    '<ol start="3" reversed><li>chữ</li></ol>',
    '<table><thead><tr><th scope="col" colspan="2">a</th></tr></thead><tbody><tr><td rowspan="2">b</td><td>c</td></tr></tbody></table>',
    '<p lang="en" dir="ltr">words</p>',
    '<figure><figcaption>chữ</figcaption></figure>',
    'm<sup>2</sup>, CO<sub>2</sub>',
  ];

  it('may have what words and tables need', () => {
    expect(refused(good)).toEqual([]);
    expect(refused([...good, '<iframe>chữ</iframe>'])).toEqual(['<iframe>chữ</iframe>']);
  });

  const bad = [
    // Addresses beside the one that is looked at, and what runs, frames, styles, names or sends.
    ...['srcset', 'sizes', 'longdesc', 'usemap', 'loading', 'crossorigin'].map(
      (name) => `<img src="/anh/an-cua-kho.svg" alt="Ấn" ${name}="/b" />`,
    ),
    ...[
      'ping',
      'target',
      'download',
      'rel',
      'style',
      'class',
      'id',
      'name',
      'onclick',
      'onmouseover',
      'tabindex',
      'hidden',
      'contenteditable',
      'xlink:href',
      'is',
      'slot',
      'popovertarget',
    ].map((name) => `<a href="/vi/" ${name}="x">chữ</a>`),
    ...['background', 'bgcolor', 'width:x'].map(
      (name) => `<table ${name}="x"><tbody><tr><td>a</td></tr></tbody></table>`,
    ),
    ...['cite', 'datetime'].map((name) => `<del ${name}="/x">chữ</del>`),
    ...'script style iframe object embed form input button select textarea svg math video audio source picture link meta base template details dialog canvas noscript frame marquee title head body html'
      .split(' ')
      .map((name) => `<${name}>chữ</${name}>`),
    '<a href="javascript:alert(1)">chữ</a>',
    '<a href="//example.org">chữ</a>',
    '<a href="data:text/html,x">chữ</a>',
  ];

  it.each(bad)('is refused: %s', (element) => {
    expect(refused([good[0] ?? '', element])).toEqual([element]);
  });
});
