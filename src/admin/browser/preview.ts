import type { Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes as MdastNodes } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { findUnit } from '../../archive/provinces.ts';
import { shownHtml } from '../../render/plain-html.ts';
import { isRealDate } from '../../text/dates.ts';
import { isLanguage, labelIn, type Language } from '../../text/language.ts';
import { safeImage, safeLink } from '../../text/links.ts';
import { formatDate } from '../../words/format.ts';
import { COLLECTION, OWN_FIELDS } from '../names.ts';
import { createElement, dataOf, type Cms, type DataMap, type Known } from './cms.ts';
import { markdownToMdast } from './satteri.ts';

interface PreviewProps {
  entry: DataMap;
  getAsset: (path: string) => { url?: string } | undefined;
}

/**
 * The preview: the page of the report in the site's own styles, as far as the form knows it. The text goes through
 * micromark in place of the page's renderer; nothing in it runs.
 */
export function registerPreview(cms: Cms, known: Known): void {
  for (const style of known.frame.styles) cms.registerPreviewStyle(style);
  cms.registerPreviewStyle(OWN_STYLES, { raw: true });
  cms.registerPreviewTemplate(COLLECTION, (props: PreviewProps) => page(props, known));
}

/** The pane is narrower than a page, and says what it is. */
const OWN_STYLES =
  '.report-preview-note{font:italic 0.875rem/1.5 sans-serif;padding:0.5rem 1rem;border-block-end:1px solid;opacity:0.8}' +
  'main.page{padding-block-start:1rem}';

function page({ entry, getAsset }: PreviewProps, known: Known) {
  const data = dataOf(entry);
  const language: Language = isLanguage(String(data.language)) ? (data.language as Language) : known.language;
  const { main, article, prose } = known.frame.marks;
  const h = (tag: string, mark: string, className: string, ...children: unknown[]) =>
    createElement(tag, { className, ...(mark === '' ? {} : { [mark]: '' }) }, ...children);
  const { title, date, summary } = data as Record<string, string | undefined>;
  const text = data[OWN_FIELDS.body];
  const body = bodyHtml(typeof text === 'string' ? text : '', known.base, (path) => getAsset(path)?.url);
  return createElement(
    'div',
    { lang: language },
    h('p', '', 'report-preview-note', known.t.preview),
    h(
      'main',
      main,
      'page',
      h(
        'article',
        article,
        'report',
        h(
          'div',
          article,
          'head',
          h('p', article, 'dateline', ...dateline(date, data.province, language, known, article)),
          h('h1', article, '', title || known.t.untitled),
          summary ? h('p', article, 'standfirst', summary) : null,
          h('p', article, 'chips', ...chips(data, language, known)),
          createElement('div', {
            className: 'prose',
            ...(prose === '' ? {} : { [prose]: '' }),
            dangerouslySetInnerHTML: { __html: body },
          }),
        ),
      ),
    ),
  );
}

function dateline(date: string | undefined, places: unknown, language: Language, known: Known, mark: string) {
  if (!date || !isRealDate(date)) return [];
  const { provinces } = known.vocabularies;
  const names = (Array.isArray(places) ? places : []).map((place) => {
    const unit = findUnit(provinces, String(place), date)?.unit;
    return unit ? labelIn(unit.label, language).text : String(place);
  });
  const marked = mark === '' ? {} : { [mark]: '' };
  return [
    createElement('time', { dateTime: date, ...marked }, formatDate(date, language)),
    createElement('span', marked, names.join(', ')),
  ];
}

function chips(data: Record<string, unknown>, language: Language, { vocabularies, frame }: Known) {
  const of = (field: 'program' | 'topic', list: 'programs' | 'topics') =>
    (Array.isArray(data[field]) ? (data[field] as unknown[]) : []).map((id) => {
      const entry = vocabularies[list].byId.get(String(id));
      const colour = list === 'programs' ? vocabularies.programs.byId.get(String(id))?.colour : undefined;
      const square = { className: `square${colour === undefined ? '' : ` ${colour}`}`, [frame.marks.square]: '' };
      return createElement(
        'span',
        { key: `${field} ${String(id)}`, className: 'chip', [frame.marks.chip]: 'true' },
        createElement('span', square),
        entry ? labelIn(entry.label, language).text : String(id),
      );
    });
  return [...of('program', 'programs'), ...of('topic', 'topics')];
}

/**
 * A text as HTML that is safe to show: headings, links and pictures as on the page, of HTML what the page shows of it. Of
 * what markdown becomes here nothing but an address could do harm.
 */
export function bodyHtml(body: string, base: string, pictureAt: (address: string) => string | undefined): string {
  const tree = markdownToMdast(body);
  for (const node of within<MdastNodes>(tree)) if (node.type === 'html') node.value = shownHtml(node.value);
  const page = toHast(tree, { allowDangerousHtml: true });
  for (const node of within<Nodes>(page)) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'h1') node.tagName = 'h2';
    const { href, src } = node.properties;
    if (typeof href === 'string') node.properties.href = safeLink(href, base)?.href;
    // A picture that is not sent yet is in the editor's memory alone.
    if (typeof src === 'string') node.properties.src = pictureAt(src) ?? safeImage(src, base);
  }
  return toHtml(page, { allowDangerousHtml: true });
}

/** A node and all within it. */
function within<Node extends object>(node: Node): Node[] {
  return [node, ...('children' in node ? (node.children as Node[]).flatMap((child) => within(child)) : [])];
}
