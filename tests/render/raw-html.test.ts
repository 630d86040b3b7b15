import { describe, expect, it } from 'vitest';
import { harmless, printable } from '../../src/words/editors/harmless.ts';
import { vi } from '../../src/words/readers/vi.ts';
import { closeHtml, tameHtml } from '../../src/render/raw-html.ts';
import { renderBody } from '../../src/render/render-report.ts';
import { attacksAt } from '../support/attacks.ts';

describe('raw HTML made tame', () => {
  it.each([
    ['<a "=">x">y</a>', '<a>y</a>'],
    ['<IMG SRC=x ALT="<b>">', '<img src="x" alt="&lt;b>">'],
    ['<!-->x<!--->y<!-- z --!>w', 'xyw'],
    ['<scr<script></script>ipt>x', 'ipt>x'],
    ['<script><!--<script></script>z', 'z'],
    ['a <script> b', 'a  b'],
    ['<textarea><b title="</textarea>">x</b>', '<b title="&lt;/textarea>">x</b>'],
    ['<div title="x', '&lt;div title="x'],
    ['<p class="card" id="q" style="x" onclick=x>y</p>', '<p>y</p>'],
    ['1 < 2 và <3', '1 &lt; 2 và &lt;3'],
  ])('of %j is %j', (html, tame) => {
    expect(tameHtml(html)).toBe(tame);
  });

  it('takes time in proportion to its length, whatever it holds', () => {
    // Quadratic work on these would take minutes, which the test's time limit cuts short.
    for (const piece of ['<a b="', '<div "', '<!--', '<script>', '<a ', "<a '>", '<![CDATA[', '</x'])
      expect(tameHtml(piece.repeat(200_000)).length).toBeGreaterThanOrEqual(0);
  });
});

describe('markdown with HTML that never ends', () => {
  it('goes on as markdown after it, in lists and quotes too', () => {
    for (const open of ['<!-- a', '<?a', '<!A', '<![CDATA[a', '<script>', '<style>', '<pre>', '<textarea>'])
      for (const before of ['', '> ', '- '])
        expect(renderBody(`${before}${open}\n\n## Sau ${open}`, vi, '/'), before + open).toMatch(/<h2 id="muc-sau/);
  });

  it('is left alone where everything ends', () => {
    const text = 'đường 😀 <b>x</b>\n\n<!-- a -->\n\n<pre>\n\nx</pre>\n\n`<!--`';
    expect(closeHtml(text)).toBe(text);
  });
});

describe('every hostile body', () => {
  it('keeps the words after it and no element that is not allowed', () => {
    for (const { id, text } of attacksAt('body')) {
      const html = renderBody(`Trước.\n\n${text}\n\nSau hết.`, vi, '/kho/');
      expect(html, id).toContain('Sau hết.');
      expect(html.toLowerCase().replace(/="[^"]*"/g, ''), id).not.toMatch(
        /<(?!\/?(?:a|abbr|b|blockquote|br|caption|code|dd|del|div|dl|dt|em|h[2-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|samp|section|small|span|strong|sub|sup|table|t[bdhr]|tbody|tfoot|thead|u|ul|bdo|cite|dfn|fig\w+|var)\b)/,
      );
    }
  });

  it('nested deeper than a stack keeps its words', () => {
    expect(renderBody(`${'> '.repeat(4000)}<b>x</b>\n\nSau hết.`, vi, '/')).toContain('Sau hết.');
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
