import { endsArticle, isBoilerplate } from '../model/boilerplate.ts';
import { accentKey } from '../model/phrases.ts';
import { fold } from '../model/text.ts';
import { paragraph, withinReach, type Block, type SourcePage } from './page.ts';
import { readStamp, type Stamp } from './stamp.ts';

/** An article taken out of its page. */
export interface Article {
  title?: string;
  stamps: Stamp[];
  /** The text proper, in order. */
  blocks: Block[];
  /** Words under pictures, each once. */
  captions: string[];
  author?: string;
  sourceName?: string;
  sourceUrl?: string;
}

const captionLine =
  /^(?:\(?(?:Ảnh|Hình|Ảnh minh h[ọo]a|Photo|Hình ảnh|Nguồn ảnh)(?:\s?\d{1,2})?\s?[:.\-–)]|Ảnh minh họa$|(?:Toàn cảnh|Quang cảnh|Các đại biểu|Học viên|Đại biểu|The panorama|Panorama|At the (?:event|ceremony|workshop))(?!\p{L})[^.]{0,110}\.?(?:\s?\((?:Photo|Ảnh)[^()]{0,40}\))?$)/iu;
const personCaption =
  /^(?:Ông|Bà|Đồng chí|Đ\/c|TS\.?|ThS\.?|PGS\.?|GS\.?|Mr\.?|Ms\.?|Phó|Thứ trưởng|Bộ trưởng)\s[^.]{5,170}(?:\.|\s\|)?$/u;
const photoCredit = /(?:\(?(?:Ảnh|Photo)\s?:\s?[^()]{2,40}\)?|\.?\s(?:Photo|Ảnh)\s?:?\s?[\p{L}./ ]{2,30})$/u;
const authorLine =
  /^(?:Tác giả|Người viết|Bài(?:, ảnh)?|Tin(?:, ảnh| bài)?|Bài và ảnh|Thực hiện|T\/h|By)\s?[:-]\s?(.{2,60})$/iu;
const sourceLine =
  /^\(?(?:(?:Theo|Nguồn(?: tin)?|Source)\s?:\s?|Theo\s(?=https?:)|Theo\s(?!(?:[ÔôBb]|Thứ|Bộ trưởng|Phó|TS|đồng|đó|kế|quy))(?=(?:\S+\s?){1,5}\)?$))([^()]{2,300})\)?$/u;
const letterhead =
  /^(?:CỘNG\s|ĐỘC LẬP|Độc lập - Tự do|Socialist Republic|Hệ thống pháp luật$|Số\s?:|Nơi nhận|TM\.|KT\.)/iu;

/** Takes what portals put around an article off it, and what is not its text apart from it. */
export function readArticle(page: SourcePage): Article {
  const kept = withoutMenus(cutEnd(withLeadingDate(page.blocks))).filter(
    ({ text }) => /[\p{L}\p{N}]/u.test(text) && !isBoilerplate(text),
  );
  const stamps: Stamp[] = [];
  const blocks: Block[] = [];
  for (const [index, block] of kept.entries()) {
    // A stamp stands above or below the text, never in it.
    const stamp = index < 12 || index > kept.length - 4 ? readStamp(block.text) : undefined;
    if (stamp) stamps.push(stamp);
    else blocks.push(block);
  }
  const title = pickTitle(page.titles, withinReach(kept), withinReach(blocks));
  const article: Article = { stamps, blocks: [], captions: [], ...(title === undefined ? {} : { title }) };
  const body = title === undefined ? blocks : blocks.slice(indexOfTitle(blocks, title) + 1);
  const signed = readSignature(body, article);
  separate(signed, article);
  const by = stamps.find((stamp) => stamp.author !== undefined)?.author ?? page.author;
  if (by !== undefined) article.author ??= by;
  if (page.url !== undefined) article.sourceUrl = page.url;
  if (page.siteName !== undefined) article.sourceName ??= page.siteName;
  return article;
}

/** "date 2020-09-29 The decision …": some archives put the day before the first words. */
function withLeadingDate(blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  const match = first && /^date (\d{4}-\d\d-\d\d) (.+)$/u.exec(first.text);
  return match ? [paragraph(`date ${match[1]}`), paragraph(match[2] ?? ''), ...rest] : [...blocks];
}

/** Everything under a heading of other news goes; a page that begins with one keeps its text. */
function cutEnd(blocks: readonly Block[]): Block[] {
  const end = blocks.findIndex(({ text }, index) => index > 2 && endsArticle(text));
  return end < 0 ? [...blocks] : blocks.slice(0, end);
}

/** Lists of many very short items before the text are a page's menu. */
function withoutMenus(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ node, text }) => {
    if (node.type !== 'list') return true;
    const items = text.split('\n');
    return !(items.length >= 5 && items.every((item) => item.length < 40 && item.split(' ').length <= 5));
  });
}

function pickTitle(named: readonly string[], kept: readonly Block[], blocks: readonly Block[]): string | undefined {
  const words = new Set(keysOf(blocks.map(({ text }) => text).join(' ')));
  // What the page's head says counts when the page shows it, or when it speaks of the same thing.
  const shown = named.find((title) => kept.some(({ text }) => same(text, title)));
  if (shown !== undefined) return shown;
  const spoken = named.find((title) => isTitle(title) && shareIn(title, words) > 0.6);
  if (spoken !== undefined) return spoken;
  const lead = kept.findIndex(({ text }) => isSentence(text) && readStamp(text) === undefined);
  const before = kept.slice(0, lead < 0 ? 8 : Math.min(lead, 8));
  let best: { text: string; score: number } | undefined;
  let candidates = 0;
  let stampsAfterFirst = 0;
  for (const [index, { text }] of before.entries()) {
    if (readStamp(text) !== undefined) {
      if (candidates > 0) stampsAfterFirst += 1;
      continue;
    }
    if (!isTitle(text)) continue;
    const rest = new Set(
      keysOf(
        blocks
          .filter((block) => block.text !== text)
          .map((block) => block.text)
          .join(' '),
      ),
    );
    const besideStamp = [before[index - 1], before[index + 1]].some(
      (block) => block && readStamp(block.text) !== undefined,
    );
    const again = kept.filter((block) => same(block.text, text)).length > 1;
    // A title is said again in the text; what stands below the day of a page is its standfirst.
    const score =
      shareIn(text, rest) * 3 +
      (besideStamp ? 1 : 0) +
      (again ? 1 : 0) +
      (text.length >= 25 ? 0.5 : 0) -
      candidates * 0.4 -
      stampsAfterFirst * 2;
    candidates += 1;
    if (!best || score > best.score) best = { text, score };
  }
  return best?.text;
}

/** A line that can be a title: some words, no sentence, no caption, no letterhead. */
function isTitle(text: string): boolean {
  const count = text.split(' ').length;
  return (
    count >= 3 &&
    text.length <= 400 &&
    !isSentence(text) &&
    !letterhead.test(text) &&
    !captionLine.test(text) &&
    !/^(?:ỦY|UỶ) BAN NHÂN DÂN|^HỘI ĐỒNG NHÂN DÂN|^(?:Căn cứ|Theo đề nghị|Xét)\s|^\(|^(?:Người ký|Lĩnh vực|Loại văn bản|Cơ quan ban hành|Số hiệu)\s|^author/u.test(
      text,
    )
  );
}

function isSentence(text: string): boolean {
  return (
    /[.;:]["”)]?$/u.test(text) ||
    text.length > 400 ||
    (text.length > 220 && /[.,] /.test(text) && /(?:đã|được|has|have|was|were) /u.test(text))
  );
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
    } else if (author !== undefined) article.author = author.trim();
    else if (at > 0 && at >= left.length - 2 && isPersonName(text)) article.author = text;
    else continue;
    left.splice(at, 1);
  }
  return left;
}

/** At most five words, each with a capital: "Trần Hằng", "ĐÔNG HIẾU", "T.PHƯƠNG". */
function isPersonName(text: string): boolean {
  return (
    text.length <= 40 &&
    /^\p{Lu}[\p{L}.]{0,12}(?: \p{Lu}[\p{L}.]{0,12}){0,4}(?: [-–] .{3,40})?$/u.test(text) &&
    !/[\d:]/.test(text) &&
    (text.includes(' ') || text.includes('.'))
  );
}

/** A sentence cut out of a paragraph stands at most so many paragraphs from it. */
const NEAR = 6;

/** Captions apart, and nothing twice: a lead printed again, a picture's alternative text, a sentence cut out of its paragraph. */
function separate(blocks: readonly Block[], article: Article): void {
  const { title } = article;
  const seen = new Set<string>();
  /** The long paragraphs before, the nearest last. */
  const long: string[] = [];
  let afterPicture = false;
  for (const [index, block] of blocks.entries()) {
    const { text } = block;
    const key = keyOf(text);
    // A picture's alternative text is often the title; what follows it is the caption.
    const alternative = title !== undefined && same(title, text);
    const cutOut = text.length > 30 && text.length < 400 && long.slice(-NEAR).some((other) => other.includes(key));
    const leadAgain =
      text.length > 60 && blocks.slice(index + 1, index + 4).some((next) => keyOf(next.text).startsWith(key));
    if (alternative || seen.has(key) || cutOut || leadAgain) {
      afterPicture = alternative;
      continue;
    }
    seen.add(key);
    if (text.length > 120) long.push(key);
    if (isCaption(blocks, index) || (afterPicture && isShort(block)))
      article.captions.push(text.replace(/[\s|]+$/u, ''));
    else article.blocks.push(withoutClosing(block));
    afterPicture = false;
  }
}

function isCaption(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  if (!block || block.node.type !== 'paragraph') return false;
  const { text } = block;
  if (block.caption || captionLine.test(text)) return true;
  const neighbours = [blocks[index - 1], blocks[index + 1]].filter((other) => other !== undefined);
  if (text.length > 190 || !neighbours.some((other) => other.text.length > 160)) return false;
  if ((personCaption.test(text) && !/["”:]$/u.test(text)) || photoCredit.test(text)) return true;
  // The alternative text and the caption, one below the other in nearly the same words.
  return (
    isShort(block) && neighbours.some((other) => isShort(other) && shareIn(text, new Set(keysOf(other.text))) > 0.8)
  );
}

/** A line that is no sentence. */
function isShort({ text, node }: Block): boolean {
  return node.type === 'paragraph' && text.length < 190 && text.length > 20 && !/[.!?:;]["”)]?$/u.test(text);
}

/** "./." closes official texts. */
function withoutClosing(block: Block): Block {
  if (!/\.\/\.?\s{0,3}$/.test(block.text)) return block;
  const last = block.node.type === 'paragraph' ? block.node.children.at(-1) : undefined;
  if (last?.type === 'text') last.value = last.value.replace(/\.\/\.?\s{0,3}$/, '.');
  return { ...block, text: block.text.replace(/\.\/\.?\s{0,3}$/, '.') };
}

/** The same words; pages also print a title's words without accents, or "TPHCM" for "TP. HCM". */
function same(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 60) return false;
  return keysOf(a).join('') === keysOf(b).join('') || (fold(a) === b && /\s/.test(b));
}

/** A line by its words alone: case, marks and the style of tones aside. */
function keyOf(text: string): string {
  // Beyond some thousand letters the length tells as much as the words.
  return keysOf(text.slice(0, 5000)).join(' ') + (text.length > 5000 ? ` ${text.length}` : '');
}

function keysOf(text: string): string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(accentKey);
}

function shareIn(text: string, words: ReadonlySet<string>): number {
  const keys = keysOf(text);
  return keys.length === 0 ? 0 : keys.filter((key) => words.has(key)).length / keys.length;
}
