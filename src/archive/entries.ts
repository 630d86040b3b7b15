import { z } from 'zod';
import { date, flag, label, text, tile } from './fields.ts';
import { isRealDate } from '../text/dates.ts';
import { isWebAddress } from '../text/links.ts';
import { isSlug } from '../text/text.ts';

/** Ids are slugs; a document's may have dotted parts: `37-qd-ubnd.thai-nguyen.2014`. */
const id = text.refine((value) => value.split('.').every(isSlug), { params: { code: 'id-slug' } });
/** What the entries of most lists are. */
const former = z.array(id).optional();
export const entry = z.strictObject({ id, label, aliases: z.array(text).optional(), former });
/** One that stands in a group of its facet's index. */
const grouped = entry.extend({ group: id.optional() });
export const topic = grouped;
/** A day, or the month or year where no more is known. */
const day = text.refine((value) => isRealDate(`${value}-01-01`.slice(0, 10)), {
  params: { code: 'date-invalid', partial: true },
});
const webAddress = z.url({ protocol: /^https?$/ });

/** The colours a programme may have; each is readable on paper in light and dark (src/site/styles/tokens.css). */
export const colours = ['blue', 'green', 'brown', 'gold', 'teal', 'slate', 'stone'] as const;

/** One provincial unit in one era, or the whole country. */
export const province = entry.extend({
  /** What front matter may call it besides its id; shared by the units that bore the name. */
  slug: id.optional(),
  /** What lists call it, where a later unit has the same name: "Bắc Ninh (cũ)". */
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
  tile: tile.optional(),
  islands: z.array(z.strictObject({ label, tile })).optional(),
  /** Not a place on the map: the whole country. */
  nationwide: flag.optional(),
});

/** Words that mean the same to a searcher; one with a meaning stands in the glossary. */
export const glossaryTerm = entry.extend({
  /** How reports write it: "TFP". What the glossary lists, in place of the label. */
  term: text.optional(),
  /** What it means, in a line. */
  meaning: label.optional(),
  /** Whose reports are about it, besides those that name it. */
  topic: z.array(id).optional(),
  program: z.array(id).optional(),
  organization: z.array(id).optional(),
});

export const region = entry.extend({ since: date.optional(), until: date.optional(), document: id.optional() });

export const program = grouped.extend({
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
        phase: text.optional(),
        /** What was set, with the page that states it and what that page is called; none where only a result is known. */
        target: label.optional(),
        source: webAddress.optional(),
        source_name: label.optional(),
        result: z
          .strictObject({
            text: label,
            as_of: day,
            source: webAddress.optional(),
            source_name: label.optional(),
            /** The report that states it, where no page outside can be named. */
            report: id.optional(),
          })
          .optional(),
        /** What has to be known to read the figures rightly. */
        note: label.optional(),
      }),
    )
    .optional(),
  /** What is not known of its targets. */
  targets_note: label.optional(),
});

export const organization = grouped.extend({
  /** What it was called before: each name with its last day. */
  names: z.array(z.strictObject({ until: date, label })).optional(),
  document: id.optional(),
  /** The place it is a body of: it ends with it. */
  province: id.optional(),
  /** It acts for the whole country: the town it meets in is not what a report is about. */
  nationwide: flag.optional(),
});

const numbered = z.strictObject({
  id,
  /** As printed: "37/QĐ-UBND". */
  number: text,
  /** Decision, decree, plan … */
  kind: label.optional(),
  date: date.optional(),
  issuer: z.array(id).optional(),
  province: id.optional(),
  title: label.optional(),
  /** A page that has its text, or tells of it, and what that page is called in words. */
  url: text.refine(isWebAddress, { params: { code: 'url-invalid' } }).optional(),
  url_name: label.optional(),
  aliases: z.array(text).optional(),
  former,
});

const dated = z.strictObject({
  id,
  date: day,
  text: label,
  /** The page that states it, and whose page that is, in words. */
  source: webAddress.optional(),
  source_name: label.optional(),
  program: z.array(id).optional(),
  document: id.optional(),
});

/** A legal document, called by its number. */
export const document = numbered.transform((row) => ({ ...row, label: { vi: row.number } }));

/** A dated event of the programmes' history. */
export const milestone = dated.transform((row) => ({ ...row, label: row.text }));
