import { rangeOf, type Markdown } from '../markdown.ts';
import { beginsLine, linesOf, type BodySlip, type Mend } from './slip.ts';

/** Paragraphs indented by four spaces or a tab, as in Word: markdown shows them as code, in one line that does not wrap. */
export function findIndents(markdown: Markdown): BodySlip<'indent-code'>[] {
  const { body } = markdown;
  if (!/^(?: {4}| {0,3}\t)/m.test(body)) return [];
  return markdown.nodes('code').flatMap((code): BodySlip<'indent-code'>[] => {
    const { from, to } = rangeOf(code);
    if (/^[ \t>]*(?:`{3}|~{3})/.test(body.slice(from, to))) return [];
    const lines = linesOf(body, { from, to });
    const [first] = lines;
    if (!first) return [];
    const isProse = lines.every(({ line }) => line.trim() === '' || isSentence(line.trim()));
    const mends = isProse && beginsLine(body, from) && /^[ \t]/.test(first.line) ? unindented(lines) : undefined;
    return [{ code: 'indent-code', at: from, actual: first.line.trim(), ...(mends ? { mends } : {}) }];
  });
}

/** Words of a text, and nothing that would mean something else where no indent stands before it. */
function isSentence(line: string): boolean {
  return (
    /\p{L}\p{L}/u.test(line) &&
    line.includes(' ') &&
    !/\t| {2}|[{};=|\\]$|^[#>|`~+=]|^[-*_]{3,}$|\w\(|[<>{}=]/.test(line)
  );
}

/** Lines that each end like a sentence were paragraphs each; others are one that was wrapped. */
function unindented(lines: readonly { at: number; line: string }[]): Mend[] {
  const written = lines.filter(({ line }) => line.trim() !== '');
  const areParagraphs = written.slice(0, -1).every(({ line }) => /[.:;!?…”")]\s*$/.test(line));
  return written.map(({ at, line }, index) => {
    const follows = index > 0 && at - 1 === (written[index - 1]?.at ?? 0) + (written[index - 1]?.line.length ?? 0);
    const indent = line.length - line.trimStart().length;
    return { start: at, end: at + indent, repaired: areParagraphs && follows ? '\n' : '' };
  });
}

/** Bullets that are no signs of markdown, one under the other: the lines run into one another. */
export function findBullets(markdown: Markdown): BodySlip<'list-sign'>[] {
  const { body } = markdown;
  if (!bullets.test(body)) return [];
  return markdown.nodes('paragraph').flatMap((paragraph): BodySlip<'list-sign'>[] => {
    const { from, to } = rangeOf(paragraph);
    const lines = linesOf(body, { from, to });
    const letters = lines.filter(({ line }) => letterBullet.test(line));
    const items = lines.filter(({ line }) => bullet.test(line) || letterBullet.test(line));
    const [first] = items;
    if (!first || (letters.length === 0 && items.length < 2 && first.at === from)) return [];
    const signOf = (line: string) => (bullet.exec(line) ?? letterBullet.exec(line))?.[0] ?? '';
    const mends = items.map(({ at, line }) => ({ start: at, end: at + signOf(line).length, repaired: '- ' }));
    // One alone may be a dash within a sentence that was wrapped there.
    if (items.length < 2 && /[–—]/.test(first.line.trim().charAt(0))) return [];
    return [
      {
        code: 'list-sign',
        at: first.at,
        actual: first.line,
        expected: `- ${first.line.slice(signOf(first.line).length)}`,
        ...(letters.length > 0 ? {} : { mends }),
      },
    ];
  });
}

const bullet = /^[ \t]*(?:[•●▪■◦‣∙➢➤❖✓✔✅☑►▶🔹🔸👉⭐][ \t\u00A0]*|[·–—−][ \t\u00A0]+)(?=\S)/u;
const bullets = /^[ \t>]*[•●▪■◦‣∙·➢➤❖✓✔✅☑►▶🔹🔸👉⭐–—−§üØov][ \t\u00A0]*\S/mu;
/** Letters that were bullets in Wingdings and Courier: no Vietnamese sentence begins with one of them alone. */
const letterBullet = /^[§üØov][ \t\u00A0]+(?=\p{Lu})/u;
