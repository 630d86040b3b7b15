import type { Guess } from './guess.ts';
import type { Language } from '../../text/language.ts';
import { phraseFinder } from '../../text/phrases.ts';
import { slugOf } from '../../archive/provinces.ts';
import type { Program, Vocabularies } from '../../archive/vocabularies.ts';
import { wordsOf, type Article } from '../read/article.ts';
import type { GuessedDocument } from './documents.ts';
import { keyOf } from '../read/words.ts';

/** How often a sign must stand in a text that does not begin with it. */
const OFTEN = 3;

/**
 * The programmes an article belongs to: those it names outright (by number, by full name, by the document that
 * founded them), and those whose signs stand in its title or first paragraphs, or often.
 */
export function readPrograms(
  article: Article,
  language: Language,
  provinces: readonly string[],
  documents: readonly GuessedDocument[],
  { programs, provinces: units }: Vocabularies,
): Guess<string[]> {
  const title = article.title ?? '';
  const lead = article.blocks.slice(0, 2).map((block) => inOneForm(block.text));
  // Who once won an award is not what a text is about: only its title and first paragraphs may speak of winners.
  const text = inOneForm(
    [title, ...article.blocks.map(({ text }, index) => (index < 2 ? text : withoutWinners(text)))].join('\n\n'),
  );
  const cited = new Map(documents.filter(({ known }) => known).map(({ id, evidence }) => [id, evidence]));
  const found: { id: string; evidence: string; passing: boolean }[] = [];
  for (const program of programs.entries) {
    const unit = program.province === undefined ? undefined : units.byId.get(program.province);
    if (unit && !provinces.includes(slugOf(unit))) continue;
    const outright = cited.get(program.founded_by) ?? namedOutright(program, text);
    const evidence = outright ?? signed(program, text, title, lead, language);
    if (evidence !== undefined) found.push({ id: program.id, evidence, passing: outright === undefined });
  }
  const printed = wordsOf(article);
  for (const each of found) each.evidence = asPrinted(each.evidence, printed);
  // Words that are part of another programme's full name say nothing of their own.
  const names = found.filter(({ passing }) => !passing).map(({ evidence }) => keyOf(evidence));
  const own = found.filter(
    ({ passing, evidence }) =>
      !passing || !names.some((name) => name.includes(keyOf(evidence)) && name !== keyOf(evidence)),
  );
  if (own.length === 0) return { value: [], evidence: '', doubt: 'not-found' };
  return {
    value: own.map(({ id }) => id),
    evidence: own.map(({ evidence }) => evidence).join(' · '),
    ...(own.every(({ passing }) => passing) ? { doubt: 'in-passing' as const } : {}),
  };
}

/** The words of the page that a name found in the one form stands for. */
function asPrinted(words: string, page: string): string {
  if (page.includes(words)) return words;
  for (let count = words.split(' ').length - 1; count > 1; count--) {
    const beginning = words.split(' ').slice(0, count).join(' ');
    if (page.includes(beginning)) return beginning;
  }
  return '';
}

/** Names as the vocabulary prints them: without an abbreviation in brackets, with an ampersand spelled out. */
function inOneForm(text: string): string {
  return text
    .replace(/\s\((?:NSCL|NS&CL|NSLĐ|NS-CL|KH&CN|KHCN|ĐMST|KHCN&ĐMST|SPHH|DN|DNNVV|SMEs?|P&Q|STI?)\)/gu, '')
    .replace(
      /KH\s?,?\s?CN\s?(?:&|và)\s?ĐMST|KH\s?&\s?CN\s?(?:,|và|&)\s?(?:ĐMST|đổi mới sáng tạo)/gu,
      'khoa học, công nghệ và đổi mới sáng tạo',
    )
    .replace(/(?<=năng suất)(?:\s?[-–,/&]\s?|\s)(?=chất lượng)/giu, ' và ')
    .replace(/(?<=sản phẩm)\s?(?:[-–,/&]|và)\s?(?=h[àa]ng h[óo][áa]?)/giu, ', ');
}

/** A text without the clauses that tell of an award someone has won. */
function withoutWinners(text: string): string {
  return text.replace(
    /(?<!\p{L})(?:từng|đã|được|vừa|vinh dự|cũng|có)?\s?(?:đạt|đoạt|giành|nhận|vinh danh|trao tặng|won|winners? of|received|recipients? of|awarded)\s[^.;\n]{0,120}/giu,
    ' ',
  );
}

/** "Đề án 996", "Program 712", or a name of six words and more. */
function namedOutright({ id, label, name }: Program, text: string): string | undefined {
  if (/^\d+$/.test(id)) {
    // "Chương trình quốc gia 712", "Programmes 712 and 1322", "Quyết định số 996 ngày …", but not "36/QĐ-UBND".
    const numbered = new RegExp(
      String.raw`(?:chương trình|đề án|dự án|kế hoạch|quyết định|program(?:me)?s?|project|scheme|plan|decision)(?:\s(?:quốc gia|số|tổng thể|no\.?)){0,2}\s(?:\d{2,5}(?:,\s|\svà\s|\sand\s)){0,2}${id}(?![\p{L}\p{N}]|[/.,-][\p{L}\p{N}])`,
      'iu',
    ).exec(text);
    if (numbered) return numbered[0];
  }
  const names = [name.vi, name.en, label.vi, label.en]
    .filter((one) => one !== undefined)
    .map(coreOf)
    .filter((one) => one.split(' ').length >= 6);
  const match = phraseFinder(
    names.map((one) => [inOneForm(one), true] as const),
    'accents',
  )(text)[0];
  return match && text.slice(match.start, match.end);
}

/** A name without its quotation marks, years and brackets: pages print it with others. */
function coreOf(name: string): string {
  const quoted = /“([^“”]{20,})”/.exec(name)?.[1] ?? name;
  return quoted
    .replace(/\([^()]{0,80}\)/g, '')
    .replace(/,?\s(?:giai đoạn|đến năm|through|lần thứ|,)?\s?(?:19|20)\d\d.{0,30}$/u, '')
    .replace(/^(?:Dự án|Đề án|Chương trình(?: quốc gia)?|Kế hoạch(?: tổng thể)?)\s/u, '')
    .trim();
}

function signed(
  { label, aliases = [], signs = [] }: Program,
  text: string,
  title: string,
  lead: readonly string[],
  language: Language,
): string | undefined {
  const labels = [label.vi, label.en].filter((one): one is string => one !== undefined && !/\d{2}/.test(one));
  // Singular and plural, name and short name add up.
  let together = 0;
  for (const sign of [...labels, ...aliases, ...signs]) {
    const parts = inOneForm(sign).split(' + ');
    const finders = parts.map((part) => phraseFinder([[part, true]], language === 'en' ? 'folded' : 'accents'));
    const inLead = lead.map((paragraph) => (finders[0]?.(paragraph).length ?? 0) > 0);
    const inText = finders.map((find) => find(text));
    if (inText.some((matches) => matches.length === 0)) continue;
    // A short name in capitals is a word of its own only in capitals: APO, not "apo".
    const matches = inText[0] ?? [];
    const exact = /^\p{Lu}{2,6}$/u.test(parts[0] ?? '')
      ? matches.filter(({ start, end }) => text.slice(start, end) === parts[0])
      : matches;
    // A name in the first paragraphs is enough, and a sign in the first; in the second it must come again.
    const inTitle = (finders[0]?.(title).length ?? 0) > 0;
    const first = inTitle || inLead[0] === true;
    const isName = !signs.includes(sign) || parts.length > 1;
    const long = parts.length === 1 && sign.split(' ').length >= 6;
    const salient = first || long || (inLead.includes(true) && (isName || exact.length > 1));
    if (parts.length === 1) together += exact.length;
    if (exact.length === 0 || (!salient && exact.length < OFTEN && together < OFTEN)) continue;
    const [at] = exact;
    return at && text.slice(at.start, at.end);
  }
  return undefined;
}
