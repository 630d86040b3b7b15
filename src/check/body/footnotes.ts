import { rangeOf, type Markdown } from '../markdown.ts';
import { isCode, type BodySlip } from './slip.ts';

type Code = 'footnote-twice' | 'footnote-unused' | 'footnote-undefined';

/** Footnotes that go astray: two with one mark, one that nothing refers to, a mark without a note. */
export function findFootnoteSlips(markdown: Markdown): BodySlip<Code>[] {
  const { body } = markdown;
  const notes = markdown.nodes('footnoteDefinition');
  const marks = markdown.nodes('footnoteReference');
  const seen = new Set<string>();
  const used = new Set(marks.map(({ identifier }) => identifier));
  const slips = notes.flatMap((note): BodySlip<Code>[] => {
    const { from, to } = rangeOf(note);
    const code = seen.has(note.identifier)
      ? 'footnote-twice'
      : used.has(note.identifier)
        ? undefined
        : 'footnote-unused';
    seen.add(note.identifier);
    return code ? [{ code, at: from, actual: body.slice(from, to) }] : [];
  });
  return [...slips, ...undefinedMarks(markdown, [...marks, ...notes].map(rangeOf))];
}

/** Marks that stand in the text as they are typed. */
function undefinedMarks(markdown: Markdown, known: readonly { from: number }[]): BodySlip<'footnote-undefined'>[] {
  const { body } = markdown;
  if (!body.includes('[^')) return [];
  const inCode = isCode(markdown);
  const starts = new Set(known.map(({ from }) => from));
  const loose = [...body.matchAll(/(?<!\\)\[\^[^\]\n^[]{1,60}\]/g)].filter(
    ({ index }) => !starts.has(index) && !inCode(index),
  );
  // A line that begins with a mark and goes on in words is its note, if the mark stands once more: the colon is missing.
  const isNote = (mark: string, index: number) =>
    (index === 0 || body[index - 1] === '\n') &&
    /^ \p{L}/u.test(body.slice(index + mark.length, index + mark.length + 4));
  const same = Map.groupBy(loose, ([mark]) => mark);
  return loose.map(({ 0: mark, index }): BodySlip<'footnote-undefined'> => {
    const [first, second, third] = same.get(mark) ?? [];
    const isSure = first && second && !third && second.index === index && isNote(mark, index);
    const end = index + mark.length;
    const mends = [{ start: end, end, repaired: ':' }];
    return {
      code: 'footnote-undefined',
      at: index,
      actual: mark,
      expected: `${mark}: …`,
      ...(isSure ? { mends } : {}),
    };
  });
}
