import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, type Handle } from 'hast-util-to-mdast';
import type { PhrasingContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { linksTo, markdownTree, spacesOutside, writeMarkdown, type Handlers } from '../../src/text/html-to-markdown.ts';

const convert = (html: string, handlers: Handlers = {}, fragment = false) =>
  writeMarkdown(markdownTree(fromHtml(html, { fragment }), handlers));

describe('HTML as markdown', () => {
  it.each([
    ['<h2>Một</h2><p>Hai <em>ba</em> <strong>bốn</strong></p>', '## Một\n\nHai _ba_ **bốn**'],
    ['<ul><li>một</li><li>hai</li></ul>', '- một\n- hai'],
    ['<p>một</p><hr><p>hai</p>', 'một\n\n---\n\nhai'],
    ['<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>', '| A | B |\n| - | - |\n| 1 | 2 |'],
    ['một <!-- không ai đọc --> hai', 'một hai'],
    ['<p>một</p><!-- không ai đọc --><p>hai</p>', 'một\n\nhai'],
    ['<p>o\u0302</p>', 'ô'],
    // `&` begins an entity only where one follows.
    ['<p>KH&amp;CN, R&amp;D; &amp;amp; và &amp;#38;</p>', 'KH&CN, R\\&D; \\&amp; và \\&#38;'],
    ['<p>   </p>', ''],
    ['<blink>chữ</blink>', 'chữ'],
  ])('of %s', (html, markdown) => {
    expect(convert(html)).toBe(markdown);
  });

  it('of a whole page has words that stand alone as a paragraph; of a part of one it has the words', () => {
    const page = fromHtml('một<p>hai</p>', { fragment: true });
    expect(writeMarkdown(markdownTree(page, {}))).toBe('một\n\nhai');
    const [element] = fromHtml('<b>một</b>', { fragment: true }).children;
    if (!element) throw new Error('nothing');
    expect(markdownTree(element, {}).type).toBe('strong');
    expect(markdownTree(fromHtml('<b>một</b>', { fragment: true }), {})).toMatchObject({
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'strong' }] }],
    });
  });
});

describe('a link', () => {
  const asked: string[] = [];
  const a = linksTo((address) => {
    asked.push(address);
    return address.startsWith('https://');
  });
  const linked = (href: string) => convert(`<p>xem <a href="${href}">đây</a>.</p>`, { a });

  it('stays where its address is one to keep; of others the words stay', () => {
    expect(linked('https://example.org/a?b=1')).toBe('xem [đây](https://example.org/a?b=1).');
    expect(linked('javascript:alert(1)')).toBe('xem đây.');
    expect(convert('<p>xem <a name="x">đây</a>.</p>', { a })).toBe('xem đây.');
    expect(asked).toEqual(['https://example.org/a?b=1', 'javascript:alert(1)']);
  });

  it.each([
    ['https://www.google.com/url?q=https://example.org/tin&sa=D', 'https://example.org/tin'],
    ['https://www.google.com.vn/url?sa=t&url=https%3A%2F%2Fexample.org%2Ftin', 'https://example.org/tin'],
    ['https://l.facebook.com/l.php?u=http%3A%2F%2Fexample.org%2F&h=x', 'http://example.org/'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F&h=x', 'https://example.org/'],
    ['https://lm.facebook.com/?u=HTTPS://example.org/', 'HTTPS://example.org/'],
    // Where none is named, or none that a browser opens, it leads where it says.
    ['https://www.google.com/url?sa=t', 'https://www.google.com/url?sa=t'],
    ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
    ['https://www.google.com/url?q=https://[', 'https://www.google.com/url?q=https://['],
    ['https://www.google.com/search?q=https://example.org/', 'https://www.google.com/search?q=https://example.org/'],
    ['https://example.org/url?q=https://other.example/', 'https://example.org/url?q=https://other.example/'],
  ])('by way of %s leads to %s', (href, target) => {
    asked.splice(0);
    linked(href);
    expect(asked).toEqual([target]);
  });
});

describe('spaces at either end of bold or slanted words', () => {
  const strong: Handle = (state, node) => spacesOutside(defaultHandlers.strong(state, node));
  const em: Handle = (state, node) => spacesOutside(defaultHandlers.em(state, node));
  const spaced = (html: string) => convert(`<p>${html}</p>`, { b: strong, i: em });

  it.each([
    ['<b>Điều 1. </b>Ban hành', '**Điều 1.** Ban hành'],
    ['Ban hành<b> Điều 1</b>', 'Ban hành **Điều 1**'],
    ['a<i> b </i>c', 'a _b_ c'],
    ['a<b>b</b>c', 'a**b**c'],
    ['a<b> </b>c', 'a c'],
    ['a<b></b>c', 'ac'],
  ])('of %s stand outside', (html, markdown) => {
    expect(spaced(html)).toBe(markdown);
  });

  it('of anything else stay', () => {
    const node: PhrasingContent = { type: 'delete', children: [{ type: 'text', value: ' a ' }] };
    expect(spacesOutside(node)).toEqual([node]);
    expect(node.children).toEqual([{ type: 'text', value: ' a ' }]);
  });

  it('stay within what they hold beside words', () => {
    const made: PhrasingContent = {
      type: 'strong',
      children: [
        { type: 'inlineCode', value: ' a' },
        { type: 'text', value: 'b ' },
      ],
    };
    expect(spacesOutside(made)).toEqual([
      { type: 'text', value: ' ' },
      {
        type: 'strong',
        children: [
          { type: 'inlineCode', value: ' a' },
          { type: 'text', value: 'b' },
        ],
      },
      { type: 'text', value: ' ' },
    ]);
  });
});
