/**
 * Markdown with what is no text put out of sight: every letter of it becomes a space, so that offsets stay.
 * A scanner of lines and runs, not a parser: the checks that read it warn, they do not render.
 */

/** Code (fenced, indented, spans) and HTML comments become spaces. Linear in the text, whatever it holds. */
export function maskCode(markdown: string): string {
  if (!/[`~]|<!--|^(?: {4}|\t)/m.test(markdown)) return markdown;
  return maskSpans(maskBlocks(markdown));
}

function maskBlocks(markdown: string): string {
  let fence: string | undefined;
  let inList = false;
  let afterBlank = true;
  let inCode = false;
  return markdown.replace(/[^\n]+/g, (line, at: number) => {
    afterBlank ||= /\n[ \t\r]*\n$/.test(markdown.slice(Math.max(0, at - 40), at));
    const mark = /^[ \t]*(?:>[ \t]*)*(`{3,}|~{3,})([^\r]*)/.exec(line);
    const [, run = '', rest = ''] = mark ?? [];
    if (fence !== undefined) {
      if (run.startsWith(fence) && rest.trim() === '') fence = undefined;
      return blank(line);
    }
    if (run !== '' && !(run.startsWith('`') && rest.includes('`'))) {
      fence = run;
      return blank(line);
    }
    if (line.trim() === '') {
      afterBlank = true;
      return line;
    }
    const indented = /^(?: {4}|\t)/.test(line);
    inCode = indented && !inList && (inCode || afterBlank);
    if (!indented)
      inList = /^ {0,3}(?:[-+*]|\d{1,9}[.)])[ \t]/.test(line) || (inList && (!afterBlank || /^ /.test(line)));
    afterBlank = false;
    return inCode ? blank(line) : line;
  });
}

function maskSpans(text: string): string {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const known = runs.get(run.length);
    if (known) known.push(index);
    else runs.set(run.length, [index]);
  }
  const passed = new Map<number, number>();
  /** Where the next run of as many backticks stands. */
  const nextRun = (length: number, from: number) => {
    const places = runs.get(length) ?? [];
    let at = passed.get(length) ?? 0;
    while (at < places.length && (places[at] ?? 0) < from) at++;
    passed.set(length, at);
    return places[at];
  };
  const opening = /`+|<!--/g;
  let masked = '';
  let done = 0;
  let paragraphEnd = -1;
  let closes = true;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const { 0: sign, index } = match;
    let end: number | undefined;
    if (paragraphEnd < index) paragraphEnd = endOfParagraph(text, index);
    if (sign === '<!--') {
      const close: number = closes ? text.indexOf('-->', opening.lastIndex) : -1;
      closes = close !== -1;
      // Within a line a comment ends with its paragraph or is none; one without an end is shown (see raw-html.ts).
      if (close !== -1 && (close < paragraphEnd || /(?:^|\n) {0,3}$/.test(text.slice(Math.max(0, index - 4), index))))
        end = close + 3;
    } else if (text[index - 1] !== '\\') {
      const close = nextRun(sign.length, opening.lastIndex);
      if (close !== undefined && close < paragraphEnd) end = close + sign.length;
    }
    if (end === undefined) continue;
    masked += text.slice(done, index) + blank(text.slice(index, end));
    done = opening.lastIndex = end;
  }
  return masked + text.slice(done);
}

function endOfParagraph(text: string, from: number): number {
  const gap = /\n[ \t\r]*\n/g;
  gap.lastIndex = from;
  return gap.exec(text)?.index ?? text.length;
}

/** The address of a link or picture: `](…)` with an optional title. Bounded, so that no text makes it slow. */
export const destinations =
  /\]\(\s{0,4}(<[^<>\n]{0,2000}>|[^\s()<>]{0,2000}(?:\([^\s()<>]{0,500}\)[^\s()<>]{0,2000})?)(?:\s{1,4}(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'))?\s{0,4}\)/g;
/** The address a `[name]:` stands for. */
export const definitions = /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]{0,9}(\S{1,2000})/gm;
/** An HTML tag. */
export const tags = /<\/?[a-z][^<>]{0,2000}>/gi;

/** Addresses and HTML tags become spaces; the words of links stay. Expects code to be out of the way. */
export function maskAddresses(text: string): string {
  if (!/:\/\/|www\.|\]\(|\]:|</.test(text)) return text;
  return text
    .replace(destinations, (link) => `]${blank(link.slice(1))}`)
    .replace(definitions, blank)
    .replace(/(?:https?:\/\/|www\.)[^\s<>]+/gi, blank)
    .replace(tags, blank);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
