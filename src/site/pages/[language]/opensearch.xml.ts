import type { APIRoute } from 'astro';
import { site, urls } from '../../archive.ts';
import { searchName } from '../../../publish/plain-files.ts';
import { readerWords } from '../../../words/readers/reader-words.ts';
import { languages, type Language } from '../../../text/language.ts';

export function getStaticPaths() {
  return languages.map((language) => ({ params: { language } }));
}

/** OpenSearch 1.1: lets a browser search the archive from its address bar. A short name has at most 16 characters. */
export const GET: APIRoute = ({ params, site: origin }) => {
  const language = params.language as Language;
  const address = new URL(urls.search(language), origin).href;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escape(searchName(site, language))}</ShortName>
  <LongName>${escape(site.title[language].slice(0, 48))}</LongName>
  <Description>${escape(readerWords(language).search.hint)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>${language}</Language>
  <Url type="text/html" template="${escape(address)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
};

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
