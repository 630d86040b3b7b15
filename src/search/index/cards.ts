import { reportsOf, type Archive } from '../../archive/archive.ts';
import { facetLabel } from '../../archive/facet-labels.ts';
import { facetOf, namedFacets } from '../../archive/facets.ts';
import { labelIn, type Label, type Language } from '../../text/language.ts';
import { formatDate } from '../../words/format.ts';
import { readerWords } from '../../words/readers/reader-words.ts';
import type { Card, CardFacet, CardsFile } from '../query/cards-file.ts';

/** The cards of an archive, in one language. */
export function toCardsFile(archive: Archive, language: Language): CardsFile {
  const facets = [...namedFacets, 'year'] as const;
  return Object.fromEntries(
    facets.map((facet) => [facet, valuesOf(archive, facet).map((value) => cardOf(archive, facet, value, language))]),
  ) as CardsFile;
}

function valuesOf(archive: Archive, facet: CardFacet): string[] {
  const { values } = facetOf(facet);
  return values ? values(archive.vocabularies).map(({ id }) => id) : [...archive.groups[facet].keys()];
}

function cardOf(archive: Archive, facet: CardFacet, value: string, language: Language): Card {
  const { text } = facetLabel(facet, value, language, archive.vocabularies);
  const kind = readerWords(language).facets[facet].one;
  const details = detailsOf(archive, facet, value, language);
  return [value, text, [kind, ...details].join(' · '), reportsOf(archive, facet, value).length];
}

/** What the line says beside the kind of thing: of a programme its aim, of a document its subject, of a unit its end. */
function detailsOf(archive: Archive, facet: CardFacet, value: string, language: Language): string[] {
  const { programs, documents, provinces } = archive.vocabularies;
  const said = (...labels: ({ [each in Language]?: string | undefined } | undefined)[]) => {
    const [label] = labels.filter((each) => each !== undefined);
    return label?.[language] === undefined ? [] : [labelIn(label as Label, language).text];
  };
  if (facet === 'program') {
    const program = programs.byId.get(value);
    return said(program?.tagline, program?.name);
  }
  if (facet === 'document') {
    const document = documents.byId.get(value);
    return [...said(document?.kind), ...said(document?.title)];
  }
  const until = facet === 'province' ? provinces.byId.get(value)?.until : undefined;
  return until === undefined ? [] : [`${readerWords(language).search.until} ${formatDate(until, language)}`];
}
