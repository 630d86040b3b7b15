import type { Block } from './page.ts';
import { isNamed, isRelativeStamp, readStamp, type Stamp } from './stamp.ts';

/** What a legal database prints of a document, in a table or line by line. */
const attributes = /Ngày ban hành\s{0,3}:?\s{0,3}(\d{1,2}\/\d{1,2}\/\d{4})/iu;

/** Lines that say when the page was posted stand above the text, a few below it; a bare day below is other news'. */
export function takeStamps(kept: readonly Block[]): {
  stamps: Stamp[];
  blocks: Block[];
  undated: string | undefined;
  byline: string | undefined;
} {
  const stamps: Stamp[] = [];
  const blocks: Block[] = [];
  let undated: string | undefined;
  let byline: string | undefined;
  for (const [index, block] of kept.entries()) {
    const above = index < 12;
    const issued = above && block.text.length < 2000 ? attributes.exec(block.text) : null;
    const stamp = issued
      ? readStamp(`Ngày ban hành ${issued[1]}`)
      : above || index > kept.length - 4
        ? readStamp(block.text)
        : undefined;
    const by = above ? bylineOf(block.text) : undefined;
    if (stamp && (above || stamp.kind !== 'bare')) stamps.push(stamp);
    else if (above && isRelativeStamp(block.text)) undated ??= block.text;
    else if (by === undefined) blocks.push(block);
    else if (isNamed(by)) byline ??= by;
  }
  return { stamps, blocks, undated, byline };
}

/** Whom a line above the text names as its writer: "Viết bởi Super User". */
function bylineOf(text: string): string | undefined {
  return /^(?:(?:Được )?(?:Viết|Đăng|Gửi) bởi|Written by|Posted by|Submitted by|Bởi|Tác giả|Người (?:viết|đăng))\s?:?\s(.{2,40})$/iu.exec(
    text,
  )?.[1];
}
