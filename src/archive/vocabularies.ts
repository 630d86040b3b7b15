import type { z } from 'zod';
import { document, entry, glossaryTerm, milestone, organization, program, province, region, topic } from './entries.ts';
import { createVocabulary, type Entry, type Vocabulary } from './vocabulary.ts';

/** A closed list: one row makes its file, its JSON Schema, its checks, and the field by which reports name it. */
interface Row<Name> {
  /** What an entry is; the file is a list of them. */
  entry: z.ZodType<Entry>;
  /** The fields of an entry that hold ids of a list, and which. */
  references?: Readonly<Record<string, Name>>;
  /** The fields of an entry, or of a block in it, that hold the id of a report. */
  reports?: readonly string[];
  /** The field of a report that holds ids of this list, and whether every report has it. */
  inReports?: { field: string; required: boolean };
  /** Whether an archive may do without the file. */
  optional?: boolean;
}

/** Every closed list, by the name of its file below content/vocabularies. */
const rows = {
  provinces: {
    entry: province,
    references: { region: 'regions', former_region: 'regions', successor: 'provinces', document: 'documents' },
    // Reports name a province; their date picks the unit of that name.
    inReports: { field: 'province', required: true },
  },
  regions: { entry: region, references: { document: 'documents' } },
  programs: {
    entry: program,
    references: {
      group: 'groups',
      founded_by: 'documents',
      part_of: 'programs',
      predecessor: 'programs',
      successor: 'programs',
      province: 'provinces',
    },
    reports: ['report'],
    inReports: { field: 'program', required: true },
  },
  topics: { entry: topic, references: { group: 'groups' }, inReports: { field: 'topic', required: false } },
  organizations: {
    entry: organization,
    references: { group: 'groups', document: 'documents', province: 'provinces' },
    inReports: { field: 'organization', required: false },
  },
  documents: {
    entry: document,
    references: { issuer: 'organizations', province: 'provinces' },
    inReports: { field: 'document', required: false },
  },
  // The groups of values in indexes, in their order.
  groups: { entry, optional: true },
  // Groups of words that mean the same to a searcher, and the terms of the glossary.
  glossary: {
    entry: glossaryTerm,
    references: { topic: 'topics', program: 'programs', organization: 'organizations' },
    optional: true,
  },
  // In the order of their days.
  milestones: { entry: milestone, references: { program: 'programs', document: 'documents' }, optional: true },
} as const satisfies Record<string, Row<string>>;

type Rows = typeof rows;
export type VocabularyName = keyof Rows;
export const vocabularyNames = Object.keys(rows) as VocabularyName[];

/** An entry of a list, as it is after checking. */
export type EntryOf<Name extends VocabularyName> = z.infer<Rows[Name]['entry']>;
export type Province = EntryOf<'provinces'>;
export type Region = EntryOf<'regions'>;
export type Program = EntryOf<'programs'>;
export type Organization = EntryOf<'organizations'>;
export type LegalDocument = EntryOf<'documents'>;
export type Milestone = EntryOf<'milestones'>;

/** All closed lists of an archive. */
export type Vocabularies = { [Name in VocabularyName]: Vocabulary<EntryOf<Name>> };

const anyRow: Record<VocabularyName, Row<VocabularyName>> = rows;

/** What the rows say of a list, whichever it is. */
export function vocabularyRow(name: VocabularyName): Row<VocabularyName> {
  return anyRow[name];
}

/** Which fields of reports hold ids, by list: `topics` → `{ field: 'topic', required: false }`. */
type InReports = {
  [Name in VocabularyName as Rows[Name] extends { inReports: object } ? Name : never]: Rows[Name] extends {
    inReports: infer Field;
  }
    ? Field
    : never;
};

/** The fields of a report that hold ids, each with its list. */
type IdFields = { [Name in keyof InReports as InReports[Name]['field']]: Name };
export type IdField = keyof IdFields;
export type RequiredIdField = Extract<InReports[keyof InReports], { required: true }>['field'];

/** The fields of a report that hold ids, with the closed list of each, in the order of the lists. */
export const idFields = Object.fromEntries(
  vocabularyNames.flatMap((name) => {
    const { inReports } = vocabularyRow(name);
    return inReports ? [[inReports.field, name]] : [];
  }),
) as IdFields;

/** Lists with nothing in them: where reading starts, and what is left when a file is unusable. */
export function emptyVocabularies(): Vocabularies {
  return Object.fromEntries(vocabularyNames.map((name) => [name, createVocabulary([])])) as unknown as Vocabularies;
}
