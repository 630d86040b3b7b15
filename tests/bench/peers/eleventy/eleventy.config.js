import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder the bench laid out: `content` of pages as JSON and markdown, `data` beside it. */
export default function (config) {
  const read = (name) => JSON.parse(readFileSync(join(process.cwd(), 'data', `${name}.json`), 'utf8'));
  const shell = read('shell');
  const items = read('items');
  config.addFilter('shell', (language) => shell[language]);
  config.addFilter('item', (id, language) => items[language][id]);
  config.addPassthroughCopy({ static: '/' });
  config.amendLibrary('md', (markdown) => {
    const { rules } = markdown.renderer;
    // Ids of headings as written: "## Results {#results}".
    markdown.core.ruler.push('heading-ids', ({ tokens }) => {
      for (const [place, token] of tokens.entries()) {
        const text = token.type === 'heading_open' ? tokens[place + 1].children.at(-1) : undefined;
        const id = / \{#([^}]+)\}$/.exec(text?.content ?? '');
        if (!id) continue;
        token.attrSet('id', id[1]);
        text.content = text.content.slice(0, id.index);
      }
    });
    rules.table_open = (_tokens, _index, _options, { table }) =>
      `<section class="table-box" tabindex="0" aria-label="${table}"><table>\n`;
    rules.table_close = () => '</table></section>\n';
  });
  return {
    dir: { input: 'content', includes: '../_includes', output: 'site' },
    markdownTemplateEngine: false,
    templateFormats: ['md'],
  };
}
