import { z } from 'zod';
import { languages } from '../text/language.ts';
import { isRealDate } from '../text/dates.ts';
import { isWebAddress } from '../text/links.ts';
import { isPrintable, isSlug } from '../text/text.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** Text that is not empty; nothing more is asked of an empty one. */
const text = z
  .string()
  .trim()
  .min(1, { abort: true })
  .refine(isPrintable, { params: { code: 'field-type' } });
const label = z.strictObject({ vi: text, en: text.optional() });
/** Ids are slugs; a document's may have dotted parts: `37-qd-ubnd.thai-nguyen.2014`. */
const id = text.refine((value) => value.split('.').every(isSlug), { params: { code: 'id-slug' } });
const date = text.refine(isRealDate, { params: { code: 'date-invalid' } });
const entry = z.strictObject({ id, label, aliases: z.array(text).optional() });
const map = z.tuple([z.coerce.number().int(), z.coerce.number().int()]);
/** A day, or the month or year where no more is known. */
const day = text.refine((value) => isRealDate(`${value}-01-01`.slice(0, 10)), {
  params: { code: 'date-invalid', partial: true },
});
const webAddress = z.url({ protocol: /^https?$/ });
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** The colours a programme may have; each is readable on paper in light and dark (src/site/styles/tokens.css). */
export const colours = ['blue', 'green', 'brown', 'gold', 'teal', 'slate', 'stone'] as const;

/** One provincial unit in one era, or the whole country. */
const province = entry.extend({
  /** What front matter may call it besides its id; shared by the units that bore the name. */
  slug: id.optional(),
  /** What lists call it, where a later unit bears the same name: "Bắc Ninh (cũ)". */
  listed: label.optional(),
  /** Longer names that hold its own and mean something else: an ocean, a river, a university. */
  unlike: z.array(text).optional(),
  /** The seat of the national bodies: named as a venue, it is not what a report is about. */
  capital: flag.optional(),
  /** What a tile of the map calls it, where its name is too long for one. */
  on_map: label.optional(),
  /** Its full name within a sentence: "tỉnh Bắc Giang". */
  full: label,
  region: id.optional(),
  /** The region it was counted in before the regions were redrawn. */
  former_region: id.optional(),
  /** First and last day. */
  since: date.optional(),
  until: date.optional(),
  successor: id.optional(),
  /** The legal document that made the unit (`since`) or ended it (`until`). */
  document: id.optional(),
  events: z.array(z.strictObject({ date, document: id, text: label })).optional(),
  /** Column and row on the tile map. */
  tile: map.optional(),
  islands: z.array(z.strictObject({ label, tile: map })).optional(),
  /** Not a place on the map: the whole country. */
  nationwide: flag.optional(),
});

const region = entry.extend({ since: date.optional(), until: date.optional(), document: id.optional() });

const program = entry.extend({
  name: z.strictObject({ vi: text.optional(), en: text.optional() }),
  tagline: label.optional(),
  /** Words by which a text shows that it is about the programme; those joined with ` + ` must all stand in it. */
  signs: z.array(text).optional(),
  kind: label,
  colour: z.enum(colours),
  period: z
    .strictObject({ from: z.coerce.number().int().optional(), to: z.coerce.number().int().optional() })
    .optional(),
  founded_by: id.optional(),
  part_of: id.optional(),
  predecessor: id.optional(),
  successor: id.optional(),
  province: id.optional(),
  /** What it set out to reach, and what a source says was reached. */
  targets: z
    .array(
      z.strictObject({
        metric: label,
        /** The years it was set for. */
        phase: text,
        target: label,
        source: webAddress,
        result: z.strictObject({ text: label, as_of: day, source: webAddress }).optional(),
      }),
    )
    .optional(),
});

const organization = entry.extend({
  /** What it was called before: each name with its last day. */
  names: z.array(z.strictObject({ until: date, label })).optional(),
  document: id.optional(),
  /** It acts for the whole country: the town it meets in is not what a report is about. */
  nationwide: flag.optional(),
});

const document = z.strictObject({
  id,
  /** As printed: "37/QĐ-UBND". */
  number: text,
  /** Decision, decree, plan … */
  kind: label.optional(),
  date: date.optional(),
  issuer: z.array(id).optional(),
  province: id.optional(),
  title: label.optional(),
  url: text.refine(isWebAddress, { params: { code: 'url-invalid' } }).optional(),
  aliases: z.array(text).optional(),
});

/** A dated event of the programmes' history. */
const milestone = z.strictObject({
  id,
  date: day,
  text: label,
  /** The page that states it. */
  source: webAddress.optional(),
  program: z.array(id).optional(),
  document: id.optional(),
});

/** The schema of each vocabulary's entries, by the name of its file. */
export const entrySchemas = {
  provinces: province,
  regions: region,
  programs: program,
  topics: entry,
  organizations: organization,
  documents: document.transform((entry) => ({ ...entry, label: { vi: entry.number } })),
  glossary: entry,
  milestones: milestone.transform((entry) => ({ ...entry, label: entry.text })),
};

/** Lists an archive may do without. */
export const optionalVocabularies: readonly string[] = ['glossary', 'milestones'];

export type VocabularyName = keyof typeof entrySchemas;
export const vocabularyNames = Object.keys(entrySchemas) as VocabularyName[];

export type Province = z.infer<typeof province>;
export type Region = z.infer<typeof region>;
export type Program = z.infer<typeof program>;
export type Topic = z.infer<typeof entry>;
export type Organization = z.infer<typeof organization>;
export type LegalDocument = z.infer<(typeof entrySchemas)['documents']>;

export type Milestone = z.infer<(typeof entrySchemas)['milestones']>;

/** All closed lists of an archive. */
export interface Vocabularies {
  provinces: Vocabulary<Province>;
  regions: Vocabulary<Region>;
  programs: Vocabulary<Program>;
  topics: Vocabulary<Topic>;
  organizations: Vocabulary<Organization>;
  documents: Vocabulary<LegalDocument>;
  /** Groups of words that mean the same to a searcher. */
  glossary: Vocabulary<Topic>;
  /** In the order of their days. */
  milestones: Vocabulary<Milestone>;
}

/** Which field of which vocabulary's entries names an entry of which other: checked when the lists are read. */
export const references: Record<VocabularyName, Record<string, VocabularyName>> = {
  provinces: { region: 'regions', former_region: 'regions', successor: 'provinces', document: 'documents' },
  regions: { document: 'documents' },
  programs: {
    founded_by: 'documents',
    part_of: 'programs',
    predecessor: 'programs',
    successor: 'programs',
    province: 'provinces',
  },
  topics: {},
  organizations: { document: 'documents' },
  documents: { issuer: 'organizations', province: 'provinces' },
  glossary: {},
  milestones: { program: 'programs', document: 'documents' },
};

/** Lists with nothing in them: where reading starts, and what is left when a file is unusable. */
export function emptyVocabularies(): Vocabularies {
  return {
    provinces: createVocabulary<Province>([]),
    regions: createVocabulary<Region>([]),
    programs: createVocabulary<Program>([]),
    topics: createVocabulary<Topic>([]),
    organizations: createVocabulary<Organization>([]),
    documents: createVocabulary<LegalDocument>([]),
    glossary: createVocabulary<Topic>([]),
    milestones: createVocabulary<Milestone>([]),
  };
}

const both = z.strictObject(
  Object.fromEntries(languages.map((language) => [language, text])) as Record<(typeof languages)[number], typeof text>,
);

/** content/site.yml. */
export const siteSchema = z.strictObject({
  /** The letters on the seal, one to four. */
  seal: text.max(4),
  title: both,
  /** The name on two lines: a small one above, a large one below. */
  nameplate: z.strictObject({ above: both, below: both }),
  tagline: both,
  description: both,
  /** The first sentence of the front page; `{reports}`, `{covered}` and `{places}` become live numbers. */
  statement: both,
  /** Queries shown under the statement as examples of what search understands. */
  examples: z.array(text).optional(),
  /** Names written on the map beside its tiles, such as a sea's. */
  map_labels: z.array(z.strictObject({ label, tile: map })).optional(),
  contact: text.optional(),
  repository: z
    .url({ protocol: /^https?$/ })
    .refine(isWebAddress)
    .optional(),
  licence: z.strictObject({ name: text, url: z.url({ protocol: /^https?$/ }).refine(isWebAddress) }),
  /** The time zone in which a report's day begins. */
  timezone: text.refine(isTimezone),
});

export type Site = z.infer<typeof siteSchema>;

function isTimezone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
