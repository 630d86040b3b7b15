/** A heading of a rendered text. */
export interface Heading {
  level: 2 | 3;
  id: string;
  /** HTML without tags. */
  html: string;
}

const marked = /<h([23]) id="(muc-[^"]*)">([\s\S]*?)<\/h\1>/g;

/**
 * A text rendered here whose second- and third-level headings end in a link to themselves, to be copied or sent.
 * @param words what such a link is called, for those who cannot see what it stands beside
 */
export function linkHeadings(html: string, words: string): string {
  return html.replace(
    marked,
    (_, level: string, id: string, inner: string) =>
      `<h${level} id="${id}">${inner} <a class="to" href="#${id}" aria-label="${words}">#</a></h${level}>`,
  );
}

/** The second- and third-level headings of a text rendered here, in its order. Marks of footnotes are left out. */
export function headingsOf(html: string): Heading[] {
  return [...html.matchAll(marked)].map(([, level, id = '', inner = '']) => ({
    level: level === '2' ? 2 : 3,
    id,
    html: inner
      .replace(/<sup><a .*?<\/sup>|<[^>]*>/g, '')
      .replace(/[<>]/g, '')
      .trim(),
  }));
}
