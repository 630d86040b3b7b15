import { createHash } from 'node:crypto';
import type { Packed } from '../archive-file.ts';
import { readerWords } from '../../words/readers/reader-words.ts';
import type { Book } from './book.ts';
import { chapterPage, frontPage, navigationPage } from './pages.ts';
import { STYLES } from './styles.ts';
import { element, xmlFile } from '../../publish/xml.ts';

const pictureTypes: Record<string, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** The media type of a picture a book may show (EPUB 3.3, 3.2); undefined for all others. */
export function pictureType(path: string): string | undefined {
  return pictureTypes[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
}

/** The files of a book by EPUB 3.3, the one that says what it is first. */
export function bookFiles(book: Book): Packed[] {
  const page = (path: string, text: string): Packed => ({ path: `EPUB/${path}`, bytes: () => text });
  return [
    { path: 'mimetype', bytes: () => 'application/epub+zip', stored: true },
    { path: 'META-INF/container.xml', bytes: () => container },
    page('package.opf', packageText(book)),
    page('nav.xhtml', navigationPage(book)),
    page('front.xhtml', frontPage(book)),
    page('book.css', STYLES),
    ...book.chapters.map((chapter) => page(chapter.file, chapterPage(book, chapter))),
    ...[...book.pictures].map(([path, bytes]) => ({ path: `EPUB/${path}`, bytes })),
  ];
}

const container = xmlFile(
  element('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
    element('rootfiles', {}, [
      element('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' }),
    ]),
  ]),
);

function packageText(book: Book): string {
  const item = (id: string, href: string, type: string, properties?: string) =>
    element('item', { id, href, 'media-type': type, ...(properties !== undefined && { properties }) });
  const xhtml = 'application/xhtml+xml';
  const chapters = book.chapters.map(({ file, id }) => ({ key: `r-${id}`, file }));
  return xmlFile(
    element(
      'package',
      { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'name', 'xml:lang': book.language },
      [
        metadata(book),
        element('manifest', {}, [
          item('nav', 'nav.xhtml', xhtml, 'nav'),
          item('front', 'front.xhtml', xhtml),
          item('css', 'book.css', 'text/css'),
          ...chapters.map(({ key, file }) => item(key, file, xhtml)),
          ...[...book.pictures.keys()].map((path) => item(`p-${shortName(path)}`, path, pictureType(path) ?? '')),
        ]),
        element('spine', {}, [
          element('itemref', { idref: 'front' }),
          element('itemref', { idref: 'nav' }),
          ...chapters.map(({ key }) => element('itemref', { idref: key })),
        ]),
      ],
    ),
  );
}

function metadata({ language, title, about, publisher, licence, address, day, pictures }: Book) {
  const meta = (property: string, text: string) => element('meta', { property }, text);
  return element('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    element('dc:identifier', { id: 'name' }, address),
    element('dc:title', {}, title),
    element('dc:language', {}, language),
    element('dc:publisher', {}, publisher),
    element('dc:description', {}, about.join(' ')),
    element('dc:rights', {}, `${licence.name}: ${licence.url}`),
    element('dc:date', {}, day),
    meta('dcterms:modified', `${day}T00:00:00Z`),
    meta('schema:accessMode', 'textual'),
    ...(pictures.size > 0 ? [meta('schema:accessMode', 'visual')] : []),
    meta('schema:accessModeSufficient', 'textual'),
    ...[
      'structuralNavigation',
      'tableOfContents',
      'readingOrder',
      ...(pictures.size > 0 ? ['alternativeText'] : []),
    ].map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', readerWords(language).book.accessibility),
  ]);
}

function shortName(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
