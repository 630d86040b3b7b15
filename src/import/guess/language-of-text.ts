import type { Language } from '../../text/language.ts';

const english = /\b(?:the|of|and|to|in|for|with|that|this|from|have|has|was|were|will|by|on|at|is|are|its)\b/gi;
/** Common Vietnamese words, with and without accents: old pages were typed without. */
const vietnamese =
  /(?<!\p{L})(?:của|và|các|được|là|trong|những|với|cho|đã|năm|tại|không|đến|người|ngày|về|cua|cac|duoc|nhung|voi|nam|tai|khong|den|nguoi|ngay|ve|doanh|nghiep|chat|luong|nang|suat)(?!\p{L})/giu;

/** The language a text is written in: Vietnamese names in an English page do not make it Vietnamese. */
export function languageOfText(text: string): Language {
  const sample = text.slice(0, 20_000);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  return count(english) > count(vietnamese) ? 'en' : 'vi';
}
