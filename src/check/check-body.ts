import { endsArticle, isBoilerplate } from '../text/boilerplate.ts';
import type { FieldProblem } from './check-fields.ts';
import { tags } from './mask-markdown.ts';
import type { ReportText } from './report-text.ts';
import type { ReportVersion } from '../archive/report.ts';

/** What a copied page leaves in a body: repeated paragraphs, lines of the portal, pictures nobody described. */
export function checkBody(text: ReportText, version: Pick<ReportVersion, 'title' | 'summary'>): FieldProblem[] {
  return [...checkParagraphs(text, version), ...checkBoilerplate(text), ...checkImages(text)];
}

/** Shorter ones repeat for good reasons: "Trân trọng cảm ơn". */
const LONG = 40;

/** Paragraphs that say again, word for word, the summary or a paragraph before them. */
function checkParagraphs(
  { prose, source, body, placeOf }: ReportText,
  { title, summary }: Pick<ReportVersion, 'title' | 'summary'>,
) {
  const problems: FieldProblem[] = [];
  // Told apart by their first words, so that the rest is compared only where those agree.
  const seen: Seen = new Map();
  for (const above of [title, summary ?? '']) remember(seen, above);
  for (const { at, words } of paragraphsIn(prose, body)) {
    if (words.length < LONG || remember(seen, words)) continue;
    problems.push({
      ...placeOf(at),
      code: 'paragraph-repeated',
      actual: source.slice(at, at + 80).split('\n', 1)[0] ?? '',
    });
  }
  return problems;
}

/** Paragraphs by their first letters; the letters of each are only gathered where two begin alike. */
type Seen = Map<string, { first: string; all?: Set<string> }>;

/** False when the same words are there already. */
function remember(seen: Seen, paragraph: string): boolean {
  const beginning = paragraph
    .slice(0, LONG)
    .toLowerCase()
    .replace(/[\s*_>#"“”]+/g, '')
    .slice(0, 24);
  const known = seen.get(beginning);
  if (!known) {
    seen.set(beginning, { first: paragraph });
    return true;
  }
  known.all ??= new Set([letters(known.first)]);
  const own = letters(paragraph);
  if (known.all.has(own) && own.length >= LONG / 2) return false;
  known.all.add(own);
  return true;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The lines that are not empty, each without the spaces around it. */
function* linesIn(prose: string, from: number): Generator<{ at: number; words: string; afterGap: boolean }> {
  let afterGap = true;
  for (let start = from; start < prose.length;) {
    const next = prose.indexOf('\n', start);
    const end = next === -1 ? prose.length : next;
    const line = prose.slice(start, end);
    const words = line.trim();
    if (words !== '') yield { at: start + line.indexOf(words), words, afterGap };
    afterGap = words === '';
    start = end + 1;
  }
}

function* paragraphsIn(prose: string, from: number): Generator<{ at: number; words: string }> {
  let paragraph: { at: number; lines: string[] } | undefined;
  for (const { at, words, afterGap } of linesIn(prose, from)) {
    if (paragraph && !afterGap) paragraph.lines.push(words);
    else {
      if (paragraph) yield { at: paragraph.at, words: paragraph.lines.join(' ') };
      paragraph = { at, lines: [words] };
    }
  }
  if (paragraph) yield { at: paragraph.at, words: paragraph.lines.join(' ') };
}

function checkBoilerplate({ prose, source, body, placeOf }: ReportText): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const { at, words } of linesIn(prose, body)) {
    if (words.length > 300) continue;
    // Addresses are spaces by now; the signs of lists, links and bold print go too.
    const line = words.replace(/[[\]*_>\s]+|^[-+]\s/g, ' ').trim();
    if (line === '' || !((!line.startsWith('#') && isBoilerplate(line)) || endsArticle(line.replace(/^#+/, ''))))
      continue;
    problems.push({ ...placeOf(at), code: 'boilerplate-left', actual: source.slice(at, at + words.length) });
  }
  return problems;
}

/** Markdown has no way to say that a picture is mere decoration; `<img alt="">` says so. */
function checkImages({ markdown, body, placeOf }: ReportText): FieldProblem[] {
  const shown = markdown.slice(body);
  const empty = [...shown.matchAll(/!\[\s{0,20}\](?=[([])/g)];
  const bare = [...shown.matchAll(tags)].filter(({ 0: tag }) => /^<img\b/i.test(tag) && !/\salt\s{0,3}=/i.test(tag));
  return [...empty, ...bare].map(({ index }) => ({ ...placeOf(body + index), code: 'image-alt' }));
}
