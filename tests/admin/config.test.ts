import type { EntryCollection, Field } from '@sveltia/cms';
import { describe, expect, it } from 'vitest';
import { cmsConfig } from '../../src/admin/config.ts';
import { OWN_FIELDS } from '../../src/admin/names.ts';
import { editingOrigins, editingSchema, type Editing } from '../../src/archive/editing.ts';
import { reportSchema } from '../../src/archive/report.ts';
import { idFields } from '../../src/archive/vocabularies.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { readSettings } from '../../src/settings.ts';
import { languages, type Language } from '../../src/text/language.ts';

const { site, vocabularies } = readContentSettings(contentFolder('content', 'content'));

const configOf = (editing: Editing, language: Language = 'vi') => {
  if (!site) throw new Error('content/site.yml cannot be read');
  return cmsConfig({ site, editing, vocabularies, siteUrl: 'https://kho.example.vn', base: '/kho/' }, language);
};

interface Placed {
  label?: string;
  hint?: string;
  widget?: string;
  i18n?: unknown;
  required?: unknown;
  fields?: Field[];
  options?: { value: string; label: string }[];
}

/** The fields of the form by their path in the front matter. */
function fieldsOf(language: Language): Map<string, Placed> {
  const placed = new Map<string, Placed>();
  const place = (fields: readonly Field[], above: string) => {
    for (const field of fields) {
      placed.set(above + field.name, field as Placed);
      place((field as Placed).fields ?? [], `${above}${field.name}.`);
    }
  };
  const [collection] = configOf({ backend: 'test' }, language).collections as EntryCollection[];
  place(collection?.fields ?? [], '');
  return placed;
}

/** Every field a report may have, those of blocks dotted. */
const schemaFields = Object.entries(reportSchema.shape).flatMap(([name, schema]) => {
  const block = 'unwrap' in schema && 'shape' in schema.unwrap() ? (schema.unwrap() as { shape: object }).shape : {};
  return [name, ...Object.keys(block).map((part) => `${name}.${part}`)];
});

describe.each(languages)('the form of /admin/ in %s', (language) => {
  const placed = fieldsOf(language);

  it('has a place for every field of the schema, and none for another', () => {
    const own: string[] = Object.values(OWN_FIELDS);
    expect([...placed.keys()].filter((path) => !own.includes(path)).toSorted()).toEqual(schemaFields.toSorted());
    expect(own.filter((path) => !placed.has(path))).toEqual([]);
  });

  it('names and explains every field that is seen', () => {
    for (const [path, { widget, label, hint }] of placed) {
      if (widget === 'hidden') continue;
      expect(label, path).toMatch(/^\p{Lu}/u);
      // Words for editing programs speak of signs that nobody types here.
      if (hint !== undefined || !/\.(?:end|place|name|author)$/.test(path)) expect(hint, path).toMatch(/\.$/);
      expect(hint ?? '', path).not.toMatch(/YYYY|\[a, b\]|một mã|one id|true:/);
    }
  });

  it('offers every entry of the lists by its label, each label once', () => {
    for (const [field, list] of Object.entries(idFields)) {
      if (list === 'provinces') continue;
      const options = placed.get(field)?.options ?? [];
      expect(options.map(({ value }) => value).toSorted(), field).toEqual(
        [...vocabularies[list].byId.keys()].toSorted(),
      );
      expect(new Set(options.map(({ label }) => label)).size, field).toBe(options.length);
    }
  });
});

it('asks for what the schema asks for, and copies into the other version what no language changes', () => {
  const placed = fieldsOf('vi');
  const having = (wanted: (field: Placed) => boolean) =>
    [...placed].flatMap(([path, field]) => (wanted(field) ? [path] : []));
  expect(having(({ required }) => required === true)).toEqual([
    'title',
    'date',
    'province',
    'program',
    'event.start',
    'withdrawn.date',
    'withdrawn.reason',
  ]);
  expect(having(({ i18n }) => i18n === 'duplicate')).toEqual(
    expect.arrayContaining(['date', ...Object.keys(idFields), 'source.url', 'draft', 'withdrawn.date']),
  );
  for (const path of ['title', 'summary', 'body', 'translation', 'source.name', 'withdrawn.reason'])
    expect(placed.get(path)?.i18n, path).toBe(true);
});

describe('where changes go', () => {
  const repository = 'so-khcn/kho';

  it.each([
    [{ backend: 'test' }, { name: 'test-repo' }, [], undefined],
    [
      { backend: 'github', repository },
      { name: 'github', repo: repository, api_root: 'https://api.github.com', auth_methods: ['token'] },
      ['https://api.github.com', 'https://github.com'],
      'editorial_workflow',
    ],
    [
      { backend: 'github', repository, branch: 'main', sign_in: 'https://dang-nhap.example.vn' },
      { name: 'github', branch: 'main', base_url: 'https://dang-nhap.example.vn' },
      ['https://api.github.com', 'https://github.com'],
      'editorial_workflow',
    ],
    [
      { backend: 'gitlab', repository, host: 'https://git.example.vn', app_id: 'abc' },
      { name: 'gitlab', api_root: 'https://git.example.vn/api/v4', auth_type: 'pkce', app_id: 'abc' },
      ['https://git.example.vn'],
      'editorial_workflow',
    ],
    [
      { backend: 'gitea', repository, host: 'https://forgejo.example.vn' },
      { name: 'gitea', api_root: 'https://forgejo.example.vn/api/v1', auth_methods: ['token'] },
      ['https://forgejo.example.vn'],
      undefined,
    ],
  ] as [Editing, object, string[], string | undefined][])('%j', (editing, backend, connect, mode) => {
    expect(editingSchema.safeParse(editing).success).toBe(true);
    const config = configOf(editing);
    expect(config.backend).toMatchObject(backend);
    expect(config.publish_mode).toBe(mode);
    expect(editingOrigins(editing).connect).toEqual(connect);
  });

  it.each([
    [{ backend: 'bitbucket', repository }, 'backend'],
    [{ backend: 'github' }, 'repository'],
    [{ backend: 'github', repository: 'https://github.com/so-khcn/kho' }, 'repository'],
    [{ backend: 'gitlab', repository, host: 'http://git.example.vn' }, 'host'],
    [{ backend: 'gitlab', repository, host: 'https://git.example.vn/duong/' }, 'host'],
    [{ backend: 'gitea', repository, folder: '../content' }, 'folder'],
    [{ backend: 'gitea', repository, token: 'bí mật' }, ''],
  ])('%j is refused', (editing, field) => {
    const { error } = editingSchema.safeParse(editing);
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });
});

describe('the setting EDITING', () => {
  it('adds a page to try out, and is explained where it says anything else', () => {
    expect(readSettings({}).tryEditing).toBe(false);
    expect(readSettings({ EDITING: 'test' }).tryEditing).toBe(true);
    expect(() => readSettings({ EDITING: 'github' })).toThrow(/^EDITING: "github" .*site\.yml/);
  });
});
