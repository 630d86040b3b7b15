import { sum } from 'd3-array';
import { toString } from 'mdast-util-to-string';
import { endsArticle, isBoilerplate } from '../../text/boilerplate.ts';
import { separate } from './captions.ts';
import { paragraph, withinReach, type Block, type SourcePage } from './page.ts';
import { readStamp, type Stamp } from './stamp.ts';
import { takeStamps } from './take-stamps.ts';
import { goesOn, pickTitle } from './title.ts';
import { same } from './words.ts';

/** An article taken out of its page. */
export interface Article {
  title?: string;
  /** Whether the title is put together from several lines. */
  joined?: true;
  stamps: Stamp[];
  /** "3 ngày trước": words for the day of posting that name none. */
  undated?: string;
  /** The text proper, in order. */
  blocks: Block[];
  /** Words under pictures, each once. */
  captions: string[];
  author?: string;
  sourceName?: string;
  sourceUrl?: string;
  /** What the page says of the site it stood on: its name, the lines above the title, the source at the foot. */
  site: string[];
}

const authorLine =
  /^(?:Tác giả(?: bài viết)?|Người viết|Bài(?:, ảnh)?|Tin(?:, ảnh| bài)?|Bài và ảnh|Thực hiện|T\/h|By)\s?[:-]\s?(.{2,60})$/iu;
const sourceLine =
  /^\(?(?:(?:Theo|Nguồn(?: tin)?|Source)\s?:\s?|Theo\s(?=https?:)|Theo\s(?!(?:[Ôô]ng|[Bb]à|báo cáo|bác|Thứ|Bộ trưởng|Phó|TS|đồng|đó|kế|quy))(?=(?:\S+\s?){1,5}\)?$))([^()]{2,300})\)?$/u;
/** The text of an article from its title on. */
export function wordsOf({ title = '', blocks }: Article): string {
  return [title, ...blocks.map(({ text }) => text)].join('\n\n');
}

/** Headings in capitals over several lines made one. */
function withWholeHeadings(page: SourcePage, kept: readonly Block[]): { blocks: Block[]; joined: Set<string> } {
  const blocks: Block[] = [];
  const joined = new Set<string>();
  if (kept.some(({ text }) => /^CỘNG HÒA XÃ HỘI/iu.test(text))) return { blocks: [...kept], joined };
  for (const [index, block] of kept.entries()) {
    const last = blocks.at(-1);
    if (last && index < 8 && goesOn(last.text.split('\n').at(-1) ?? '', block.text, page.titles)) {
      const whole = `${last.text} ${block.text}`;
      joined.delete(last.text);
      joined.add(whole);
      blocks[blocks.length - 1] = paragraph(whole);
    } else blocks.push(block);
  }
  return { blocks, joined };
}

/** Takes what portals put around an article off it, and what is not its text apart from it. */
export function readArticle(page: SourcePage): Article {
  const lines = withoutMenus(cutEnd(withLeadingDate(page.blocks))).filter(
    (block) =>
      /[\p{L}\p{N}]/u.test(block.text) &&
      !linesOf(block).every(isBoilerplate) &&
      (!menuLine.test(block.text) || readStamp(block.text) !== undefined),
  );
  const { blocks: kept, joined } = withWholeHeadings(page, lines);
  const { stamps, blocks, undated, byline } = takeStamps(kept);
  const title = pickTitle(page.titles, withinReach(kept), withinReach(blocks));
  const top = title === undefined ? -1 : indexOfTitle(kept, title);
  for (const stamp of stamps) stamp.above = kept.findIndex(({ text }) => text === stamp.text) < top;
  const article: Article = { stamps, blocks: [], captions: [], site: [], ...(title === undefined ? {} : { title }) };
  if (undated !== undefined) article.undated = undated;
  if (title !== undefined && joined.has(title)) article.joined = true;
  const begins = title === undefined ? 0 : indexOfTitle(blocks, title) + 1;
  const body = blocks.slice(begins);
  Object.assign(article, separate(readSignature(body, article), title));
  const by = stamps.find((stamp) => stamp.author !== undefined)?.author ?? byline ?? page.author;
  if (by !== undefined) article.author ??= by;
  if (page.url !== undefined) article.sourceUrl = page.url;
  if (page.siteName !== undefined) article.sourceName ??= page.siteName;
  const above = blocks.slice(0, Math.max(0, begins - 1)).map(({ text }) => text.slice(0, LINE));
  // "(Baohatinh.vn) - …": papers sign their first words.
  const sign = /^\(([^()\s]{4,40}\.vn)\)/iu.exec(article.blocks[0]?.text ?? '')?.[1];
  article.site = [page.siteName, page.siteTitle, page.url, ...above, sign, article.sourceName].filter(
    (line) => line !== undefined,
  );
  return article;
}

/** How much of a line above the title is looked at: the name of a site is short. */
const LINE = 200;

/** Short words between bars: "Home | About us | Contact". */
const menuLine = /^(?:[^|]{1,25}\|){2,12}[^|]{1,25}$/u;
/** "date 2020-09-29 The decision …": some archives put the day before the first words. */
function withLeadingDate(blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  const match = first && /^date (\d{4}-\d\d-\d\d) (.+)$/u.exec(first.text);
  return match ? [paragraph(`date ${match[1]}`), paragraph(match[2] ?? ''), ...rest] : [...blocks];
}

/** A paragraph of running text; the teasers of other news are shorter. */
const PARAGRAPH = 250;

/**
 * Everything under a heading of other news goes; a page that begins with one keeps its text, and so does one with such
 * a box in its midst.
 */
function cutEnd(blocks: readonly Block[]): Block[] {
  const running = ({ text }: Block) => (text.length >= PARAGRAPH ? text.length : 0);
  const all = sum(blocks, running);
  const kept: Block[] = [];
  let above = 0;
  for (const [index, block] of blocks.entries()) {
    const ends = index > 2 && endsArticle(block.text);
    if (ends && above * 3 >= all * 2) break;
    if (!ends) kept.push(block);
    above += running(block);
  }
  return kept;
}

/** Lists of very short items are a page's menu: above the text any, elsewhere long ones. */
function withoutMenus(blocks: readonly Block[]): Block[] {
  const begins = blocks.findIndex(({ node, text }) => node.type === 'paragraph' && text.length >= PARAGRAPH);
  return blocks.filter(({ node, text }, index) => {
    if (node.type !== 'list') return true;
    const items = linesOf({ node, text });
    return !(
      items.length >= (index < begins ? 2 : 5) && items.every((item) => item.length < 40 && item.split(' ').length <= 5)
    );
  });
}

/** A list's items, or the one line any other piece is. */
function linesOf({ node, text }: Block): string[] {
  return node.type === 'list' ? node.children.map((item) => toString(item).trim()) : [text];
}

function indexOfTitle(blocks: readonly Block[], title: string): number {
  return blocks.findIndex(({ text }) => same(text, title));
}

/** Signature and source at the foot: a name alone, "Thực hiện: …", "Nguồn: …". */
function readSignature(blocks: readonly Block[], article: Article): Block[] {
  const left = [...blocks];
  for (let at = left.length - 1; at >= Math.max(0, left.length - 4); at--) {
    const text = left[at]?.text ?? '';
    const source = sourceLine.exec(text)?.[1];
    const author = authorLine.exec(text)?.[1];
    if (source !== undefined && text.length < 300 && (/https?:\/\//.test(source) || text.split(' ').length <= 12)) {
      const url = /https?:\/\/[^\s<>"]{3,2000}/.exec(source)?.[0].replace(/[.,)]+$/, '');
      if (url !== undefined && URL.canParse(url)) article.sourceUrl = url;
      else article.sourceName = source.trim();
    } else if (author !== undefined && /\s/.test(author.trim())) article.author = author.trim();
    else if (at > 0 && at >= left.length - 2 && isPersonName(text)) article.author = text;
    else continue;
    left.splice(at, 1);
  }
  return left;
}

/** At most five words, each with a capital: "Trần Hằng", "ĐÔNG HIẾU", "T.PHƯƠNG", "H’Linh"; no office and no heading. */
function isPersonName(text: string): boolean {
  const name = /^\p{Lu}[\p{L}.’']{0,12}(?: \p{Lu}[\p{L}.’']{0,12}){0,4}(?: [-–] .{3,40})?$/u;
  return (
    text.length <= 60 &&
    name.test(text) &&
    /[ .’']/.test(text) &&
    !/\d|^By\s|(?:Department|Division|Office|Cent(?:er|re)|Institute)$|^(?:TM|KT|TL|TUQ)\.|^[IVX]+\.|^(?:Văn phòng|Phòng|Chi cục|Sở|Ban|Báo|Theo|Nguồn|Trung tâm|KINH PHÍ|PHÓ CHỦ TỊCH|CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG)(?!\p{L})/u.test(
      text,
    )
  );
}
