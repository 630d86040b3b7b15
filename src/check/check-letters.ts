import type { FieldProblem } from './check-fields.ts';
import { findEths, findUnseen } from '../text/letters.ts';
import type { ReportText } from './report-text.ts';
import { asStroke } from '../text/text.ts';

/** Look-alikes of Đ in what is read, each word once; invisible characters anywhere in the file, at the first of them. */
export function checkLetters({
  source,
  prose,
  placeOf,
}: Pick<ReportText, 'source' | 'prose' | 'placeOf'>): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const words = new Set<string>();
  for (const { from, shown } of findEths(prose)) {
    if (words.has(shown)) continue;
    words.add(shown);
    problems.push({ ...placeOf(from), code: 'letter-eth', actual: shown, expected: asStroke(shown) });
  }
  const unseen = findUnseen(source);
  const [first] = unseen;
  if (first)
    problems.push({
      ...placeOf(first.start),
      code: 'letter-invisible',
      actual: unseen.length > 1 ? `${first.shown} ×${unseen.length}` : first.shown,
    });
  return problems;
}
