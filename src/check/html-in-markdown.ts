import { rangeOf, type Markdown } from './markdown.ts';

/** A tag, or whatever else begins HTML, that may not stand in a report. */
export interface StrangeTag {
  /** Where it begins in the body. */
  offset: number;
  /** As it is written, as far as its line goes. */
  tag: string;
  /** Lower case; `!--` for a comment without an end, empty for `<!…` and `<?…`. */
  name: string;
  closes: boolean;
}

/** The HTML of a report that may not stand, in the order of the text. */
export function strangeTags(markdown: Markdown): StrangeTag[] {
  return markdown.nodes('html').flatMap((node) => {
    const { from, to } = rangeOf(node);
    return [...tagsIn(markdown.body.slice(from, to))].map((tag) => ({ ...tag, offset: from + tag.offset }));
  });
}

/** What markdown has no sign for. */
const allowed = ['<br>', '<sub>', '</sub>', '<sup>', '</sup>'];
const piece = /<(?:(\/?)([a-z][^\s<>/]*)|[!?])[^<>]*>?/iy;

/** Linear, whatever a piece of HTML holds: what is searched for in vain ends the search. */
function* tagsIn(html: string): Generator<StrangeTag> {
  let next = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', next)) {
    next = at + 1;
    if (html.startsWith('<!--', at)) {
      // `<!-->` is a comment too (CommonMark 0.31, 6.6).
      const end = html.indexOf('-->', at + 2);
      if (end === -1) {
        yield { offset: at, tag: '<!--', name: '!--', closes: false };
        return;
      }
      next = end + 3;
      continue;
    }
    piece.lastIndex = at;
    const [tag, slash, name = ''] = piece.exec(html) ?? [];
    if (tag === undefined) continue;
    next = piece.lastIndex;
    if (allowed.includes(tag)) continue;
    const closes = slash === '/';
    yield { offset: at, tag: (tag.split('\n', 1)[0] ?? '').slice(0, 80), name: name.toLowerCase(), closes };
    // What stands within a script is no HTML.
    if (!closes && /^(?:script|style)$/i.test(name)) {
      const end = html.slice(next).search(/<\/(?:script|style)/i);
      if (end === -1) return;
      next += end;
    }
  }
}

/** What stands for an element in markdown; `…` are the words within it. */
const signs: Record<string, string> = {
  ...row('br', '<br>'),
  ...row('sub', '<sub>'),
  ...row('sup', '<sup>'),
  ...row('!--', '-->'),
  ...row('b strong', '**…**'),
  ...row('i em u mark', '_…_'),
  ...row('s del strike', '~~…~~'),
  ...row('code kbd samp tt var', '`…`'),
  ...row('a', '[…](…)'),
  ...row('img image', '![…](…)'),
  ...row('h1 h2', '## …'),
  ...row('h3', '### …'),
  ...row('h4', '#### …'),
  ...row('h5', '##### …'),
  ...row('h6', '###### …'),
  ...row('ul li dl dt dd', '- …'),
  ...row('ol', '1. …'),
  ...row('blockquote', '> …'),
  ...row('q', '“…”'),
  ...row('pre', '```'),
  ...row('hr', '---'),
  ...row('table caption colgroup col thead tbody tfoot tr th td', '| … | … |'),
  ...row(
    'p div center section article span font small big abbr acronym cite dfn ins bdo bdi nobr wbr time address',
    '…',
  ),
  ...row('figure figcaption header footer main', '…'),
};

function row(names: string, sign: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, sign]));
}

/** The markdown to write instead of an element; undefined where there is none. */
export function markdownFor(name: string): string | undefined {
  return Object.hasOwn(signs, name) ? signs[name] : undefined;
}

const wholes: Record<string, readonly string[]> = {
  ...Object.fromEntries('caption colgroup col thead tbody tfoot tr th td'.split(' ').map((part) => [part, ['table']])),
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  figcaption: ['figure'],
};

/** The elements of which one is a part: where the whole is reported, the part need not be. */
export function wholesOf(name: string): readonly string[] {
  return Object.hasOwn(wholes, name) ? (wholes[name] ?? []) : [];
}
