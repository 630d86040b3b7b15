import { buildArchive } from '../archive/archive.ts';
import type { Facet } from '../archive/facet.ts';
import { facets } from '../archive/facets.ts';
import { permanentAddresses } from '../archive/permalinks.ts';
import type { ReportVersion } from '../archive/report.ts';
import { vocabularyNames, vocabularyRow, type Vocabularies, type VocabularyName } from '../archive/vocabularies.ts';
import { createVocabulary, type Entry } from '../archive/vocabulary.ts';
import type { Past } from '../content/git-past.ts';
import { parseYaml } from '../content/yaml.ts';
import { checkReport } from './check-report.ts';
import { hasErrors } from './problems.ts';

/** An address that was published, and the file below the content folder it came from. */
export interface PastAddress {
  address: string;
  path: string;
}

/** The addresses that former states of reports and vocabularies had. One with an error never had any: nothing was built. */
export function pastAddresses({ files }: Past, vocabularies: Vocabularies, today: string): PastAddress[] {
  if (files.length === 0) return [];
  const merged = withPast(vocabularies, files);
  const reports = files.flatMap(({ path, bytes }) => {
    if (!/^reports\/.*\.md$/.test(path)) return [];
    const { version, problems } = checkReport(path, bytes, { vocabularies: merged, today });
    return version && !hasErrors(problems) ? [version] : [];
  });
  const changed = files.filter(({ path }) => path.startsWith('vocabularies/')).map(({ path }) => path);
  return permanentAddresses(buildArchive(reports, merged)).map((address) => ({
    address,
    path: originOf(address, reports, changed),
  }));
}

/** Where an address came from: the report of that name, the list of that facet if it has changed, else a report that has. */
function originOf(address: string, reports: readonly ReportVersion[], lists: readonly string[]): string {
  const [language = '', folder = '', name = ''] = address.split('/').filter((part) => part !== '');
  const own = reports.find((each) => each.language === language && [each.id, ...each.aliases].includes(name));
  const facet = all.find(({ slug }) => Object.values(slug).includes(folder));
  const list = lists.find((path) => path === `vocabularies/${facet?.id}s.yml`);
  return own?.file ?? list ?? reports[0]?.file ?? lists[0] ?? '';
}

const all: readonly Facet[] = facets;

/** The lists of today with the entries and former ids that they once had besides. */
function withPast(vocabularies: Vocabularies, files: Past['files']): Vocabularies {
  const merged = { ...vocabularies };
  for (const name of vocabularyNames) {
    const past = files
      .filter(({ path }) => path === `vocabularies/${name}.yml`)
      .flatMap(({ bytes }) => entriesIn(name, bytes));
    if (past.length > 0) Object.assign(merged, { [name]: joined(vocabularies[name].entries, past) });
  }
  return merged;
}

function joined(today: readonly Entry[], past: readonly Entry[]) {
  const byId = new Map(today.map((entry) => [entry.id, entry]));
  for (const entry of past) {
    const known = byId.get(entry.id);
    const former = [...new Set([...(known?.former ?? []), ...(entry.former ?? [])])];
    byId.set(entry.id, { ...(known ?? entry), ...(former.length > 0 ? { former } : {}) });
  }
  return createVocabulary([...byId.values()]);
}

/** The usable entries of a former state of a list; none where that could not be read. */
function entriesIn(name: VocabularyName, bytes: Uint8Array): Entry[] {
  try {
    const { value } = parseYaml(new TextDecoder().decode(bytes).normalize('NFC'));
    const rows: unknown[] = Array.isArray(value) ? value : [];
    return rows.flatMap((row) => vocabularyRow(name).entry.safeParse(row).data ?? []);
  } catch {
    return [];
  }
}
