import { describe, expect, it } from 'vitest';
import { sanitised } from '../../src/render/plain-html.ts';
import { renderBody } from '../../src/render/render-report.ts';
import { vi } from '../../src/words/readers/vi.ts';
import { attacksAt } from '../support/attacks.ts';
import { strangersIn } from '../support/strangers.ts';

describe('every hostile body', () => {
  it('loses no word after it and becomes no element but those of markdown, without the check', () => {
    for (const { id, text } of attacksAt('body')) {
      const html = renderBody(`Trước.\n\n${text}\n\nSau hết.`, vi, '/kho/');
      expect(html, id).toContain('Sau hết.');
      expect(strangersIn(html), id).toEqual([]);
    }
  });

  it('leaves nothing dangerous behind the sanitiser, should every step before it fail', () => {
    for (const { id, text } of attacksAt('body')) expect(strangersIn(sanitised(text.slice(0, 2000))), id).toEqual([]);
  });

  it('nested deeper than a stack keeps its words', () => {
    expect(renderBody(`${'> '.repeat(4000)}<b>x</b>\n\nSau hết.`, vi, '/')).toContain('Sau hết.');
    expect(renderBody(`${'<sub>'.repeat(50_000)}\n\nSau hết.`, vi, '/')).toContain('Sau hết.');
  });

  it('takes time in proportion to its length, whatever it holds', () => {
    // Quadratic work on these would take minutes, which the test's time limit cuts short.
    for (const piece of [
      '<a b="',
      '<div "',
      '<!--',
      '<!---->',
      '<script>',
      "<a '>",
      '<![CDATA[',
      '</x',
      '<sub>',
      '<br>',
    ])
      expect(renderBody(piece.repeat(280_000 / piece.length), vi, '/').length).toBeGreaterThanOrEqual(0);
  });
});
