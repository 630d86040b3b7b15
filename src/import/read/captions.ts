import type { Block } from './page.ts';
import { keyOf, keysOf, same, shareIn } from './words.ts';

/** "Ảnh: …", "Hình 2. …". */
const pictureLine =
  /^\(?(?:Ảnh|Hình|Ảnh minh h[ọo]a|Photo|Hình ảnh|Nguồn ảnh)(?:\s?\d{1,2})?\s?[:.\-–)]|^\(?Ảnh minh họa\)?$/iu;
/** What pictures of meetings show, in words that are no sentence: it has no full stop. */
const viewLine =
  /^[(–—-]?\s?(?:Toàn cảnh|Quang cảnh|(?:Các )?[Đđ]ại biểu|Học viên|The panorama|Panorama|At the (?:event|ceremony|workshop))(?!\p{L})[^.;:]{0,110}(?:\s?\((?:Photo|Ảnh)[^()]{0,40}\))?\)?$/iu;
const personCaption =
  /^(?:Ông|Bà|Đồng chí|Đ\/c|TS\.?|ThS\.?|PGS\.?|GS\.?|Mr\.?|Ms\.?|Phó|Thứ trưởng|Bộ trưởng)\s[^.]{5,170}(?:\s\|)?$/u;
/** What someone says is text, not a caption: "Ông A lưu ý: …", "Bà B nhấn mạnh, …". */
const speech =
  /\s(?:nhấn mạnh|cho (?:biết|hay|rằng)|lưu ý|đề nghị|chia sẻ|khẳng định|nói|nhận định|kiến nghị|thông tin|said|noted|stressed|added)(?:\s?[,:]|\srằng|\sthat)/u;
const photoCredit =
  /(?:[(–—-]?\s?(?:Ảnh|Photos?)\s?:\s?[^():]{2,40}\)?|\.?\s(?:[–—-]\s)?(?:VN[AS](?:\/VN[AS])?\s)?(?:Photo|Ảnh)\s?:?\s?[\p{L}./ ]{2,30})$/u;
/** Whether a line is a caption wherever it stands. */
export function isCaptionLine(text: string): boolean {
  return pictureLine.test(text) || viewLine.test(text);
}

/** A sentence cut out of a paragraph stands at most so many paragraphs from it. */
const NEAR = 6;

/** Captions apart, and nothing twice: a lead printed again, a picture's alternative text, a sentence cut out of its paragraph. */
export function separate(blocks: readonly Block[], title: string | undefined): { blocks: Block[]; captions: string[] } {
  const text: Block[] = [];
  const captions: string[] = [];
  const seen = new Set<string>();
  /** The long paragraphs before, the nearest last. */
  const long: string[] = [];
  let afterPicture = false;
  for (const [index, block] of blocks.entries()) {
    const line = block.text;
    const key = keyOf(line);
    // A picture's alternative text is often the title; what follows it is the caption.
    const alternative = title !== undefined && same(title, line);
    const cutOut = line.length > 30 && line.length < 400 && long.slice(-NEAR).some((other) => other.includes(key));
    const leadAgain =
      line.length > 60 && blocks.slice(index + 1, index + 4).some((next) => keyOf(next.text).startsWith(key));
    if (alternative || (line.length > 25 && seen.has(key)) || cutOut || leadAgain) {
      afterPicture = alternative;
      continue;
    }
    seen.add(key);
    if (line.length > 120) long.push(key);
    if (isCaption(blocks, index) || (afterPicture && isShort(block))) captions.push(line.replace(/[\s|]+$/u, ''));
    else text.push(withoutClosing(block));
    afterPicture = false;
  }
  return { blocks: text, captions };
}

/**
 * A caption is told by its place at a picture, by "Ảnh:" or by markup; of lines that no picture stands by, only words
 * that are no sentence. What is doubtful stays in the text.
 */
function isCaption(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  if (!block || block.node.type !== 'paragraph') return false;
  const { text } = block;
  if (block.caption || isCaptionLine(text)) return true;
  if (text.length > 190) return false;
  const bracketed = /^\(.*\)$|^[–—-]\s.*\s[–—-]$/u.test(text);
  if (block.belowPicture && (block.setApart || bracketed || !/[.!?:;…]["”)]?$/u.test(text))) return true;
  if (photoCredit.test(text)) return true;
  const neighbours = [blocks[index - 1], blocks[index + 1]].filter((other) => other !== undefined);
  if (!neighbours.some((other) => other.text.length > 160)) return false;
  if (personCaption.test(text) && !/["”:;,]$/u.test(text) && !speech.test(text)) return true;
  // The alternative text and the caption, one below the other in nearly the same words.
  return (
    isShort(block) && neighbours.some((other) => isShort(other) && shareIn(text, new Set(keysOf(other.text))) > 0.8)
  );
}

/** A line that is no sentence. */
function isShort({ text, node }: Block): boolean {
  return node.type === 'paragraph' && text.length < 190 && text.length > 20 && !/[.!?:;]["”)]?$/u.test(text);
}

/** "." closes official texts. */
function withoutClosing(block: Block): Block {
  if (!/\.\/\.?\s{0,3}$/.test(block.text)) return block;
  const last = block.node.type === 'paragraph' ? block.node.children.at(-1) : undefined;
  if (last?.type === 'text') last.value = last.value.replace(/\.\/\.?\s{0,3}$/, '.');
  return { ...block, text: block.text.replace(/\.\/\.?\s{0,3}$/, '.') };
}
