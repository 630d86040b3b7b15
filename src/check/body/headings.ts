import { rangeOf, type Markdown } from '../markdown.ts';
import { beginsLine, linesOf, type BodySlip } from './slip.ts';

/** Headings without a space after their `#`, or with one that does not break: they are shown with the `#`. */
export function findHeadingSpaces(markdown: Markdown): BodySlip<'heading-space'>[] {
  const { body } = markdown;
  if (!/^[ \t>]*#{1,6}[^\s#]|^[ \t>]*#{1,6}[\u00A0\u2007\u202F\u3000]/m.test(body)) return [];
  return markdown
    .nodes('paragraph')
    .flatMap((paragraph) => linesOf(body, rangeOf(paragraph)))
    .flatMap(({ at, line }): BodySlip<'heading-space'>[] => {
      const [, signs = '', gap = '', words = ''] =
        /^(#{1,6})([\u00A0\u2007\u202F\u3000 ]*)([^#\s].*)$/.exec(line) ?? [];
      if (signs === '' || (gap === ' ' && signs.length > 0)) return [];
      const isSure = signs.length > 1 || gap !== '';
      // One sign without a space may as well begin a hashtag.
      if (!isSure && (!/^\p{Lu}/u.test(words) || !/\s/.test(words) || words.includes('#'))) return [];
      const meant = `${signs.length > 1 ? signs : '##'} ${words
        .trimEnd()
        .replace(/(?<!#)#+$/, '')
        .trimEnd()}`;
      const mends = [{ start: at, end: at + line.length, repaired: meant }];
      return [{ code: 'heading-space', at, actual: line, expected: meant, ...(isSure ? { mends } : {}) }];
    });
}

/** Lines that became headings because `---` or `===` stands right below them. */
export function findUnderlines(markdown: Markdown): BodySlip<'heading-underline'>[] {
  const { body } = markdown;
  if (!/\S[ \t\r]*\n[ \t>]*(?:-+|=+)[ \t\r]*(?:\n|$)/.test(body)) return [];
  return markdown.nodes('heading').flatMap((heading): BodySlip<'heading-underline'>[] => {
    const lines = linesOf(body, rangeOf(heading));
    const under = lines.at(-1);
    // Seven are git's mark of two versions that disagree, and have a problem of their own.
    if (!under || lines.length < 2 || !/^[ \t>]*(?:-+|=+)[ \t]*$/.test(under.line) || /^={7}$/.test(under.line))
      return [];
    const words = lines.slice(0, -1).map(({ line }) => line.trim());
    const text = words.join(' ');
    const isSentence = words.length > 1 || /[.;:!?…”"]$/.test(text) || text.length > 100;
    const isRule = /^-{3,}\s*$/.test(under.line) && isSentence && beginsLine(body, under.at);
    const first = lines[0] ?? under;
    return [
      {
        code: 'heading-underline',
        at: first.at,
        actual: `${first.line} ${under.line}`,
        ...(isSentence ? {} : { expected: `## ${text}` }),
        ...(isRule ? { mends: [{ start: under.at, end: under.at, repaired: '\n' }] } : {}),
      },
    ];
  });
}
