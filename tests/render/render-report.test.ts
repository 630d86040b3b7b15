import { describe, expect, it } from 'vitest';
import { vi } from '../../src/words/readers/vi.ts';
import { headingsOf, linkHeadings } from '../../src/render/headings.ts';
import { htmlOf, treeOf } from '../../src/render/markdown.ts';
import { renderBody } from '../../src/render/render-report.ts';
import { markedLinks } from '../../src/render/safe-addresses.ts';
import { strangersIn } from '../support/strangers.ts';

const render = (markdown: string) => renderBody(markdown, vi, '/kho/');

describe('the body of a report', () => {
  it('shows braces, imports and expressions as the text they are', () => {
    expect(render("import x from 'y'\n\nGiá {1 + 1} <Doc id='x'/> xong")).toContain('Giá {1 + 1}');
    expect(render("import x from 'y'")).toContain('import x from');
  });

  it('strikes out between two tildes, never between single ones', () => {
    expect(render('Năng suất tăng 5~10% mỗi năm, chi phí giảm 3~5%, ~~bỏ~~.')).toBe(
      '<p>Năng suất tăng 5~10% mỗi năm, chi phí giảm 3~5%, <del>bỏ</del>.</p>\n',
    );
    expect(render('(~3 ngày, **~5%**) và ~a ~~b~~ c~')).toBe(
      '<p>(~3 ngày, <strong>~5%</strong>) và ~a <del>b</del> c~</p>\n',
    );
    expect(render('| Tỷ lệ |\n| --- |\n| 5~10 và 3~5 |')).toContain('<td>5~10 và 3~5</td>');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '<a href="jav&#x09;ascript:alert(1)">x</a>',
    '<svg><script>alert(1)</script></svg>',
    '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
    '<iframe src="https://example.org"></iframe>',
    '<form action="https://example.org"><input name=a></form>',
    '<p style="position:fixed" id="noi-dung" name="x" onclick="alert(1)">x</p>',
    '<style>*{display:none}</style>',
    '<base href="https://example.org/">',
    '<meta http-equiv="refresh" content="0">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '![x](https://example.org/track.png)',
  ])('keeps nothing of %s that runs, frames, phones home or takes a name', (attack) => {
    const html = render(`Trước\n\n${attack}\n\nSau`);
    expect(strangersIn(html)).toEqual([]);
    expect(html).toContain('Trước');
    expect(html).toContain('Sau');
  });

  it.each(['<div>', '<!-- ', '<b><i>', '<table><tr><td>', '</div></main></body>'])(
    'closes what %s leaves open',
    (open) => {
      const html = render(`A ${open} B`);
      const opened = [...html.matchAll(/<([a-z]+)[\s>]/g)]
        .map((match) => match[1])
        .filter((name) => !['br', 'hr', 'img'].includes(name ?? ''));
      const closed = [...html.matchAll(/<\/([a-z]+)>/g)].map((match) => match[1]);
      expect(opened.sort()).toEqual(closed.sort());
      expect(html).not.toContain('<!--');
    },
  );

  it('gives headings ids that cannot clash with the page’s own', () => {
    expect(render('## Nội dung\n\n## Nội dung')).toBe(
      '<h2 id="muc-noi-dung">Nội dung</h2>\n<h2 id="muc-noi-dung-2">Nội dung</h2>\n',
    );
  });

  it('keeps from headings the ids the page has itself, and gives no id twice', () => {
    const ids = (markdown: string) => [...render(markdown).matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id);
    // The contents at the foot of a page are `muc-luc`.
    expect(ids('## Lục')).toEqual(['muc-luc-2']);
    expect(ids('## Lục\n\n## Lục')).toEqual(['muc-luc-2', 'muc-luc-3']);
    expect(ids('## Mục\n\n## Mục\n\n## Mục 2')).toEqual(['muc-muc', 'muc-muc-2', 'muc-muc-2-2']);
    expect(ids('## Mục 2\n\n## Mục\n\n## Mục')).toEqual(['muc-muc-2', 'muc-muc', 'muc-muc-3']);
    expect(ids('## …\n\n### ?')).toEqual(['muc-phan', 'muc-phan-2']);
    // The number of a footnote is no part of the year before it; the two of m² is one of its name.
    expect(ids('## Đến 2020[^1]\n\n## 5 m<sup>2</sup>[^1]\n\n[^1]: Ghi chú')).toEqual(['muc-den-2020', 'muc-5-m2']);
    const many = ids(Array.from({ length: 300 }, () => '## Kết quả').join('\n\n'));
    expect(new Set(many).size).toBe(300);
    expect(ids('# A\n\n### B\n\n#### C\n\n##### D\n\n###### E')).toEqual(['muc-a', 'muc-b', 'muc-c', 'muc-d', 'muc-e']);
    // Two texts on one page of the build know nothing of each other.
    expect(ids('## Mục')).toEqual(['muc-muc']);
  });

  it('aligns the columns of a table without inline styles', () => {
    const aligned = (table: string) =>
      [...render(table).matchAll(/<t[hd](?: class="([^"]*)")?>/g)].map(([, side]) => side);
    const sides = ['align-left', 'align-center', 'align-right', undefined];
    expect(aligned('| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |')).toEqual([...sides, ...sides]);
    expect(render('| a<br>x |\n|--:|\n| 1 |')).toContain('<td class="align-right">1</td>');
  });

  it('leaves the first level of headings to the title, and the others as they are', () => {
    const levels = render('# Một\n\n## Hai\n\n### Ba\n\n#### Bốn').match(/<h\d/g);
    expect(levels).toEqual(['<h2', '<h2', '<h3', '<h4']);
  });

  it('shows what is done and what is not as marks on paper', () => {
    expect(render('- [x] xong\n- [ ] chưa')).toContain('>[x] xong</li>\n<li class="task-list-item">[ ] chưa<');
    expect(render('- [x] xong')).not.toContain('<input');
  });

  it('leads from each mark of a footnote to its words and back, no two of one name', () => {
    const html = render('a[^a] b[^a] c[^a-2]\n\n[^a]: x\n\n[^a-2]: y');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, to] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(to);
    expect(html).toContain('id="footnote-label">Chú thích</h2>');
    expect(html).toContain('aria-label="Trở lại chỗ dẫn chú thích 1"');
  });

  it('has no front matter of its own', () => {
    expect(treeOf('---\na: b\n---')).toMatchObject({ children: [{ type: 'thematicBreak' }, { type: 'heading' }] });
  });

  it('has the replacement sign for what no page may hold', () => {
    expect(render('a\0b')).toBe('<p>a\uFFFDb</p>\n');
  });

  it('marks links to other sites, and puts the base path before this site’s', () => {
    expect(render('[x](https://example.org/)')).toContain('rel="external nofollow noopener"');
    expect(render('[x](/vi/bao-cao/)')).toContain('href="/kho/vi/bao-cao/"');
    for (const address of ['/vi/bao-cao/', '#muc', 'mailto:a@example.org', 'tel:+8424'])
      expect(render(`[x](${address})`), address).not.toContain('rel=');
  });

  it('takes the address from a link that may not be followed, and leaves its words', () => {
    expect(render('[x](ftp://example.org/)')).toBe('<p><a>x</a></p>\n');
  });

  it('shows the words of a picture of another site in its place', () => {
    expect(render('a ![ảnh họp](https://example.org/x.png) b ![](//example.org/y.png) c')).toBe(
      '<p>a ảnh họp b  c</p>\n',
    );
    expect(render('![](/a.png)')).toBe('<p><img src="/kho/a.png" alt="" loading="lazy"></p>\n');
  });

  it('puts each table in a box that scrolls, has a name and takes the focus', () => {
    const html = render('| a |\n|--|\n| 1 |\n\nb<br>c\n\n| d |\n|--|\n| 2 |');
    expect(html.match(/<section class="table-box" tabindex="0" aria-label="Bảng [12]"><table>/g)).toHaveLength(2);
  });

  it('keeps the words and the address of a picture and nothing else of it', () => {
    const picture = '<p><img src="/kho/a.png" alt="x" loading="lazy"></p>';
    expect(render('![x](/a.png "y")').trim()).toBe(picture);
    expect(render('![x](/a.png "y") <!-- z -->').trim()).toBe(picture.replace('</p>', ' </p>'));
  });
});

describe('a number of a legal document in the text', () => {
  const link = (markdown: string) =>
    renderBody(markdown, vi, '/kho/', ({ number }) => (number === '7/QĐ-TT' ? '/kho/vi/van-ban/7/' : undefined));
  const anchor = '<a href="/kho/vi/van-ban/7/" class="nowrap">7/QĐ-TT</a>';

  it.each([
    ['Theo 7/QĐ-TT ngày 3/2/2018', `<p>Theo ${anchor} ngày 3/2/2018</p>`],
    ['**7/QĐ-TT**', `<p><strong>${anchor}</strong></p>`],
    ['Theo<sup>7/QĐ-TT</sup>', `<p>Theo<sup>${anchor}</sup></p>`],
  ])('leads to the document’s page: %s', (markdown, html) => {
    expect(link(markdown).trim()).toBe(html);
  });

  it.each([
    '[xem 7/QĐ-TT](https://example.org/)',
    '[xem **7/QĐ-TT**<br>](/vi/)',
    '`7/QĐ-TT`',
    ...[1, 2, 3, 4, 5, 6].map((level) => `${'#'.repeat(level)} 7/QĐ-TT`),
    '    7/QĐ-TT',
    '# 7/QĐ-TT',
    '### 7/QĐ-TT',
    '#### 7/QĐ-TT',
    '##### 7/QĐ-TT',
    '###### _7/QĐ-TT_',
    '<https://example.org/7/QĐ-TT>',
  ])('stays as it is within a link, code or a heading: %s', (markdown) => {
    expect(link(markdown)).not.toContain('van-ban');
    expect(link(markdown)).toContain('7/QĐ-TT');
  });

  it('is one of several, and all between them stays', () => {
    expect(link('Theo Quyết định 7/QĐ-TT, số 8/QĐ-TT và 7/QĐ-TT; hết.').trim()).toBe(
      `<p>Theo Quyết định\u00a0${anchor}, số\u00a0<span class="nowrap">8/QĐ-TT</span> và ${anchor}; hết.</p>`,
    );
  });

  it('stays text where nobody says where it leads', () => {
    expect(render('Theo 7/QĐ-TT.')).toBe('<p>Theo 7/QĐ-TT.</p>\n');
  });

  it('leads nowhere by a day beside it alone: without a number nothing is a link', () => {
    expect(link('Ngày 3/2/2018, họp.')).toBe('<p>Ngày 3/2/2018, họp.</p>\n');
  });

  it('that is not known is text that keeps together', () => {
    expect(link('Theo 8/QĐ-TT.').trim()).toBe('<p>Theo <span class="nowrap">8/QĐ-TT</span>.</p>');
  });

  it('keeps to the word that says what it is', () => {
    for (const kind of ['Nghị quyết', 'Quyết định số', 'Decision', 'Decision No.'])
      expect(link(`Theo ${kind} 8/QĐ-TT.`)).toContain(`${kind}\u00a0<span class="nowrap">8/QĐ-TT</span>`);
  });

  it('printed with a look-alike of Đ keeps its print', () => {
    expect(link('Số 7/QÐ-TT')).toContain('class="nowrap">7/QÐ-TT</a>');
  });
});

describe('the headings of a report', () => {
  it('each end in a link to themselves, and are named in the contents without it', () => {
    const html = render('## Mục tiêu\n\nChữ.\n\n### Đến 2020\n\nChữ.');
    const linked = linkHeadings(html, 'Liên kết tới mục này');
    expect(
      [...linked.matchAll(/<h[23] id="([^"]*)">[^]*?<a class="to" href="#([^"]*)"/g)].map(([, id, to]) => [id, to]),
    ).toEqual([
      ['muc-muc-tieu', 'muc-muc-tieu'],
      ['muc-den-2020', 'muc-den-2020'],
    ]);
    expect(headingsOf(html).map((heading) => heading.html)).toEqual(['Mục tiêu', 'Đến 2020']);
    expect(linked).toContain(
      '>Mục tiêu <a class="to" href="#muc-muc-tieu" aria-label="Liên kết tới mục này">#</a></h2>',
    );
    expect(linkHeadings(render('#### Sâu'), 'x')).toBe(render('#### Sâu'));
  });

  it('are those of the second and third level, as words alone, without marks of footnotes', () => {
    const html = render('# Một\n\n## A[^1] `b` **c**\n\n### [D](/vi/)\n\n#### E\n\n[^1]: x');
    expect(headingsOf(html)).toEqual([
      { level: 2, id: 'muc-mot', html: 'Một' },
      { level: 2, id: 'muc-a-b-c', html: 'A b c' },
      { level: 3, id: 'muc-d', html: 'D' },
    ]);
    expect(headingsOf(render('Chữ.'))).toEqual([]);
  });
});

describe('a page of prose', () => {
  it('marks links to other sites alone', () => {
    const html = htmlOf('[a](https://example.org) [b](/vi/) [c](HTTP://example.org) [d](mailto:a@example.org)', {
      hastPlugins: [markedLinks],
    });
    const marked = [...html.matchAll(/<a href="([^"]*)"( rel="external nofollow noopener")?/g)];
    expect(marked.map(([, address, rel]) => [address, rel !== undefined])).toEqual([
      ['https://example.org', true],
      ['/vi/', false],
      ['HTTP://example.org', true],
      ['mailto:a@example.org', false],
    ]);
  });
});
