import type { Archive } from './archive.ts';
import { reportsOf } from './archive.ts';
import { facets, type FacetId } from './facets.ts';
import type { Report, ReportVersion } from './report.ts';
import type { Label } from '../text/language.ts';
import type { EntryOf, Vocabularies } from './vocabularies.ts';

/** A term of the glossary. */
export interface GlossaryTerm {
  id: string;
  /** As reports write it: the abbreviation, or the name in each language. */
  name: Label;
  meaning: Label;
  /** Reports that name it, or are of its topics, programmes or organisations; newest first. */
  reports: readonly Report[];
}

/** Whether any entry says what it means: without one there is no page. */
export function hasGlossary({ glossary }: Vocabularies): boolean {
  return glossary.entries.some(({ meaning }) => meaning);
}

const byName = new Intl.Collator('vi', { numeric: true });

/**
 * The terms of the glossary by name, each with its reports.
 * @param bodyOf the body of a version as it is written: a term is looked for there, in title and summary
 */
export function glossaryTerms(archive: Archive, bodyOf: (version: ReportVersion) => string): GlossaryTerm[] {
  const entries = archive.vocabularies.glossary.entries.filter(({ meaning }) => meaning);
  const named = namedIn(archive, entries, bodyOf);
  return entries
    .flatMap((entry) => {
      const { id, term, label, meaning } = entry;
      if (!meaning) return [];
      const ids: Partial<Record<FacetId, string[] | undefined>> = entry;
      const found = new Set(
        facets.flatMap((facet) => (ids[facet.id] ?? []).flatMap((value) => reportsOf(archive, facet.id, value))),
      );
      const reports = archive.reports.filter((report) => found.has(report) || named.get(termOf(entry))?.has(report));
      return [{ id, name: term === undefined ? label : { vi: term, en: term }, meaning, reports }];
    })
    .sort((a, b) => byName.compare(a.name.vi, b.name.vi));
}

function termOf({ term, label }: EntryOf<'glossary'>): string {
  return term ?? label.vi;
}

/** The reports that have each term as a word of its own, in its own letters: not the UBND of "37/QĐ-UBND". */
function namedIn(
  archive: Archive,
  entries: readonly EntryOf<'glossary'>[],
  bodyOf: (version: ReportVersion) => string,
): Map<string, Set<Report>> {
  const named = new Map(entries.map((entry) => [termOf(entry), new Set<Report>()]));
  if (named.size === 0) return named;
  const terms = [...named.keys()].map((term) => RegExp.escape(term)).sort((a, b) => b.length - a.length);
  const words = new RegExp(`(?<![\\p{L}\\p{N}/-])(?:${terms.join('|')})(?![\\p{L}\\p{N}/])`, 'gu');
  for (const report of archive.reports)
    for (const version of Object.values(report.versions))
      for (const [word] of [version.title, version.summary ?? '', bodyOf(version)].join('\n').matchAll(words))
        named.get(word)?.add(report);
  return named;
}
