import type { LegalDocument, Province, VocabularyName } from '../../archive/vocabularies.ts';
import type { Entry } from '../../archive/vocabulary.ts';
import { languages, type Language } from '../../text/language.ts';
import { rowsOf } from '../settings-rows.ts';
import { rule, type FoundIn } from '../rule.ts';
import type { SettingsSources } from '../subjects.ts';

/** Entries of one list that readers cannot tell apart: the same name in every list, filter and heading. */
export const labelDuplicate = rule(
  { 'label-duplicate': 'error' },
  { settings: (settings) => names.flatMap((name) => duplicates(settings, name)) },
);

const names = ['provinces', 'regions', 'programs', 'topics', 'organizations', 'documents'] as const;

function duplicates(settings: SettingsSources, name: VocabularyName): FoundIn<'label-duplicate'>[] {
  const rows = rowsOf(settings, name);
  if (!rows) return [];
  const { file, placeOf } = rows;
  const entries = rows.entries as readonly Entry[];
  const told = new Set<string>();
  return languages.flatMap((language) => {
    const owners = new Map<string, string>();
    return entries.flatMap((entry): FoundIn<'label-duplicate'>[] => {
      const shown = shownAs(name, entry, language);
      if (shown === undefined || told.has(entry.id)) return [];
      const key = shown.toLowerCase();
      const owner = owners.get(key);
      if (owner === undefined) {
        owners.set(key, entry.id);
        return [];
      }
      told.add(entry.id);
      const field = name === 'documents' ? 'number' : 'label';
      return [{ file, ...placeOf(entry, field), code: 'label-duplicate', field, actual: `${shown} = ${owner}` }];
    });
  });
}

/** What readers see of an entry. Numbers of documents come again every year and in every province. */
function shownAs(name: VocabularyName, entry: Entry, language: Language): string | undefined {
  if (name === 'documents') {
    const { number, date = '', province = '' } = entry as LegalDocument;
    return language === 'vi' ? [number, date, province].filter(Boolean).join(' · ') : undefined;
  }
  const label = name === 'provinces' ? ((entry as Province).listed ?? entry.label) : entry.label;
  return label[language];
}
