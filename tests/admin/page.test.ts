import { describe, expect, it } from 'vitest';
import { adminPage } from '../../src/admin/admin-page.ts';
import { placesOn } from '../../src/admin/browser/controls.ts';
import { editorsLanguage } from '../../src/admin/browser/editors-language.ts';
import { isOwn } from '../../src/admin/browser/own-fetch.ts';
import { bodyHtml } from '../../src/admin/browser/preview.ts';
import { previewFrame } from '../../src/admin/preview-frame.ts';
import { withOwnFonts } from '../../src/admin/bundle.ts';
import { vocabularies } from '../support/made-up.ts';

it.each([
  [null, ['vi-VN', 'en-US'], 'vi'],
  [null, ['en-GB', 'vi'], 'en'],
  [null, ['fr-FR', 'vi'], 'vi'],
  [null, ['fr-FR'], 'vi'],
  ['{"locale":"en-US"}', ['vi-VN'], 'en'],
  ['{"locale":5}', ['en'], 'en'],
  ['{', ['en'], 'en'],
])('with %j kept and %j wanted the form is in %s', (prefs, wanted, language) => {
  expect(editorsLanguage(prefs, wanted)).toBe(language);
});

it('asks for nothing but its own site and the forge', () => {
  const here = 'https://kho.example.vn/kho/admin/';
  const asked = (address: string) => isOwn(address, here, ['https://api.github.com']);
  for (const address of [
    'data.vi.json',
    '/kho/x',
    'https://api.github.com/user',
    'blob:https://kho.example.vn/1',
    'data:,',
  ])
    expect(asked(address), address).toBe(true);
  for (const address of [
    'https://unpkg.com/@sveltia/cms/package.json',
    'https://www.githubstatus.com/api/v2/status.json',
    'http://kho.example.vn/',
    '//api.github.com.example.vn/',
  ])
    expect(asked(address), address).toBe(false);
});

it('offers the places of the report’s day first, and those of other times with their days', () => {
  const names = (date: string) => {
    const { then, others } = placesOn(date, { vocabularies, language: 'vi' });
    return [then.map(({ value }) => value), others.map(({ label }) => label)];
  };
  expect(names('2018-05-06')).toEqual([['national', 'dong-lam', 'tay-lam', 'hai-minh', 'la-lam'], []]);
  expect(names('2021-05-06')).toEqual([['national', 'dong-lam', 'hai-minh', 'la-lam'], ['Tây Lâm (… – 31/12/2019)']]);
});

describe('the preview', () => {
  it('shows a text as the page would, and nothing that runs', () => {
    const html = bodyHtml(
      '# Đề mục\n\n5~10%, 3~5% ~~bỏ~~ [a](/vi/x/) [b](javascript:alert(1)) ![c](/pictures/2024/c.png)\n\n<script>alert(1)</script>\n\nCO<sub>2</sub> <!-- ghi chú --><b onclick=x>đậm</b>[^1]\n\n[^1]: Chú thích.\n\n|a|b|\n|-|-|\n|1|2|',
      '/kho/',
      (address) => (address.endsWith('new.png') ? 'blob:x' : undefined),
    );
    expect(html).toContain('<h2>Đề mục</h2>');
    expect(html).toContain(
      '<p>5~10%, 3~5% <del>bỏ</del> <a href="/kho/vi/x/">a</a> <a>b</a> <img src="/kho/pictures/2024/c.png" alt="c"></p>',
    );
    expect(html).toContain('<td>1</td>');
    // What the page shows of HTML, and all else as the text it is.
    expect(html).toContain('<p>CO<sub>2</sub> &lt;b onclick=x>đậm&lt;/b>');
    expect(html).toContain('&lt;script>');
    expect(html).toContain('href="#user-content-fn-1"');
    expect(html).toContain('id="user-content-fn-1"');
    expect(html).not.toMatch(/<script|<b |ghi chú|javascript:/);
  });

  it('takes its styles and marks from a page of the site', () => {
    const page =
      '<link rel="stylesheet" href="/_astro/a.css"><link rel=stylesheet href=/_astro/b.css><main id="x" class="page" data-aaaa>' +
      '<article class="report" data-report-page="2024-01-01-x" data-bbbb><div class="prose" data-cccc><a class="chip" data-dddd="true"><span class="square teal" data-dddd>';
    expect(previewFrame(page)).toEqual({
      styles: ['/_astro/a.css', '/_astro/b.css'],
      marks: { main: 'data-aaaa', article: 'data-bbbb', prose: 'data-cccc', chip: 'data-dddd', square: 'data-dddd' },
    });
    expect(Object.values(previewFrame().marks).join('')).toBe('');
  });
});

it('is never indexed, names its policy itself, and says in both languages what it needs', () => {
  const page = adminPage("default-src 'none'");
  expect(page).toContain('<meta name="robots" content="noindex, nofollow">');
  expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`);
  expect(page).toMatch(/<noscript><p lang="vi">[^<]+<\/p><p lang="en">/);
});

it('has the editor’s fonts beside it', () => {
  const css = '@font-face{src:url(https://cdn.jsdelivr.net/fontsource/fonts/noto-mono@5.3.0/latin-400-normal.woff2)}';
  expect(withOwnFonts(css, ['noto-mono-latin-400-x.woff2'])).toBe(
    '@font-face{src:url(assets/noto-mono-latin-400-x.woff2)}',
  );
  expect(() => withOwnFonts(css, [])).toThrow('noto-mono');
});
