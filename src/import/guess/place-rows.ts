import type { PlaceMention } from '../../archive/places-in-text.ts';

/** Names within a list of many are a menu or a survey, not a subject. */
export const LISTED = 8;
/** Names one after the other that make a row. */
const ROW = 3;

/** The mentions that stand in a row of names. */
export function inRows(text: string, mentions: readonly PlaceMention[]): Set<PlaceMention> {
  return new Set(rowsOf(text, mentions).flatMap((row) => (row.length >= ROW ? row : [])));
}

/** Three to seven names one after the other. */
export function enumerated(
  text: string,
  mentions: readonly PlaceMention[],
): { names: string[]; evidence: string } | undefined {
  const found = rowsOf(text, mentions).find(({ length }) => length >= ROW && length < LISTED);
  const [first] = found ?? [];
  const last = found?.at(-1);
  if (!found || !first || !last) return undefined;
  return { names: [...new Set(found.map(({ name }) => name))], evidence: text.slice(first.start, last.end) };
}

/** Names one after the other, each row with as many as stand there. */
function rowsOf(text: string, mentions: readonly PlaceMention[]): PlaceMention[][] {
  let row: PlaceMention[] = [];
  const rows: PlaceMention[][] = [];
  for (const mention of mentions) {
    const last = row.at(-1);
    if (
      last &&
      /^(?:\s(?:province|city))?(?:,|\sand|\svà|\s&)?(?:\sand|\svà)?\s(?:tỉnh\s|TP\.?\s?)?$/iu.test(
        text.slice(last.end, mention.start),
      )
    )
      row.push(mention);
    else rows.push((row = [mention]));
  }
  return rows;
}
