import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { harmless, printable } from '../../src/words/editors/harmless.ts';
import { vi } from '../../src/words/readers/vi.ts';
import { renderBody } from '../../src/render/render-report.ts';
import { strangersIn } from '../support/strangers.ts';

const render = (markdown: string) => renderBody(markdown, vi, '/kho/').trim();
/** What a reader sees, without the tags of the page. */
const seen = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x3C;/g, '<')
    .replace(/&#x26;/g, '&');

describe('HTML in a report’s body', () => {
  it('of the few kinds that may stand is HTML', () => {
    expect(render('CO<sub>2</sub>, m<sup>2</sup>, a<br>b')).toBe('<p>CO<sub>2</sub>, m<sup>2</sup>, a<br>b</p>');
    expect(render('| a<br>b |\n|---|\n| <sub>c</sub> |')).toContain('<th>a<br>b</th>');
  });

  it.each([
    ['a <!-- b --> c', 'a  c'],
    ['a <!--> b <!---> c', 'a  b  c'],
    ['<!-- a\n\nb --> c', 'c'],
  ])('that is a comment is not shown: %j', (markdown, words) => {
    expect(seen(render(markdown)).trim()).toBe(words);
  });

  it.each([
    'a <b>x</b> c',
    'a <b onclick=x>y</b>',
    'a <BR/> b',
    'a <sub class=x>b</sub>',
    'a <script>alert(1)</script> c',
    '<table><tr><td>a</td></tr></table>',
    '<textarea> a',
    '<!-- a',
    '<!doctype html',
    '<?php a ?>',
    '<![CDATA[ a ]]>',
  ])('of any other kind is text, should the check let it pass: %j', (markdown) => {
    // The end tag of what may stand stands, with nothing to end.
    expect(seen(render(markdown))).toBe(markdown.replace('</sub>', ''));
  });

  it('makes the rest of a page no other than it is without HTML', () => {
    const markdown =
      '## Mục\n\n[a](/vi/ "t") [b](https://example.org/) [B](HTTPS://example.org) [t](tel:+8424) [e](mailto:a@example.org) [m](#muc) ![c](/anh/d.png) ~~e~~ **f** _g_ `h`[^1]\n\n' +
      '1. i\n2. j\n\n- [x] k\n\n> l\n\n---\n\n| m | n |\n|:-:|--:|\n| 1 | 2 |\n\n```js\no\n```\n\n[^1]: p\n';
    // Read as a browser does, and written again: the same page can be written in several ways.
    const page = (html: string) => toHtml(fromHtml(html, { fragment: true })).trim();
    expect(page(render(`<!-- ghi chú -->\n\n${markdown}`))).toBe(page(render(markdown)));
    expect(strangersIn(render(markdown))).toEqual([]);
  });
});

describe('text that is printed', () => {
  it('steers no terminal and no CI service', () => {
    expect(harmless('a\u001b]8;;x\u0007b\u009b31mc\u202ed\ne')).toBe('a·]8;;x·b·31mc·d·e');
    expect(harmless('::error::x ##[add-mask]y :::z')).toBe(': :error: :x ## [add-mask]y : : :z');
    expect(harmless('\u001b[31mđỏ\u001b[0m')).toBe('đỏ');
    expect(printable('x'.repeat(500))).toHaveLength(121);
  });
});
