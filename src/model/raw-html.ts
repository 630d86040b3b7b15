import { markdownToMdast, type MdastNode } from 'satteri';

/**
 * Raw HTML of a report, made tame before it is parsed: what a browser would read as the end of the page (an unclosed
 * comment, `<plaintext>`, `<textarea>`, a quote without its pair) must not take the words after it along.
 * This is for keeping words; safety is the sanitiser's, which comes after.
 */

/** The elements a report may bring as HTML. None hides, runs, embeds, or reads what follows as something else. */
export const plainElements: readonly string[] = (
  'a abbr b bdo blockquote br caption cite code dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins ' +
  'kbd li mark ol p pre q s samp small span strong sub sup table tbody td tfoot th thead tr u ul var'
).split(' ');

/** The attributes they may bring. */
export const plainAttributes: ReadonlySet<string> = new Set(
  'href title src alt width height start reversed colspan rowspan scope lang dir'.split(' '),
);
const known = new Set(plainElements);

/** A piece of raw HTML with only plain tags in it, each written out afresh; every other `<` is text. Linear. */
export function tameHtml(html: string): string {
  let tame = '';
  let at = 0;
  /** Once a search ran to the end in vain, later ones of its kind would too. */
  const absent = new Set<string>();
  const after = (end: RegExp, from: number): number | undefined => {
    if (absent.has(end.source)) return undefined;
    end.lastIndex = from;
    if (end.exec(html)) return end.lastIndex;
    absent.add(end.source);
    return undefined;
  };
  for (let open = html.indexOf('<'); open !== -1; open = html.indexOf('<', at)) {
    tame += html.slice(at, open);
    const tag = absent.has('tag') ? undefined : readTag(html, open);
    let end: number | undefined;
    if (html.startsWith('<!--', open)) end = after(/--!?>/g, open + 2);
    else if (html.startsWith('<![CDATA[', open)) end = after(/\]\]>/g, open);
    else if (/[!?]/.test(html[open + 1] ?? '')) end = after(/>/g, open);
    else if (tag) {
      end = tag.end;
      if (tag.name === 'script' && !tag.closes) end = after(/<\/script[^>]*>/gi, end) ?? end;
      else if (tag.name === 'style' && !tag.closes) end = after(/<\/style[^>]*>/gi, end) ?? end;
      else if (known.has(tag.name)) tame += `<${tag.closes ? '/' : ''}${tag.name}${tag.attributes}>`;
    } else if (/[a-z/]/i.test(html[open + 1] ?? '')) absent.add('tag');
    if (end === undefined) tame += '&lt;';
    at = end ?? open + 1;
  }
  return tame + html.slice(at);
}

interface Tag {
  name: string;
  closes: boolean;
  attributes: string;
  end: number;
}

/** A tag as a browser's tokenizer reads it (HTML standard, 13.2.5.8 to 13.2.5.40); undefined when it never ends. */
function readTag(html: string, open: number): Tag | undefined {
  const next = (pattern: RegExp, from: number) => {
    pattern.lastIndex = from;
    return pattern.exec(html);
  };
  const start = next(/<(\/?)([a-z][^\s/>]*)/iy, open);
  if (!start) return undefined;
  const attributes = new Map<string, string>();
  let at = open + start[0].length;
  for (;;) {
    at += next(/[\s/]*/y, at)?.[0].length ?? 0;
    if (at >= html.length) return undefined;
    if (html[at] === '>') break;
    const name = next(/[^\s/>][^\s/>=]*/y, at)?.[0] ?? '';
    at += name.length;
    const equals = next(/\s*=\s*/y, at)?.[0];
    let value = '';
    if (equals !== undefined) {
      at += equals.length;
      const quote = html[at];
      if (quote === '"' || quote === "'") {
        const close = html.indexOf(quote, at + 1);
        if (close === -1) return undefined;
        value = html.slice(at + 1, close);
        at = close + 1;
      } else {
        value = next(/[^\s>]*/y, at)?.[0] ?? '';
        at += value.length;
      }
    }
    const lower = name.toLowerCase();
    if (plainAttributes.has(lower) && !attributes.has(lower)) attributes.set(lower, value);
  }
  return {
    name: (start[2] ?? '').toLowerCase(),
    closes: start[1] === '/',
    attributes: [...attributes]
      .map(([name, value]) => ` ${name}="${value.replace(/"/g, '&quot;').replace(/</g, '&lt;')}"`)
      .join(''),
    end: at + 1,
  };
}

/** How an HTML block of markdown begins that lasts until its end mark, or else until the end of the text. */
const openings: [RegExp, RegExp][] = [
  [/^\s*<!--/, /-->/],
  [/^\s*<\?/, /\?>/],
  [/^\s*<!\[CDATA\[/, /\]\]>/],
  [/^\s*<![a-z]/i, />/],
  [/^\s*<(?:script|pre|style|textarea)(?![^\s>])/i, /<\/(?:script|pre|style|textarea)>/i],
];

/** A change of a text: what stands between two offsets gives way to other text. */
interface Edit {
  from: number;
  to: number;
  by: string;
}

/**
 * Markdown in which every HTML block that never ends is text, so that what follows is markdown again, and in which a
 * script within a paragraph is gone with its code.
 */
export function closeHtml(markdown: string): string {
  let closed = markdown;
  for (let round = 0; round < 8; round++) {
    const edits = editsOf(markdownToMdast(closed, { features: { frontmatter: false } }));
    if (edits.length === 0) return closed;
    for (const { from, to, by } of edits.reverse()) closed = closed.slice(0, from) + by + closed.slice(to);
  }
  // Text made to be awkward: none of its HTML counts.
  return markdown.replace(/</g, '\\<');
}

/** In the order of the text; none overlaps another. */
function editsOf(parent: MdastNode): Edit[] {
  if (!('children' in parent)) return [];
  const children = parent.children as MdastNode[];
  const isBlock = ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);
  const edits: Edit[] = [];
  const unclosed = new Set<string>();
  for (let index = 0; index < children.length; index++) {
    const child = children[index];
    if (child?.type !== 'html') {
      if (child) edits.push(...editsOf(child));
      continue;
    }
    const { value } = child;
    const from = child.position?.start.offset ?? 0;
    if (isBlock) {
      const opening = openings.find(([start]) => start.test(value));
      if (opening && !opening[1].test(value)) edits.push({ from, to: from, by: '\\' });
      continue;
    }
    const name = /^<(script|style)(?![^\s/>])/i.exec(value)?.[1]?.toLowerCase();
    if (name === undefined || unclosed.has(name)) continue;
    const last = children.findIndex(
      (other, at) => at > index && other.type === 'html' && other.value.toLowerCase().startsWith(`</${name}`),
    );
    if (last === -1) {
      unclosed.add(name);
      continue;
    }
    edits.push({ from, to: children[last]?.position?.end.offset ?? from, by: '' });
    index = last;
  }
  return edits;
}
