import type { Root } from 'mdast';
import { makeId, tidy } from '../check/new-report.ts';
import type { ReportFields } from '../archive/report.ts';
import { writeMarkdown } from '../text/html-to-markdown.ts';
import { writeReport, type WrittenFields } from '../content/write-front-matter.ts';
import type { Doubt, Guess } from './guess/guess.ts';
import type { GuessedDocument } from './guess/documents.ts';
import type { ImportedPage } from './import-page.ts';
import { list, paragraph, type Block } from './read/page.ts';

/** A field a person should look at, or must fill, and what the page says about it. */
export interface Uncertain {
  field: string;
  doubt: Doubt;
  evidence: string;
}

/** A report made of a page, before it is written. */
export interface Draft {
  /** Undefined while title or date is not known. */
  id?: string;
  fields: WrittenFields;
  body: string;
  uncertain: Uncertain[];
  /** The words of the page each field rests on. */
  evidence: Record<string, string>;
  /** Documents the page cites, those the vocabulary lacks too. */
  documents: GuessedDocument[];
}

/** What a person says of the page; it stands above anything read out of it. */
export type Given = Pick<WrittenFields, 'title' | 'date' | 'language' | 'province' | 'program' | 'source'>;

/** Words the draft itself needs, in the report's language. */
export interface DraftWords {
  /** Above the captions of the page's pictures. */
  captions: string;
}

/** Fields without which a report cannot be. */
const required = ['title', 'date', 'province', 'program'] as const;

/** Puts what a page says into the form of a report. */
export function draftOf(page: ImportedPage, given: Given, words: DraftWords): Draft {
  const uncertain: Uncertain[] = [];
  const evidence: Record<string, string> = {};
  const take = <T>(field: string, guess: Guess<T> | undefined): T | undefined => {
    if (!guess) return undefined;
    if (guess.evidence !== '') evidence[field] = guess.evidence;
    if (guess.doubt !== undefined) uncertain.push({ field, doubt: guess.doubt, evidence: guess.evidence });
    return Array.isArray(guess.value) && guess.value.length === 0 ? undefined : guess.value;
  };
  const { when, article } = page;
  const start = take('event.start', when.start);
  const fields: WrittenFields = {
    title: given.title ?? take('title', page.title),
    date: given.date ?? take('date', when.date),
    date_basis: given.date === undefined ? when.basis : undefined,
    province: given.province ?? take('province', page.province),
    program: given.program ?? take('program', page.program),
    language: given.language ?? page.language,
    event: start === undefined ? undefined : { start, ...(when.end === undefined ? {} : { end: when.end }) },
    topic: take('topic', page.topic),
    organization: take('organization', page.organization),
    document: take('document', documentsOf(page.documents)),
    source: sourceOf(article, given.source),
  };
  evidence.language = article.blocks[0]?.text.slice(0, 60) ?? '';
  for (const field of required)
    if (fields[field] === undefined && !uncertain.some((each) => each.field === field))
      uncertain.push({ field, doubt: 'not-found', evidence: evidence[field] ?? '' });
  for (const { citation, doubt, evidence: words } of page.documents)
    if (doubt !== undefined) uncertain.push({ field: 'document', doubt, evidence: `${citation.number}: ${words}` });
  const shown = privateIn(article.blocks.map(({ text }) => text).join('\n'));
  if (shown.length > 0) uncertain.push({ field: 'body', doubt: 'private', evidence: shown.join(' · ') });
  const id = fields.title !== undefined && fields.date !== undefined ? makeId(fields.date, fields.title) : undefined;
  return {
    ...(id === undefined ? {} : { id }),
    fields: tidied(fields),
    body: bodyOf(article.blocks, article.captions, words),
    uncertain,
    evidence,
    documents: page.documents,
  };
}

/**
 * The draft as a file, each doubt a remark above its field.
 * @param remarkOf a doubt in the editor's words
 */
export function writeDraft({ fields, body, uncertain }: Draft, remarkOf: (uncertain: Uncertain) => string): string {
  const remarks: Record<string, string> = {};
  for (const each of uncertain)
    remarks[each.field] = [remarks[each.field], remarkOf(each)].filter((one) => one !== undefined).join('; ');
  return writeReport(fields, body, remarks);
}

/** Telephone numbers of mobiles, addresses of e-mail and numbers of identity papers: private persons', more often than not. */
function privateIn(text: string): string[] {
  const found = text
    .slice(0, 100_000)
    .matchAll(
      /(?<![\d.,])(?:\+?84|0)[35789]\d(?:[ .-]?\d){7}(?!\d)|[\w.+-]{2,64}@[\w-]{2,64}(?:\.[\w-]{2,20}){1,4}|(?<=(?:CCCD|CMND|CMTND|căn cước(?: công dân)?|chứng minh nhân dân|hộ chiếu)[^\d\n]{0,20})\d{9,12}(?!\d)/giu,
    );
  return [...new Set([...found].map(([words]) => words))].slice(0, 5);
}

function documentsOf(documents: readonly GuessedDocument[]): Guess<string[]> {
  const known = documents.filter(({ known }) => known);
  return {
    value: [...new Set(known.flatMap(({ id }) => (id === undefined ? [] : [id])))],
    evidence: known.map(({ evidence }) => evidence).join(' · '),
  };
}

function sourceOf(
  { author, sourceName, sourceUrl }: ImportedPage['article'],
  given: WrittenFields['source'],
): ReportFields['source'] {
  const source = {
    ...(sourceName === undefined ? {} : { name: sourceName }),
    ...(sourceUrl === undefined || !URL.canParse(sourceUrl) ? {} : { url: sourceUrl }),
    ...(author === undefined ? {} : { author }),
    ...given,
  };
  return Object.keys(source).length === 0 ? undefined : source;
}

/** Words on one line, and nothing that is only spaces. */
function tidied(fields: WrittenFields): WrittenFields {
  const { source, title } = fields;
  const cleaned =
    source && Object.fromEntries(Object.entries(source).map(([key, value]) => [key, tidy(String(value))]));
  return { ...fields, ...(title === undefined ? {} : { title: tidy(title) }), ...(cleaned ? { source: cleaned } : {}) };
}

/** The text as markdown: headings below the title's, tables as tables, the captions of pictures in a list at the end. */
function bodyOf(blocks: readonly Block[], captions: readonly string[], words: DraftWords): string {
  const all = captions.length === 0 ? blocks : [...blocks, paragraph(words.captions), list([...new Set(captions)])];
  const tree: Root = {
    type: 'root',
    children: all.map(({ node }) =>
      node.type === 'heading' ? { ...node, depth: Math.min(6, Math.max(2, node.depth)) as 2 } : node,
    ),
  };
  return writeMarkdown(tree);
}
