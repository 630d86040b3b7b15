import { formatDate, formatNumber } from '../../words/format.ts';
import { readerWords } from '../../words/readers/reader-words.ts';
import { element, xmlFile } from '../../publish/xml.ts';
import type { Language } from '../../text/language.ts';
import type { Book, Chapter } from './book.ts';

type Pages = Pick<Book, 'language' | 'title' | 'about' | 'publisher' | 'licence' | 'address' | 'day' | 'chapters'>;

/** The first page: what the book holds, from when, under which licence. */
export function frontPage({ language, title, about, licence, address, day, chapters }: Pages): string {
  const t = readerWords(language).book;
  return page(language, title, [
    element('h1', {}, title),
    ...about.map((text) => element('p', {}, text)),
    element('p', {}, t.holds(formatNumber(chapters.length, language), formatDate(day, language))),
    element('p', { class: 'source' }, [
      element('a', { href: address }, address),
      element('br', {}),
      element('a', { href: licence.url }, licence.name),
    ]),
  ]);
}

/** The table of contents: reports by year, in the order of the book. */
export function navigationPage({ language, title, chapters }: Pages): string {
  const t = readerWords(language).book;
  const years = Map.groupBy(chapters, ({ date }) => date.slice(0, 4));
  const entry = ({ file, title: name, language: own }: Chapter) =>
    element('li', {}, [element('a', { href: file, ...langOf(own, language) }, name)]);
  const contents = [...years].map(([year, inYear]) =>
    element('li', {}, [element('span', {}, year), element('ol', {}, inYear.map(entry))]),
  );
  return page(language, `${t.contents}: ${title}`, [
    element('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' }, [
      element('h1', {}, t.contents),
      element(
        'ol',
        {},
        contents.length > 0 ? contents : [element('li', {}, [element('a', { href: 'front.xhtml' }, title)])],
      ),
    ]),
  ]);
}

/** A report: title, day, place and programme, the text, and where it is from. */
export function chapterPage({ language }: Pages, chapter: Chapter): string {
  const { title, date, facts, summary, body, source, address, translated } = chapter;
  const t = readerWords(language);
  const told = [
    ...(source.name === undefined ? [] : [element('span', {}, source.name), element('br', {})]),
    ...(source.url === undefined ? [] : [element('a', { href: source.url }, source.url), element('br', {})]),
    element('a', { href: address }, t.book.page),
  ];
  return page(language, title, [
    element('article', langOf(chapter.language, language), [
      element('h1', {}, title),
      element('p', { class: 'facts', ...lang(language) }, [formatDate(date, language), ...facts].join(' · ')),
      ...(translated ? [element('p', { class: 'note', ...lang(language) }, t.book.translated)] : []),
      ...(summary === undefined ? [] : [element('p', {}, [element('em', {}, summary)])]),
      body,
      element('footer', { class: 'source', ...lang(language) }, [
        element('p', {}, [element('strong', {}, `${t.source}: `), ...told]),
      ]),
    ]),
  ]);
}

function page(language: Language, title: string, content: readonly string[]): string {
  return xmlFile(
    '<!DOCTYPE html>\n' +
      element(
        'html',
        { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops', ...lang(language) },
        [
          element('head', {}, [
            element('title', {}, title),
            element('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' }),
          ]),
          element('body', {}, content),
        ],
      ),
  );
}

function lang(language: Language): Record<string, string> {
  return { lang: language, 'xml:lang': language };
}

/** The language of what is in another one than the book. */
function langOf(own: Language, book: Language): Record<string, string> {
  return own === book ? {} : lang(own);
}
