/** A heading of a rendered text. */
export interface Heading {
  level: 2 | 3;
  id: string;
  /** HTML without tags. */
  html: string;
}

/** The second- and third-level headings of a text rendered here, in its order. Marks of footnotes are left out. */
export function headingsOf(html: string): Heading[] {
  return [...html.matchAll(/<h([23]) id="(muc-[^"]*)">([\s\S]*?)<\/h\1>/g)].map(([, level, id = '', inner = '']) => ({
    level: level === '2' ? 2 : 3,
    id,
    html: inner
      .replace(/<sup>.*?<\/sup>|<[^>]*>/g, '')
      .replace(/[<>]/g, '')
      .trim(),
  }));
}
