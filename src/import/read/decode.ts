import { fold } from '../../text/text.ts';
import { fromTcvn3, fromVni } from '../../text/legacy-encodings.ts';

/** How a page's bytes were written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252' | 'tcvn3' | 'vni';

export interface Decoded {
  text: string;
  encoding: Encoding;
}

/**
 * A page's bytes as Unicode text, NFC, lines ended by `\n`. UTF-8 and UTF-16 are recognised by their marks and validity;
 * everything else is read in each way Vietnamese was ever written, and the reading with the most Vietnamese wins.
 * Valid UTF-8 may itself hold the letters of an old font, saved as they looked: it is tried the same way.
 */
export function decode(bytes: Uint8Array): Decoded {
  const utf8 = byMark(bytes) ?? decodeUtf8(bytes);
  const western = utf8?.text ?? new TextDecoder('windows-1252').decode(bytes);
  const readings: [Encoding, (sample: string) => string][] = utf8
    ? [
        [utf8.encoding, (text) => text],
        ['tcvn3', fromTcvn3],
        ['vni', fromVni],
      ]
    : [
        ['windows-1258', (text) => from1258(bytes.subarray(0, text.length))],
        ['tcvn3', fromTcvn3],
        ['vni', fromVni],
        ['windows-1252', (text) => text],
      ];
  // Text without letters of the upper half is the same in every reading; the first stands.
  let best: { encoding: Encoding; read: (text: string) => string; score: number } | undefined;
  for (const [encoding, read] of readings) {
    const score = vietnameseness(read(western.slice(0, SAMPLE)));
    if (!best || score > best.score) best = { encoding, read, score };
  }
  const text = best?.read(western) ?? western;
  return {
    encoding: best?.encoding ?? 'utf-8',
    text: text
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
      .normalize('NFC'),
  };
}

/** How much of a page tells its encoding, in characters. */
const SAMPLE = 50_000;

/** The tones of Windows-1258 stand after their letters; composing joins them. One byte is one character. */
function from1258(bytes: Uint8Array): string {
  return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
}

function byMark(bytes: Uint8Array): Decoded | undefined {
  for (const [encoding, mark] of [
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ] as const)
    if (mark.every((byte, index) => bytes[index] === byte))
      return { encoding, text: new TextDecoder(encoding).decode(bytes) };
  return undefined;
}

function decodeUtf8(bytes: Uint8Array): Decoded | undefined {
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return undefined;
  }
}

/** The commonest words of Vietnamese that have an accent, as spelled. */
const common = new Set(
  'của và các được là trong những với một cho có để này đã năm tại không đến người ngày nghị định quyết tỉnh chất lượng năng suất doanh nghiệp sản phẩm hàng hóa về việc thực hiện công nghệ đề án dự phát triển'.split(
    ' ',
  ),
);

/** How many common Vietnamese words a text has, less the letters no Vietnamese word has. */
function vietnameseness(text: string): number {
  const sample = text.normalize('NFC');
  const words = sample.toLowerCase().match(/[\p{L}\p{M}\u00AD]{2,8}/gu) ?? [];
  const hits = words.filter((word) => common.has(word) && fold(word) !== word).length;
  const strange = sample.match(/[\u00A1-\u00BF×÷ØÞßåæçëîïñöøûüÅÆÇËÎÏÑÖÛÜ\uFFFD]/g)?.length ?? 0;
  return hits - strange;
}
