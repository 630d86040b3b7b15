/** A word's letters without its tone, and the tone by itself: "hoà" is "hòa", and hỏi is taken for ngã. */
export function spelt(exact: string): string {
  const parts = exact.normalize('NFD').replace(/\u0309/g, '\u0303');
  return (
    parts.replace(/[\u0300\u0301\u0303\u0323]/g, '').normalize('NFC') +
    (/[\u0300\u0301\u0303\u0323]/.exec(parts)?.[0] ?? '')
  );
}

/** Whether a word, as far as it is typed, begins another: so do its letters, and its tone, once it has one, is the same. */
export function begins(typed: string, whole: string): boolean {
  const tone = /[\u0300\u0301\u0303\u0323]$/;
  const [letters, own] = [spelt(typed), spelt(whole)];
  const [told] = tone.exec(letters) ?? [''];
  return own.startsWith(letters.replace(tone, '')) && own.endsWith(told);
}

/** How a folded syllable sounds to those who mix up s and x, ch and tr, and a last i and y: "quản lí". */
export function sound(folded: string): string {
  return folded
    .replace(/^x/, 's')
    .replace(/^tr/, 'ch')
    .replace(/(?<=[b-df-hj-np-tv-z])y$/, 'i');
}

/** A word as typed, with the letters in which two folded words differ exchanged and its accents kept: "xuất" → "suất". */
export function respell(exact: string, folded: string, other: string): string {
  let same = 0;
  while (same < folded.length && same < other.length && folded.at(-1 - same) === other.at(-1 - same)) same++;
  if (same > 0) return other.slice(0, other.length - same) + exact.normalize('NFC').slice(folded.length - same);
  const [, ...marks] = exact.normalize('NFC').slice(-1).normalize('NFD');
  return (exact.normalize('NFC').slice(0, -1) + other.slice(-1) + marks.join('')).normalize('NFC');
}
