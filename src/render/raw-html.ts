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

/** How many elements of one name may be open at once: a parser looks through all of them at every tag. */
const DEEPEST = 30;
/** Their end tags may be left out, or they have none: how many are open cannot be counted, and they do not nest alone. */
const endless = new Set('p li dt dd tr td th thead tbody tfoot caption br hr img'.split(' '));
/**
 * These, left open, are opened again in every paragraph after (HTML standard, 13.2.4.3): three alike at most, but any
 * number of different ones, so only so many may differ in their attributes.
 */
const reopened = new Set('b code em i s small strong u'.split(' '));
const MOST_DIFFERENT = 5;

/** What is known of the HTML of one body, piece by piece: text in between is no concern of a tag's. */
export interface Tamed {
  open: Map<string, number>;
  different: Set<string>;
}

export const untouched = (): Tamed => ({ open: new Map(), different: new Set() });

/** A tag as it may stand after those before it. */
function allowed({ name, closes, attributes }: Tag, { open, different }: Tamed): string {
  const count = open.get(name) ?? 0;
  if (!endless.has(name)) {
    if (!closes && count >= DEEPEST) return '';
    open.set(name, Math.max(0, count + (closes ? -1 : 1)));
  }
  if (closes) return `</${name}>`;
  if (!reopened.has(name) || attributes === '') return `<${name}${attributes}>`;
  if (different.size < MOST_DIFFERENT) different.add(name + attributes);
  return different.has(name + attributes) ? `<${name}${attributes}>` : `<${name}>`;
}

/** A piece of raw HTML with only plain tags in it, each written out afresh; every other `<` is text. Linear. */
export function tameHtml(html: string, before: Tamed = untouched()): string {
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
      else if (known.has(tag.name)) tame += allowed(tag, before);
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
    closed = edited(closed, edits);
  }
  // Text made to be awkward: none of its HTML counts.
  return markdown.replace(/</g, '\\<');
}

function edited(text: string, edits: readonly Edit[]): string {
  let done = 0;
  const parts = edits.map(({ from, to, by }) => {
    const part = text.slice(done, from) + by;
    done = to;
    return part;
  });
  return parts.join('') + text.slice(done);
}

/** In the order of the text; none overlaps another. */
function editsOf(parent: MdastNode): Edit[] {
  if (!('children' in parent)) return [];
  const children = parent.children as MdastNode[];
  const isBlock = ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);
  const edits: Edit[] = [];
  /** Up to where the end of a script or style has been looked for: each tag is looked at once. */
  const reached = new Map<string, number>();
  for (let index = 0; index < children.length; index++) {
    const child = children[index];
    if (child?.type !== 'html') {
      if (child) for (const edit of editsOf(child)) edits.push(edit);
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
    if (name === undefined) continue;
    let last = Math.max(index + 1, reached.get(name) ?? 0);
    while (last < children.length && !isClosing(children[last], name)) last++;
    reached.set(name, last);
    if (last === children.length) continue;
    edits.push({ from, to: children[last]?.position?.end.offset ?? from, by: '' });
    index = last;
  }
  return edits;
}

function isClosing(node: MdastNode | undefined, name: string): boolean {
  return node?.type === 'html' && node.value.slice(0, name.length + 2).toLowerCase() === `</${name}`;
}
