import { fold } from '../model/text.ts';
import { fromTcvn3, fromVni } from './legacy-encodings.ts';

/** How a page's bytes were written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252' | 'tcvn3' | 'vni';

export interface Decoded {
  text: string;
  encoding: Encoding;
}

/**
 * A page's bytes as Unicode text, NFC, lines ended by `\n`. UTF-8 and UTF-16 are told by their marks and validity;
 * everything else is read in each way Vietnamese was ever written, and the reading with the most Vietnamese wins.
 * Valid UTF-8 may itself hold the letters of an old font, saved as they looked: it is tried the same way.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes);
  const utf8 = marked ?? decodeUtf8(bytes);
  const read: Decoded[] = utf8
    ? [utf8, { encoding: 'tcvn3', text: fromTcvn3(utf8.text) }, { encoding: 'vni', text: fromVni(utf8.text) }]
    : readings(bytes);
  // Text without letters of the upper half is the same in every reading; the first stands.
  const best = read.reduce((first, other) => (vietnameseness(other.text) > vietnameseness(first.text) ? other : first));
  return {
    ...best,
    text: best.text
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
      .normalize('NFC'),
  };
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

function readings(bytes: Uint8Array): Decoded[] {
  const western = new TextDecoder('windows-1252').decode(bytes);
  // TCVN3 uses the places of Latin-1, which TextDecoder reads as Windows-1252; they agree from A0 up.
  return [
    { encoding: 'windows-1258', text: new TextDecoder('windows-1258').decode(bytes).normalize('NFC') },
    { encoding: 'tcvn3', text: fromTcvn3(western) },
    { encoding: 'vni', text: fromVni(western) },
    { encoding: 'windows-1252', text: western },
  ];
}

/** The commonest words of Vietnamese that have an accent, as spelled. */
const common = new Set(
  'của và các được là trong những với một cho có để này đã năm tại không đến người ngày nghị định quyết tỉnh chất lượng năng suất doanh nghiệp sản phẩm hàng hóa về việc thực hiện công nghệ đề án dự phát triển'.split(
    ' ',
  ),
);

/** How many common Vietnamese words a text has, less the letters no Vietnamese word has. At most the first 50,000 letters count. */
function vietnameseness(text: string): number {
  const sample = text.slice(0, 50_000).normalize('NFC');
  const words = sample.toLowerCase().match(/[\p{L}\p{M}\u00AD]{2,8}/gu) ?? [];
  const hits = words.filter((word) => common.has(word) && fold(word) !== word).length;
  const strange = sample.match(/[\u00A1-\u00BF×÷ØÞßåæçëîïñöøûüÅÆÇËÎÏÑÖÛÜ\uFFFD]/g)?.length ?? 0;
  return hits - strange;
}
