import { documentId, documentsCited, findCitations, isLocal, type Citation } from '../model/citations.ts';
import type { Language } from '../model/language.ts';
import { phraseFinder } from '../model/phrases.ts';
import { findUnit, slugOf } from '../model/provinces.ts';
import type { Organization, Program, Province, Vocabularies } from '../model/vocabularies.ts';
import type { Article } from './article.ts';
import type { Guess } from '../model/guess.ts';

/** A document a page cites, by its id; `known` when the vocabulary has it. */
export interface CitedDocument {
  id?: string;
  citation: Citation;
  known: boolean;
  evidence: string;
  doubt?: Guess<string>['doubt'];
}

/** The text of an article from its title on. */
export function wordsOf({ title = '', blocks }: Article): string {
  return [title, ...blocks.map(({ text }) => text)].join('\n\n');
}

/**
 * Every legal document the article cites by number, once each. What a number lacks to be unique is taken from the
 * report: the province of a local document, never the year.
 */
export function readDocuments(
  text: string,
  provinces: readonly string[],
  date: string,
  vocabularies: Vocabularies,
): CitedDocument[] {
  const units = provinces.map((name) => findUnit(vocabularies.provinces, name, date)?.unit.id ?? name);
  const names = [...new Set([...units, ...provinces])];
  const cited = new Map<string, CitedDocument>();
  for (const citation of findCitations(text)) {
    const before = cited.get(citation.number);
    // The first mention with a day or year says most.
    if (before && (before.known || before.citation.year !== undefined || citation.year === undefined)) continue;
    const evidence = text
      .slice(Math.max(0, citation.start - 20), citation.end + 30)
      .replace(/\s+/g, ' ')
      .trim();
    const matches = documentsCited(vocabularies.documents, citation, names);
    const [only] = matches;
    if (only && matches.length === 1) cited.set(citation.number, { id: only.id, citation, known: true, evidence });
    else if (matches.length > 1) cited.set(citation.number, { citation, known: false, evidence, doubt: 'same-number' });
    else {
      const [province] = isLocal(citation.number) && provinces.length === 1 ? provinces : [];
      const id = documentId(citation.number, {
        ...(citation.year === undefined ? {} : { year: citation.year }),
        ...(province === undefined ? {} : { province }),
      });
      cited.set(citation.number, {
        ...(id === undefined ? {} : { id }),
        citation,
        known: false,
        evidence,
        doubt: 'new-document',
      });
    }
  }
  return [...cited.values()];
}

/** How often a sign must stand in a text that does not begin with it. */
const OFTEN = 3;

/**
 * The programmes an article belongs to: those it names outright (by number, by full name, by the document that
 * founded them), and those whose signs it bears in its title or first paragraphs, or often.
 */
export function readPrograms(
  article: Article,
  language: Language,
  provinces: readonly string[],
  documents: readonly CitedDocument[],
  { programs, provinces: units }: Vocabularies,
): Guess<string[]> {
  const text = wordsOf(article);
  const head = [article.title ?? '', ...article.blocks.slice(0, 2).map((block) => block.text)].join('\n\n');
  const cited = new Map(documents.filter(({ known }) => known).map(({ id, evidence }) => [id, evidence]));
  const found: { id: string; evidence: string; passing: boolean }[] = [];
  for (const program of programs.entries) {
    const unit = program.province === undefined ? undefined : units.byId.get(program.province);
    if (unit && !provinces.includes(slugOf(unit))) continue;
    const outright = cited.get(program.founded_by) ?? namedOutright(program, text);
    const evidence = outright ?? signed(program, text, article.title ?? '', head, language);
    if (evidence !== undefined) found.push({ id: program.id, evidence, passing: outright === undefined });
  }
  if (found.length === 0) return { value: [], evidence: '', doubt: 'not-found' };
  return {
    value: found.map(({ id }) => id),
    evidence: found.map(({ evidence }) => evidence).join(' · '),
    ...(found.every(({ passing }) => passing) ? { doubt: 'in-passing' as const } : {}),
  };
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
    names.map((one) => [one, true] as const),
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
  head: string,
  language: Language,
): string | undefined {
  const labels = [label.vi, label.en].filter((one): one is string => one !== undefined && !/\d{2}/.test(one));
  for (const sign of [...labels, ...aliases, ...signs]) {
    const parts = sign.split(' + ');
    const finders = parts.map((part) => phraseFinder([[part, true]], language === 'en' ? 'folded' : 'accents'));
    const inHead = finders[0]?.(head)[0];
    const inText = finders.map((find) => find(text));
    if (inText.some((matches) => matches.length === 0)) continue;
    // A short name in capitals is a word of its own only in capitals: APO, not "apo".
    const first = inText[0] ?? [];
    const exact = /^\p{Lu}{2,6}$/u.test(parts[0] ?? '')
      ? first.filter(({ start, end }) => text.slice(start, end) === parts[0])
      : first;
    // A name in the first paragraphs is enough; a sign must also come again or stand in the title.
    const inTitle = (finders[0]?.(title).length ?? 0) > 0;
    const salient =
      inTitle ||
      (inHead !== undefined && (!signs.includes(sign) || parts.length > 1 || exact.length > 1)) ||
      (parts.length === 1 && sign.split(' ').length >= 6);
    if (exact.length === 0 || (!salient && exact.length < OFTEN)) continue;
    const [at] = exact;
    return at && text.slice(at.start, at.end);
  }
  return undefined;
}

/** Topics named in the title, or in the first paragraph and again and again; few, since a list of all words met helps nobody. */
export function readTopics(article: Article, language: Language, vocabularies: Vocabularies): Guess<string[]> {
  const title = article.title ?? '';
  const names: [string, string | undefined][] = vocabularies.topics.entries.flatMap((topic) =>
    [language === 'en' ? topic.label.en : topic.label.vi, ...(topic.aliases ?? [])]
      .filter((one) => one !== undefined)
      .flatMap((one) => one.split(', '))
      .map((one): [string, string] => [one, topic.id]),
  );
  // "Chi cục Tiêu chuẩn Đo lường Chất lượng" is an office: it makes no text one about standards or metrology.
  for (const body of vocabularies.organizations.entries)
    names.push(...namesOf(body, vocabularies.provinces.entries).map((name): [string, undefined] => [name, undefined]));
  const find = phraseFinder(names, language === 'en' ? 'folded' : 'accents');
  const times = Map.groupBy(find(wordsOf(article)), ({ value }) => value);
  const head = [title, article.blocks[0]?.text ?? ''].join('\n\n');
  const matches = find(head).filter(
    ({ value, end }) => end <= title.length || (times.get(value)?.length ?? 0) >= OFTEN,
  );
  const ids = [...new Set(matches.map(({ value }) => value))].slice(0, 5);
  return {
    value: ids,
    evidence: matches
      .slice(0, 5)
      .map(({ start, end }) => head.slice(start, end))
      .join(' · '),
  };
}

/**
 * Organisations named anywhere. A provincial body is listed with its province's name; the page, which is of that
 * province, leaves it out: "Sở Khoa học và Công nghệ" is the report's province's.
 */
export function readOrganizations(
  article: Article,
  provinces: readonly string[],
  { organizations, provinces: units }: Vocabularies,
): Guess<string[]> {
  const text = wordsOf(article);
  const places = units.entries.filter((unit) => provinces.includes(slugOf(unit)) && !unit.nationwide);
  const names = organizations.entries.flatMap((body) => namesOf(body, places).map((name) => [name, body.id] as const));
  const matches = phraseFinder(names, 'accents')(text).filter(({ start }) => /\p{Lu}/u.test(text.charAt(start)));
  const ids = [...new Set(matches.map(({ value }) => value))].slice(0, 8);
  return {
    value: ids,
    evidence: matches
      .slice(0, 8)
      .map(({ start, end }) => text.slice(start, end))
      .join(' · '),
  };
}

/** Everything an organisation is called; a body of one of the places also without the place's name. */
function namesOf(body: Organization, places: readonly Province[]): string[] {
  const own = [
    body.label.vi,
    body.label.en,
    ...(body.aliases ?? []),
    ...(body.names ?? []).flatMap(({ label }) => [label.vi, label.en]),
  ]
    .filter((one) => one !== undefined)
    .flatMap((one) => {
      const letters = /\s\((\p{Lu}{2,10})\)$/u.exec(one)?.[1];
      return letters === undefined ? [one] : [one.slice(0, -letters.length - 3), letters];
    });
  const short = places.flatMap(({ label }) =>
    own
      .filter((one) => one.endsWith(` ${label.vi}`))
      .map((one) =>
        one
          .slice(0, -label.vi.length)
          .replace(/\s(?:tỉnh|thành phố|TP\.)\s*$/u, '')
          .trim(),
      ),
  );
  return [...own, ...short, ...[...own, ...short].map(abbreviated)].filter((one) => one.length > 2);
}

/** As pages shorten official names: KH&CN, TCĐLCL, UBND, HĐND. */
function abbreviated(name: string): string {
  return name
    .replace('Khoa học và Công nghệ', 'KH&CN')
    .replace('Tiêu chuẩn Đo lường Chất lượng', 'TCĐLCL')
    .replace('Ủy ban nhân dân', 'UBND')
    .replace('Hội đồng nhân dân', 'HĐND');
}
