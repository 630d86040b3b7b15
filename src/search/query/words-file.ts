/** The archive's own words, for weighing a query's words and mending a slip of the finger. */
export interface WordsFile {
  /** How many reports there are. */
  reports: number;
  /** Folded words in alphabetical order, joined by spaces. */
  words: string;
  /** In how many reports each stands, in the same order. */
  counts: number[];
}

/**
 * The words of an archive, from how many reports of each part hold each. At most 30,000 are kept, the commonest.
 * @param reports how many reports there are
 */
export function toWordsFile(reports: number, parts: readonly Readonly<Record<string, number>>[]): WordsFile {
  const counts = new Map<string, number>();
  for (const part of parts)
    for (const [word, count] of Object.entries(part)) counts.set(word, (counts.get(word) ?? 0) + count);
  const kept = [...counts]
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
    .slice(0, 30_000)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { reports, words: kept.map(([word]) => word).join(' '), counts: kept.map(([, count]) => count) };
}

/** The words of an archive, to be asked. */
export interface Words {
  /** In how many reports a word stands; for the beginning of a word, in how many any such word does. */
  count(word: string, asPrefix?: boolean): number;
  /** In what share of the reports a word stands. */
  share(word: string): number;
  /** How much a word tells: the fewer reports hold it, the more. */
  weight(word: string, asPrefix?: boolean): number;
  /** Every word, folded. */
  list: readonly string[];
}

export function readWordsFile(file: WordsFile): Words {
  const list = file.words.split(' ');
  const counts = new Map(list.map((word, index) => [word, file.counts[index] ?? 0]));
  // Of 30,000 words this takes a millisecond, for one unfinished word of a query: no need to search by halves.
  const prefixCount = (prefix: string) =>
    Math.max(0, ...list.filter((word) => word.startsWith(prefix)).map((word) => counts.get(word) ?? 0));
  const count = (word: string, asPrefix: boolean) => counts.get(word) ?? (asPrefix ? prefixCount(word) : 0);
  return {
    count: (word, asPrefix = false) => count(word, asPrefix),
    share: (word) => (counts.get(word) ?? 0) / Math.max(1, file.reports),
    weight: (word, asPrefix = false) => Math.log(1 + (file.reports + 1) / (count(word, asPrefix) + 0.5)),
    list,
  };
}
