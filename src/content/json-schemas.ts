import { z } from 'zod';
import { slugOf } from '../archive/provinces.ts';
import { reportSchema } from '../archive/report.ts';
import { siteSchema } from '../archive/site.ts';
import { idFields, vocabularyRow, type Vocabularies, type VocabularyName } from '../archive/vocabularies.ts';

/** A JSON Schema, as editing programs read it. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What a field means, for people: undefined where the name says it. Dotted within a block: `event.start`. */
export type Describe = (field: string) => string | undefined;

/**
 * The front matter of a report: the schema that checks it, with the ids of the closed lists and their labels.
 *
 * Editing programs read YAML with its types, the archive reads text: so a number is allowed where its digits are.
 */
export function reportJsonSchema(vocabularies: Vocabularies, describe: Describe): JsonSchema {
  const schema = toJson(reportSchema);
  const properties = propertiesOf(schema);
  for (const [field, property] of Object.entries(properties)) {
    const list = (idFields as Partial<Record<string, VocabularyName>>)[field];
    if (list) property.items = { $ref: `#/$defs/${list}` };
    // A list of one may be written as the value itself.
    if (property.type === 'array') {
      const { items, ...array } = property;
      properties[field] = { oneOf: [items as JsonSchema, { ...array, items: items as JsonSchema }] };
    }
  }
  addDescriptions(schema, describe);
  return { ...schema, $defs: listsOfReport(vocabularies) };
}

/** The closed lists in the schema of a report: all of it that follows from the vocabularies. */
export function listsOfReport(vocabularies: Vocabularies): Record<string, JsonSchema> {
  const lists = [...new Set(Object.values(idFields))];
  return Object.fromEntries(lists.map((list) => [list, idsOf(vocabularies, list, slugOf)]));
}

/** The same of the schema of a vocabulary. */
export function listsOfVocabulary(name: VocabularyName, vocabularies: Vocabularies): Record<string, JsonSchema> {
  const lists = [...new Set(Object.values<VocabularyName>(vocabularyRow(name).references ?? {}))];
  return Object.fromEntries(lists.map((list) => [list, idsOf(vocabularies, list)]));
}

/** The file of a vocabulary: a list of entries, whose fields that name other entries complete their ids. */
export function vocabularyJsonSchema(name: VocabularyName, vocabularies: Vocabularies, describe: Describe): JsonSchema {
  const row = vocabularyRow(name);
  const { $schema, ...entry } = toJson(row.entry);
  const properties = propertiesOf(entry);
  for (const [field, list] of Object.entries(row.references ?? {})) {
    const reference = { $ref: `#/$defs/${list}` };
    const property = properties[field];
    properties[field] = property?.type === 'array' ? { ...property, items: reference } : reference;
  }
  addDescriptions(entry, (field) => describe(`${name}.${field}`));
  const $defs = listsOfVocabulary(name, vocabularies);
  return { ...($schema === undefined ? {} : { $schema }), type: 'array', minItems: 1, items: entry, $defs };
}

/** content/site.yml. */
export function siteJsonSchema(describe: Describe): JsonSchema {
  const schema = toJson(siteSchema);
  addDescriptions(schema, (field) => describe(`site.${field}`));
  return schema;
}

/** Patterns of the rules that zod knows as functions, by the code of the problem they report. */
const patterns: Record<string, JsonSchema> = {
  'date-invalid': { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', format: 'date' },
  'date-invalid partial': { type: ['string', 'number'], pattern: '^\\d{4}(?:-\\d{2}){0,2}$' },
  'url-invalid': { type: 'string', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' },
  'id-slug': { pattern: '^[a-z0-9]+(?:[-.][a-z0-9]+)*$' },
};

function toJson(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      if (zodSchema._zod.def.type === 'enum' && jsonSchema.enum?.join() === 'true,false') {
        delete jsonSchema.enum;
        jsonSchema.type = 'boolean';
      }
      if (zodSchema._zod.def.type !== 'string') return;
      // Any scalar is text to the archive: `title: 2024`.
      Object.assign(jsonSchema, { type: ['string', 'number', 'boolean'] });
      for (const code of codesOf(zodSchema)) Object.assign(jsonSchema, patterns[code]);
    },
  });
}

/** The problem codes a schema's own rules report. */
function codesOf(schema: z.core.$ZodType): string[] {
  return (schema._zod.def.checks ?? []).flatMap((check) => {
    const { params } = check._zod.def as { params?: { code?: unknown; partial?: boolean } };
    return typeof params?.code === 'string' ? [params.code + (params.partial ? ' partial' : '')] : [];
  });
}

function propertiesOf(schema: JsonSchema): Record<string, JsonSchema> {
  return (schema.properties ?? {}) as Record<string, JsonSchema>;
}

function addDescriptions(schema: JsonSchema, describe: Describe, path = ''): void {
  for (const [field, property] of Object.entries(propertiesOf(schema))) {
    const description = describe(path + field);
    // Where ids are listed, pointing shows the description of the first schema that fits: leave it to the id's own.
    if (description !== undefined) Object.assign(property, property.oneOf ? { title: description } : { description });
    addDescriptions(property, describe, `${path}${field}.`);
  }
}

/** The ids of a list, each with its label in both languages, so that completing and pointing show it. */
function idsOf(
  vocabularies: Vocabularies,
  list: VocabularyName,
  nameOf: (entry: Vocabularies['provinces']['entries'][number]) => string = (entry) => entry.id,
): JsonSchema {
  const { entries } = vocabularies[list] as Vocabularies['provinces'];
  const byName = new Map(entries.map((entry) => [list === 'provinces' ? nameOf(entry) : entry.id, entry]));
  return {
    anyOf: [...byName].flatMap(([name, entry]): JsonSchema[] => {
      const described = describeEntry(entry);
      if (String(Number(name)) !== name) return [{ const: name, ...described }];
      // An id of digits in quotes is the same id; as a pattern it is not offered a second time.
      return [
        { const: Number(name), ...described },
        { type: 'string', pattern: `^${name}$`, ...described },
      ];
    }),
  };
}

type Described = Vocabularies['provinces']['entries'][number] & { name?: unknown; title?: unknown };

/** Label, full name and aliases in one text: completing shows no title, pointing would show both. */
function describeEntry(entry: Described): { description: string } {
  const long = [entry.full as unknown, entry.name, entry.title].find((each) => each !== undefined);
  const names = [
    both(entry.label),
    long === undefined ? '' : both(long as typeof entry.label),
    ...(entry.aliases ?? []),
  ];
  return { description: [...new Set(names)].filter((each) => each !== '').join(' – ') };
}

function both(label: Partial<Record<'vi' | 'en', string | undefined>>): string {
  return [...new Set([label.vi, label.en].filter((text) => text !== undefined))].join(' · ');
}
