import type { Field } from '@sveltia/cms';
import type { z } from 'zod';
import { reportSchema } from '../archive/report.ts';
import { facetOf } from '../archive/facets.ts';
import { entryChoices, programChoices, type Choice } from '../archive/choices.ts';
import { idFields, vocabularyRow, type IdField, type Vocabularies } from '../archive/vocabularies.ts';
import type { Language } from '../text/language.ts';
import { adminWords } from '../words/editors/admin-words.ts';
import { fieldTexts } from '../words/editors/field-help.ts';
import { readerWords } from '../words/readers/reader-words.ts';
import { OWN_FIELDS, PLACE_FIELD } from './names.ts';

/** What does not depend on a version's language is filled in once, and copied into the other version. */
const shared = new Set<string>([
  ...Object.keys(idFields),
  ...['date', 'date_basis', 'event.start', 'event.end', 'draft', 'withdrawn.date'],
  ...['source.url', 'source.captured', 'source.archived', 'source.sha256'],
]);

/** Free words that run over more than a line. */
const long = new Set(['summary', 'withdrawn.reason']);

/** Fields whose order in the form is not that of the file: a form is filled in from the top. */
const first = ['title', 'date', 'date_basis'];

/** Fields of administration, at the end of the form. */
const last = ['aliases', 'withdrawn', 'draft'];

interface Making {
  vocabularies: Vocabularies;
  /** The editor's, not the version's. */
  language: Language;
}

/** What every field of the form has, whatever its kind. */
interface Common {
  name: string;
  label: string;
  hint?: string;
  required: boolean;
  i18n: true | 'duplicate';
}

/**
 * The fields of the form of a report, made from the schema that checks it: each of its fields has a place, with label and
 * help in the editor's language, and its own kind of control. What only this form has: the id, the text, the check.
 * @throws {Error} naming a field of the schema that no kind of control fits
 */
export function formFields(making: Making): Field[] {
  const { own } = adminWords(making.language);
  const fields = new Map(
    Object.entries(reportSchema.shape).map(([name, schema]) => [name, fieldOf(name, schema, making)]),
  );
  const between = [...fields.keys()].filter((name) => ![...first, ...last].includes(name));
  const take = (names: readonly string[]) => names.flatMap((name) => fields.get(name) ?? []);
  const ownField = (name: keyof typeof own, more: object) =>
    ({ name: OWN_FIELDS[name], ...own[name], required: false, ...more }) as Field;
  return [
    ...take(first),
    ownField('id', { widget: OWN_FIELDS.id, i18n: false }),
    ...take(between),
    ownField('body', { widget: 'markdown', i18n: true, modes: ['raw', 'rich_text'], ...BODY }),
    ownField('checks', { widget: OWN_FIELDS.checks, i18n: true }),
    ...take(last),
  ];
}

/** What the text of a report may hold: no code in boxes, no components of the editor's own. */
const BODY = {
  buttons: ['bold', 'italic', 'link', 'heading-two', 'heading-three', 'quote', 'bulleted-list', 'numbered-list'],
  editor_components: ['image'],
  linked_images: false,
  minimal: false,
};

function fieldOf(path: string, given: z.ZodType, making: Making): Field {
  const schema = inner(given);
  const common = commonOf(path, given, making.language);
  if (Object.hasOwn(idFields, path)) return idField(path as IdField, common, making);
  if ('shape' in schema) return blockField(path, schema.shape as Record<string, z.ZodType>, common, making);
  const { type } = schema._zod.def;
  if (type === 'enum') return enumField(path, Object.keys((schema as z.ZodEnum).enum), common, making.language);
  if (type === 'array') return { ...common, widget: 'list', default: [] } as Field;
  if (type === 'boolean') return { ...common, widget: 'boolean', default: false } as Field;
  if (type !== 'string') throw new Error(`no control of /admin/ fits the field ${path} (${type}): src/admin/fields.ts`);
  const codes = codesOf(schema);
  if (codes.includes('date-invalid')) return { ...common, widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  if (codes.includes('url-invalid')) return { ...common, widget: 'string', type: 'url' };
  return { ...common, widget: long.has(path) ? 'text' : 'string', use_emoji_autocomplete: false } as Field;
}

function commonOf(path: string, schema: z.ZodType, language: Language): Common {
  const t = adminWords(language);
  const hint = t.hints[path] ?? fieldTexts[path]?.[language];
  return {
    name: path.slice(path.lastIndexOf('.') + 1),
    label: labelOf(path, language),
    ...(hint === undefined ? {} : { hint }),
    required: !schema.safeParse(undefined).success,
    i18n: shared.has(path) ? 'duplicate' : true,
  };
}

/** What a field is called. Words that are missing are a fault of ours, which a test finds. */
function labelOf(path: string, language: Language): string {
  if (Object.hasOwn(idFields, path)) return readerWords(language).facets[facetOf(path as IdField).id].one;
  return adminWords(language).labels[path] ?? path;
}

/** Ids of a closed list. Places have a control of their own: which there are depends on the report's day. */
function idField(path: IdField, common: Common, { vocabularies, language }: Making): Field {
  const list = idFields[path];
  const required = vocabularyRow(list).inReports?.required === true;
  if (list === 'provinces') return { ...common, required, widget: PLACE_FIELD } as Field;
  const choices: Choice[] =
    list === 'programs' ? programChoices(vocabularies, language) : entryChoices(vocabularies[list], language);
  const seen = new Set<string>();
  const options = choices.map(({ value, label }) => {
    const twice = seen.has(label);
    seen.add(label);
    return { value, label: twice ? `${label} (${value})` : label };
  });
  // A short list is boxes to tick, a long one a menu in which one types.
  return { ...common, required, widget: 'select', multiple: true, options, dropdown_threshold: 6 } as Field;
}

function blockField(path: string, shape: Record<string, z.ZodType>, common: Common, making: Making): Field {
  return {
    ...common,
    i18n: true,
    widget: 'object',
    collapsed: 'auto',
    fields: Object.entries(shape).map(([part, schema]) => fieldOf(`${path}.${part}`, schema, making)),
  } as Field;
}

function enumField(path: string, values: readonly string[], common: Common, language: Language): Field {
  if (path === 'language') return { name: 'language', widget: 'hidden', i18n: true, default: '{{locale}}' } as Field;
  const { choices } = adminWords(language);
  const options = values.map((value) => ({ value, label: choices[`${path}.${value}`] ?? value }));
  return {
    ...common,
    widget: 'select',
    options: common.required ? options : [{ value: '', label: '–' }, ...options],
  } as Field;
}

/** A schema without what may be absent, and as it is read: `draft` is a truth value, a list of one may be the value. */
function inner(schema: z.ZodType): z.ZodType {
  if ('unwrap' in schema && schema._zod.def.type === 'optional')
    return inner((schema as z.ZodOptional<z.ZodType>).unwrap());
  if (schema._zod.def.type !== 'pipe') return schema;
  const { in: from, out } = schema._zod.def as unknown as { in: z.ZodType; out: z.ZodType };
  // Of a text that is made something else the text is asked for; but not of `true` and `false`.
  if (from._zod.def.type === 'transform') return inner(out);
  const values = from._zod.def.type === 'enum' ? Object.keys((from as z.ZodEnum).enum) : [];
  return values.join() === 'true,false' ? BOOLEAN : inner(from);
}

const BOOLEAN = { _zod: { def: { type: 'boolean' } } } as unknown as z.ZodType;

/** The problem codes a schema's own rules report. */
function codesOf(schema: z.ZodType): string[] {
  return (schema._zod.def.checks ?? []).flatMap((check) => {
    const { params } = check._zod.def as { params?: { code?: unknown } };
    return typeof params?.code === 'string' ? [params.code] : [];
  });
}
