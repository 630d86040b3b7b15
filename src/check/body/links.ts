import type { Markdown } from '../markdown.ts';
import { isCode, type BodySlip } from './slip.ts';

/** An address that is whole: of the web, of mail, or a path of this site. */
const address = String.raw`(?:https?:\/\/|mailto:|\/(?=[\w%]+[./]))[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*`;
/** The same with spaces in it, as file names have them. */
const spaced = String.raw`[^()<>"\n]*(?:\([^()<>"\n]*\)[^()<>"\n]*)*`;

/** Ways in which links and pictures are mistyped, each with what was meant. */
const shapes: readonly { shape: RegExp; meant?: (found: RegExpExecArray) => string | undefined }[] = [
  // [x] (https://…)
  {
    shape: new RegExp(String.raw`(!?\[[^\][\n]+\])(?=\s)[ \t\u00A0]{0,4}\n?[ \t]{0,4}(\(${address}\))`, 'gu'),
    meant: ([, words = '', target = '']) => words + target,
  },
  // (x)[https://…]
  {
    shape: /\(([^()\n]+)\)[ \t]?\[((?:https?:\/\/|mailto:)[^\s\][()]+)\](?!\()/gu,
    meant: ([, words = '', target = '']) => `[${words}](${target})`,
  },
  // ![x](/anh/hai chu.jpg)
  {
    shape: new RegExp(String.raw`(!?\[[^\][\n]*\]\()(${spaced})\)`, 'gu'),
    meant: ([, words = '', target = '']) => {
      const trimmed = target.trim();
      if (!/[ \t]/.test(trimmed) || /[ \t]['(][^'()]*[')]$/.test(trimmed)) return undefined;
      const isWhole = /^(?:https?:\/\/|\/)/i.test(trimmed);
      if (!isWhole && !words.startsWith('!')) return undefined;
      return `${words}${trimmed.replace(/[ \t]/g, '%20')})`;
    },
  },
  // ! [x](/anh/a.jpg)
  {
    shape: /(?<![^\s])![ \t]+(\[[^\][\n]+\]\(\/[^\s()]+\.(?:jpe?g|png|webp|gif|svg|avif)\))/giu,
    meant: ([, picture = '']) => `!${picture}`,
  },
  // [x](https://… without its end
  { shape: /!?\[[^\][\n]+\]\((?:https?:\/\/|\/[\w%]+[./])[^\s()]+(?![^\s()]|[^\n]{0,200}\))/gu },
];

/** Links and pictures that are shown as they are typed, because a sign of theirs stands wrong. */
export function findBrokenLinks(markdown: Markdown): BodySlip<'link-broken'>[] {
  const { body } = markdown;
  if (!/\][ \t\u00A0]{0,4}\n?[ \t]{0,4}[([]|\)[ \t]?\[/.test(body)) return [];
  const inCode = isCode(markdown);
  return shapes.flatMap(({ shape, meant }) =>
    [...body.matchAll(shape)].flatMap((found): BodySlip<'link-broken'>[] => {
      const { 0: actual, index } = found;
      if (inCode(index) || body[index - 1] === '\\') return [];
      const expected = meant?.(found);
      if (meant && expected === undefined) return [];
      const isSure = expected !== undefined && /\]\((?:https?:\/\/|mailto:|\/)/i.test(expected);
      const mends = isSure ? { mends: [{ start: index, end: index + actual.length, repaired: expected }] } : {};
      return [{ code: 'link-broken', at: index, actual, ...(expected === undefined ? {} : { expected }), ...mends }];
    }),
  );
}
