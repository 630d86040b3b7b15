import { describe, expect, it } from 'vitest';
import { convertHtml } from '../../src/check/convert-html.ts';
import { repairReport } from '../../src/check/repair-report.ts';

describe('HTML that becomes markdown', () => {
  it.each([
    ['a <b>b</b>, <i>c</i>, <u>d</u>, <del>e</del>', 'a **b**, _c_, _d_, ~~e~~'],
    ['a <b>b </b>c', 'a **b** c'],
    ['<a href="https://example.org/">toàn văn</a>', '[toàn văn](https://example.org/)'],
    ['<a href="javascript:x">a</a>', 'a'],
    ['<img src="/anh/a.jpg" alt="Hội" width="9">', '![Hội](/anh/a.jpg)'],
    ['a<BR/>b <SUB class="x">2</SUB>', 'a<br>b <sub>2</sub>'],
    ['<div class="x">\n\n**a**\n\n</div>\n\nb', '**a**\n\nb'],
    ['<h2>a</h2>\n<ul><li>b</li><li>c</li></ul>', '## a\n\n- b\n- c'],
    [
      '<table><tr><th>Năm</th><th>Số</th></tr><tr><td>2014</td><td>3<br>4</td></tr></table>',
      '| Năm  | Số     |\n| ---- | ------ |\n| 2014 | 3<br>4 |',
    ],
    ['| a | <i>b</i> |\n|---|--:|\n| 1 | 2 |', '| a | _b_ |\n| - | --: |\n| 1 |   2 |'],
    ['Đề <b>án</b>\n\n* giữ  nguyên\n* dấu_sao', 'Đề **án**\n\n* giữ  nguyên\n* dấu_sao'],
  ])('%j is %j', (html, markdown) => {
    expect(convertHtml(html)).toBe(markdown);
  });

  it.each([
    ['it is a script', '<script>alert(1)</script>'],
    ['its words would be lost', '<table><caption>Bảng bịa</caption><tr><td>a</td><td>b</td></tr></table>'],
    ['what it embeds would be', '<iframe src="https://example.org/"></iframe>'],
    ['markdown in it is no markdown', '<center>**a**</center>'],
    ['a comment stands in it', '<p>a <!-- b --></p>'],
    ['a comment has no end', '<b>a</b>\n\n<!-- b'],
    ['it holds footnotes', '- <b>a</b>[^1]\n\n[^1]: b'],
    ['it never ends', 'a <b>b\n\nc'],
    ['it is code', '`<b>` and\n\n    <b>'],
  ])('stays as it is where %s', (_, body) => {
    expect(convertHtml(body)).toBe(body.replace('<b>a</b>\n\n<!-- b', '**a**\n\n<!-- b'));
  });
});

describe('a report', () => {
  it('is corrected below its front matter alone', () => {
    const report = (body: string) => `---\ntitle: a <b>b</b>\n---\n\n${body}\n`;
    expect(repairReport(report('c <b>d</b>'))).toEqual({ repairs: ['html'], text: report('c **d**') });
  });

  it('too much to parse is left alone', () => {
    const text = `---\ntitle: a\n---\n\n${'&amp;'.repeat(6000)}\u00A0`;
    expect(repairReport(text)).toEqual({ text, repairs: [] });
  });
});
