import { markdownFor, strangeTags, wholesOf } from '../html-in-markdown.ts';
import { rule, type Found } from '../rule.ts';
import type { ReadableReport } from '../subjects.ts';

/**
 * HTML in a report: reports are markdown. What markdown has no sign for may stand: `<br>`, `<sub>`, `<sup>` and their
 * end tags, without attributes, and comments that end. What is HTML is for the parser to say: `a <b` is none, nor is
 * anything in code.
 */
export const htmlInBody = rule({ 'html-in-body': 'error' }, { report: findHtml });

function findHtml({ markdown, text }: ReadableReport): Found<'html-in-body'>[] {
  /** How many elements of each name are open: neither their ends nor their parts need be reported as well. */
  const open = new Map<string, number>();
  const isOpen = (name: string) => (open.get(name) ?? 0) > 0;
  return strangeTags(markdown).flatMap(({ offset, tag, name, closes }): Found<'html-in-body'>[] => {
    const isTold = (closes && isOpen(name)) || wholesOf(name).some(isOpen);
    open.set(name, Math.max(0, (open.get(name) ?? 0) + (closes ? -1 : 1)));
    if (isTold) return [];
    // An end tag without a beginning can only go.
    const expected = closes ? undefined : markdownFor(name);
    return [
      {
        ...text.placeOf(text.body + offset),
        code: 'html-in-body',
        actual: tag,
        ...(expected === undefined ? {} : { expected }),
      },
    ];
  });
}
