import { colours } from '../../archive/entries.ts';
import type { VocabularyName } from '../../archive/vocabularies.ts';

/** One thing that is said of a new entry: by an option of `npm run add`, or in answer to a question. */
export interface Part {
  option: PartName;
  /** Where it stands in the entry: `label`, `vi`. */
  at: readonly [field: string, inner?: 'vi' | 'en' | 'from' | 'to'];
  required?: boolean;
  /** The list whose ids it holds. */
  list?: VocabularyName;
  /** Several ids. */
  several?: boolean;
  of?: readonly string[];
}

/** What may be said of an entry of any kind. Days are YYYY-MM-DD, `tile` is "column,row" counted from 0. */
export const partOptions = {
  id: { kind: 'text' },
  vi: { kind: 'text' },
  en: { kind: 'text' },
  number: { kind: 'text' },
  'kind-vi': { kind: 'text' },
  'kind-en': { kind: 'text' },
  'full-vi': { kind: 'text' },
  'full-en': { kind: 'text' },
  date: { kind: 'day' },
  since: { kind: 'day' },
  until: { kind: 'day' },
  from: { kind: 'text' },
  to: { kind: 'text' },
  colour: { kind: 'choice', of: colours },
  issuer: { kind: 'ids' },
  province: { kind: 'text' },
  successor: { kind: 'text' },
  region: { kind: 'text' },
  group: { kind: 'text' },
  document: { kind: 'text' },
  'founded-by': { kind: 'text' },
  url: { kind: 'url' },
  'url-vi': { kind: 'text' },
  'url-en': { kind: 'text' },
  tile: { kind: 'text' },
} as const;

export type PartName = Exclude<keyof typeof partOptions, 'id'>;

/** A kind of entry, by the word a person calls it. */
export interface EntryKind {
  list: VocabularyName;
  parts: readonly Part[];
}

const names = (field: string, vi: PartName, en: PartName, required = true): Part[] => [
  { option: vi, at: [field, 'vi'], required },
  { option: en, at: [field, 'en'] },
];
const group: Part = { option: 'group', at: ['group'], list: 'groups' };
const province: Part = { option: 'province', at: ['province'], list: 'provinces' };
const document: Part = { option: 'document', at: ['document'], list: 'documents' };

/** In the order in which the parts are asked for and stand in the file. */
export const entryKinds = {
  topic: { list: 'topics', parts: [...names('label', 'vi', 'en'), group] },
  organization: { list: 'organizations', parts: [group, ...names('label', 'vi', 'en'), province, document] },
  document: {
    list: 'documents',
    parts: [
      { option: 'number', at: ['number'], required: true },
      ...names('kind', 'kind-vi', 'kind-en'),
      { option: 'date', at: ['date'] },
      { option: 'issuer', at: ['issuer'], list: 'organizations', several: true },
      province,
      ...names('title', 'vi', 'en', false),
      { option: 'url', at: ['url'] },
      ...names('url_name', 'url-vi', 'url-en', false),
    ],
  },
  program: {
    list: 'programs',
    parts: [
      group,
      ...names('label', 'vi', 'en'),
      ...names('name', 'full-vi', 'full-en'),
      ...names('kind', 'kind-vi', 'kind-en'),
      { option: 'colour', at: ['colour'], required: true, of: colours },
      { option: 'from', at: ['period', 'from'] },
      { option: 'to', at: ['period', 'to'] },
      { option: 'founded-by', at: ['founded_by'], list: 'documents' },
      province,
    ],
  },
  province: {
    list: 'provinces',
    parts: [
      ...names('label', 'vi', 'en'),
      ...names('full', 'full-vi', 'full-en'),
      { option: 'region', at: ['region'], required: true, list: 'regions' },
      { option: 'since', at: ['since'] },
      { option: 'until', at: ['until'] },
      { option: 'successor', at: ['successor'], list: 'provinces' },
      document,
      { option: 'tile', at: ['tile'] },
    ],
  },
} as const satisfies Record<string, EntryKind>;

export type KindName = keyof typeof entryKinds;
export const kindNames = Object.keys(entryKinds) as KindName[];
