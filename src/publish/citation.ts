import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Report, ReportVersion } from '../archive/report.ts';
import type { Site } from '../archive/site.ts';
import { createUrls, publicAddress } from '../archive/urls.ts';
import { labelIn, type Language } from '../text/language.ts';

const { format } = plugins.config.get('@bibtex');
// Vietnamese stays Vietnamese: every BibTeX program of the last years reads UTF-8. Ids are ours, and unique.
Object.assign(format, { asciiOnly: false, useIdAsLabel: true, checkLabel: false });

/** Where the archive stands and what it is called. */
export interface Publisher {
  site: Site;
  /** Scheme and host: `https://kho.example.vn`. */
  siteUrl: string;
  /** `/` or `/kho/`. */
  base: string;
}

/** A report as CSL-JSON (citationstyles.org, schema 1.0). The day it was read is left to the reader. */
export interface CslItem {
  id: string;
  type: 'report';
  title: string;
  issued: { 'date-parts': [[string, string, string]] };
  publisher: string;
  /** The archive, where another publishes it. */
  'collection-title'?: string;
  editor?: [{ literal: string }];
  language: string;
  number: string;
  /** Not of a site that has no public address yet. */
  URL?: string;
  /** Of a translation. */
  'original-title'?: string;
}

/** Who publishes the archive: whom its settings name, or the archive itself. */
export function publisherName(site: Site, language: Language): string {
  return site.publisher ? labelIn(site.publisher, language).text : site.title[language];
}

/** A version as it is cited. */
export function cslItem({ site, siteUrl, base }: Publisher, report: Report, version: ReportVersion): CslItem {
  const [year = '', month = '', day = ''] = version.date.split('-');
  const original = version.translation && report.versions[report.original];
  const address = publicAddress(createUrls(base).report(version.id, version.language), siteUrl);
  return {
    id: version.id,
    type: 'report',
    title: version.title,
    issued: { 'date-parts': [[year, month, day]] },
    publisher: publisherName(site, version.language),
    ...(site.publisher && { 'collection-title': site.title[version.language] }),
    ...(site.editor && { editor: [{ literal: labelIn(site.editor, version.language).text }] }),
    language: version.language,
    number: version.id,
    ...(address !== undefined && { URL: address }),
    ...(original && original !== version && { 'original-title': original.title }),
  };
}

/** A record of BibTeX, with BibLaTeX's fields for what BibTeX has no name for: the day, the language, the original. */
export function bibtex(item: CslItem): string {
  const texts = {
    title: texOf(item.title),
    publisher: texOf(item.publisher),
    ...(item['original-title'] !== undefined && { 'original-title': texOf(item['original-title']) }),
    ...(item['collection-title'] !== undefined && { 'collection-title': texOf(item['collection-title']) }),
    ...(item.editor && { editor: [{ literal: texOf(item.editor[0].literal) }] }),
  };
  const record = (name: 'bibtex' | 'biblatex') =>
    plugins.output
      .format(name, [{ ...item, ...texts }])
      .trim()
      .split('\n');
  const plain = record('bibtex').filter((line) => !line.startsWith('\tmonth = '));
  const has = new Set(plain.map(fieldOf));
  const more = record('biblatex').filter((line) => line.startsWith('\t') && !has.has(fieldOf(line)));
  return `${[...plain.slice(0, -1), ...more, '}'].map(keepCase).join('\n')}\n`;
}

/** A record of RIS. */
export function ris(item: CslItem): string {
  // The library breaks values every 70 letters, within words; other programs would take each piece for itself.
  const lines = plugins.output
    .format('ris', [item])
    .trim()
    .replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, '')
    // The library cuts ids, so that two reports of one day and place would be one.
    .replace(/^ID {2}- .*$/m, `ID  - ${item.id}`)
    .split('\n');
  const original = item['original-title'];
  // "Original publication" of the format's list of tags.
  if (original !== undefined) lines.splice(-1, 0, `OP  - ${original}`);
  // The library leaves the editor out.
  if (item.editor) lines.splice(-1, 0, `ED  - ${item.editor[0].literal}`);
  // A line ends in CR LF, and the last one's value is empty.
  return `${lines.slice(0, -1).join('\r\n')}\r\nER  - \r\n`;
}

/** The address of a text that a page holds in itself, to be saved under a name. Letters stay as they are. */
export function dataAddress(mediaType: string, text: string): string {
  // What the URL standard allows in a path stays: the Vietnamese too, three times as long in percent signs.
  const written = text.replace(/[^A-Za-z0-9\-._~!$&'()*+,;=:@/?\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\uffef]/gu, (letter) =>
    encodeURIComponent(letter),
  );
  return `data:${mediaType};charset=utf-8,${written}`;
}

/** Letters that mean something to TeX. */
const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

function texOf(text: string): string {
  return text.replace(/[\\~^<>&%$#_{}]/g, (letter) => special[letter] ?? `\\${letter}`);
}

/**
 * The library guards each capital by itself and takes the letter before an accent for the whole word: `{L}âm`. Styles
 * leave alone what stands in braces as a whole.
 */
function keepCase(line: string): string {
  const [, head = '', value = ''] = /^(\t(?:(?:orig)?title|series) = )\{(.*)\},$/.exec(line) ?? [];
  return head === '' ? line : `${head}{{${value.replace(/(?<!\\)\{([^{}\\]+)\}/g, '$1')}}},`;
}

function fieldOf(line: string): string {
  return /^\t(\w+) =/.exec(line)?.[1] ?? '';
}
