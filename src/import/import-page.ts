import type { Language } from '../text/language.ts';
import { findUnit, successorsOf } from '../archive/provinces.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';
import { readArticle, wordsOf, type Article } from './read/article.ts';
import { readDocuments, type GuessedDocument } from './guess/documents.ts';
import { readOrganizations, readTopics } from './guess/names.ts';
import { readPrograms } from './guess/programs.ts';
import { decode, type Encoding } from './read/decode.ts';
import type { Guess } from './guess/guess.ts';
import { languageOfText } from './guess/language-of-text.ts';
import { readOfficial, withoutLetterhead } from './guess/official.ts';
import { isHtml, readHtml } from './read/html.ts';
import { withinReach } from './read/page.ts';
import { readText } from './read/text.ts';
import { readWhen, type When } from './guess/when.ts';
import { readWhere } from './guess/where.ts';

/** What a page says, each with the words it rests on. Nothing is invented: what it does not say is absent. */
export interface ImportedPage {
  encoding: Encoding;
  language: Language;
  title?: Guess<string>;
  when: When;
  province: Guess<string[]>;
  program: Guess<string[]>;
  topic: Guess<string[]>;
  organization: Guess<string[]>;
  documents: GuessedDocument[];
  article: Article;
}

/** Reads a saved page, HTML or copied text, in any encoding Vietnamese was ever written in. */
export function importPage(bytes: Uint8Array, vocabularies: Vocabularies): ImportedPage {
  const { text, encoding } = decode(bytes);
  const page = isHtml(text) ? readHtml(text) : readText(text);
  const article = readArticle(page);
  const near: Article = { ...article, blocks: withinReach(article.blocks) };
  const language = languageOfText(wordsOf(near));
  const official = readOfficial(page.blocks, vocabularies);
  // A title of the number alone lacks what the paper is about.
  const printed =
    official &&
    article.title !== undefined &&
    (!article.title.includes(official.citation.number) ||
      (official.title !== undefined && article.title.length < official.citation.number.length + 20));
  if (official && (printed || article.title === undefined)) {
    delete article.title;
    if (official.title !== undefined) article.title = official.title;
    near.title = article.title ?? '';
  }
  const when = readWhen(near, page, official);
  const province = inForce(readWhere(near, page, language, vocabularies), when.date?.value, vocabularies);
  // An official text's own number stands above its text.
  const words = official
    ? withinReach(page.blocks)
        .map((block) => block.text)
        .join('\n\n')
    : wordsOf(near);
  const documents = readDocuments(words, province.value, when.date?.value ?? '', vocabularies);
  return {
    encoding,
    language,
    ...(article.title === undefined
      ? {}
      : {
          title: {
            value: article.title,
            evidence: article.title,
            ...(printed ? { doubt: 'composed' as const } : article.joined ? { doubt: 'broken-lines' as const } : {}),
          },
        }),
    when,
    province,
    program: readPrograms(near, language, province.value, documents, vocabularies),
    topic: readTopics(near, language, vocabularies),
    organization: readOrganizations(near, province.value, vocabularies),
    documents,
    // The head of an official text tells its place and day; the report needs neither.
    article: official ? unsigned({ ...article, blocks: withoutLetterhead(article.blocks) }) : article,
  };
}

/** Of a unit and the one it became, the one that existed on the day: "TP Huế" was a town of Thừa Thiên Huế until 2025. */
function inForce(guess: Guess<string[]>, date: string | undefined, { provinces }: Vocabularies): Guess<string[]> {
  if (date === undefined || guess.value.length < 2) return guess;
  const found = guess.value.map((name) => ({ name, ...findUnit(provinces, name, date) }));
  const value = found
    .filter(({ unit, inForce }) => {
      if (inForce !== false || !unit) return true;
      return !found.some(
        (other) =>
          other.unit &&
          other.unit !== unit &&
          (successorsOf(provinces, other.unit).includes(unit) || successorsOf(provinces, unit).includes(other.unit)),
      );
    })
    .map(({ name }) => name);
  return { ...guess, value };
}

/** Who signed a document is not who wrote the page. */
function unsigned(article: Article): Article {
  const { author: _signatory, ...rest } = article;
  return rest;
}
