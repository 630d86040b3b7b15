import { sound } from './spelling.ts';
import type { Words } from './words-file.ts';

/** Other known words that sound alike to some: "xuat" for "suat". */
export function alike(word: string, { list }: Words): string[] {
  const heard = sound(word);
  return list.filter((other) => other !== word && sound(other) === heard);
}

/** Known words one letter away (changed, missing, doubled, swapped), commonest first. */
export function near(word: string, words: Words): string[] {
  return words.list.filter((other) => isOneEditAway(word, other)).sort((a, b) => words.count(b) - words.count(a));
}

/** One letter changed, added, taken away, or two neighbours swapped. */
export function isOneEditAway(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  if (restA.length + restB.length === 0) return false;
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
