/**
 * Lines and paragraphs of prose, separated by line ends. A scanner on purpose: every body is read this way, and a parse of
 * every body would make the check an eighth slower.
 */

/** The lines that are not empty, each without the spaces around it. */
export function* linesIn(prose: string, from: number): Generator<{ at: number; words: string; afterGap: boolean }> {
  let afterGap = true;
  for (let start = from; start < prose.length;) {
    const next = prose.indexOf('\n', start);
    const end = next === -1 ? prose.length : next;
    const line = prose.slice(start, end);
    const words = line.trim();
    if (words !== '') yield { at: start + line.indexOf(words), words, afterGap };
    afterGap = words === '';
    start = end + 1;
  }
}

/** Lines without an empty one between them, joined. */
export function* paragraphsIn(prose: string, from: number): Generator<{ at: number; words: string }> {
  let paragraph: { at: number; lines: string[] } | undefined;
  for (const { at, words, afterGap } of linesIn(prose, from)) {
    if (paragraph && !afterGap) paragraph.lines.push(words);
    else {
      if (paragraph) yield { at: paragraph.at, words: paragraph.lines.join(' ') };
      paragraph = { at, lines: [words] };
    }
  }
  if (paragraph) yield { at: paragraph.at, words: paragraph.lines.join(' ') };
}
