import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vi } from '../../src/words/readers/vi.ts';
import { isFault, readFrontMatter } from '../../src/content/front-matter.ts';
import { reportSchema } from '../../src/archive/report.ts';
import { renderBody } from '../../src/render/render-report.ts';

const snippets = JSON.parse(readFileSync('.vscode/bao-cao.code-snippets', 'utf8')) as Record<
  string,
  { prefix: string | string[]; body: string[] }
>;

/** What a snippet inserts, its places filled with their hints, or with an x. */
function inserted(prefix: string): string {
  const found = Object.values(snippets).find((snippet) => [snippet.prefix].flat().includes(prefix));
  return (found?.body ?? [])
    .join('\n')
    .replace(/\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE/g, '2024-05-15')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$0/g, '')
    .replace(/\$\d/g, 'https://example.org/x');
}

describe('a snippet', () => {
  it.each(['baocao', 'report', 'bandich'])(
    '%s is front matter the archive takes, in the order of the schema',
    (prefix) => {
      const front = readFrontMatter(inserted(prefix));
      if (isFault(front)) throw new Error(front.code);
      expect(reportSchema.safeParse(front.fields).error).toBeUndefined();
      const order = Object.keys(reportSchema.shape);
      const places = Object.keys(front.fields).map((field) => order.indexOf(field));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    },
  );

  it('of a withdrawal goes into front matter', () => {
    const front = readFrontMatter(inserted('baocao').replace(/\n---\n/, `\n${inserted('rut')}\n---\n`));
    if (isFault(front)) throw new Error(front.code);
    const { data, error } = reportSchema.safeParse(front.fields);
    expect(error).toBeUndefined();
    expect(data?.withdrawn?.date).toBe('2024-05-15');
  });

  it('of a figure shows picture and caption', () => {
    expect(renderBody(inserted('hinh'), vi, '/')).toMatch(
      /<p><img src="\/pictures\/[^>]+alt="[^"]+"[^>]*><\/p>\s*<p><em>[^<]+<\/em><\/p>/,
    );
  });

  it('of a footnote and of a table become those', () => {
    expect(renderBody(inserted('chuthich'), vi, '/')).toMatch(/data-footnote-ref[\s\S]*class="footnotes"/);
    expect(renderBody(inserted('bang'), vi, '/')).toMatch(/<table>[\s\S]*<td class="align-right">0/);
  });
});
