import { readdirSync, readFileSync } from 'node:fs';
import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { flat } from '../../src/check/markdown.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { draftOf } from '../../src/import/draft.ts';
import { importPage } from '../../src/import/import-page.ts';
import { fixture } from '../support/fixtures.ts';

const { vocabularies } = readContentSettings(contentFolder('content', 'content'));
const draft = (bytes: Uint8Array) => draftOf(importPage(bytes, vocabularies), {}, { captions: 'Ảnh trong bài:' }).body;

/** What a markdown parser takes for HTML, save for the tags a report may hold. */
function htmlIn(body: string): string[] {
  return flat(markdownToMdast(body, { features: { frontmatter: false } })).flatMap((node) =>
    node.type === 'html' && !/^(?:<br>|<\/?su[bp]>)$/.test(node.value) ? [node.value] : [],
  );
}

const folder = fixture('import');
const pages = readdirSync(folder).flatMap((set) =>
  readdirSync(`${folder}/${set}/pages`).map((page) => `${set}/pages/${page}`),
);

describe('a draft', () => {
  it.each(pages)('of %s holds no HTML', (page) => {
    const body = draft(readFileSync(`${folder}/${page}`));
    expect(body).not.toBe('');
    expect(htmlIn(body)).toEqual([]);
  });

  /** A page with a piece of HTML within its text, and enough text to be an article. */
  const around = (html: string) => {
    const text =
      '<p>Sở Công nghệ tỉnh Đông Lâm tổ chức hội nghị về năng suất chất lượng, có nhiều doanh nghiệp dự.</p>';
    return `<!doctype html><html><head><title>Hội nghị bịa</title></head><body><article><h1>Hội nghị bịa</h1>${text.repeat(4)}${html}${text}</article></body></html>`;
  };

  it.each([
    [
      '<p>Chữ <u>gạch chân</u>, <mark>tô màu</mark>, <small>nhỏ</small> và <font color="red">đỏ</font> đây.</p>',
      'gạch chân tô màu nhỏ đỏ đây',
    ],
    [
      '<p>Khí CO<sub>2</sub> trên m<sup>2</sup>, <kbd>phím</kbd>, <q>trích</q>, <abbr title="x">KH</abbr>.</p>',
      'CO2 m2 phím trích KH',
    ],
    ['<p>Trước<!-- ghi chú --> sau, <b>đậm<!-- --!><textarea> --></b> hết.</p>', 'Trước sau đậm hết'],
    [
      '<p>Dấu &lt;b&gt; và &lt;script&gt;alert(1)&lt;/script&gt; và &lt;!-- a --&gt; là chữ.</p>',
      'Dấu script alert là chữ',
    ],
    ['<div>&lt;table&gt; đứng đầu dòng</div><p>&lt;!-- đứng đầu dòng khác</p>', 'đứng đầu dòng khác'],
    ['<p><img src="https://example.org/a.jpg"> <img src="/b.jpg" alt="Ảnh"> Chữ cạnh ảnh.</p>', 'Chữ cạnh ảnh'],
    [
      '<dl><dt>Điều kiện</dt><dd>Nội dung điều kiện</dd></dl><details><summary>Mở ra</summary><p>Bên trong</p></details>',
      'Điều kiện Nội dung Mở ra Bên trong',
    ],
    [
      '<table><tr><th rowspan="2">Năm</th><th colspan="2">Số lớp</th></tr><tr><td>Tỉnh</td><td>Huyện<br>xã</td></tr><tr><td>2014</td><td>3</td><td>4</td></tr></table>',
      'Năm Số lớp Tỉnh Huyện xã 2014',
    ],
  ])('of %s holds no HTML and all words', (html, words) => {
    const body = draft(Buffer.from(around(html)));
    expect(htmlIn(body)).toEqual([]);
    const folded = body.replace(/[^\p{L}\p{N}\s]/gu, '');
    for (const word of words.split(' ')) expect(folded).toContain(word);
  });
});
