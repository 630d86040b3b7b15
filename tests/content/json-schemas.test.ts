import { CORE_SCHEMA, load } from 'js-yaml';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldHelp, fieldTexts } from '../../src/words/editors/field-help.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { reportJsonSchema, siteJsonSchema, vocabularyJsonSchema } from '../../src/content/json-schemas.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { intellisenseFiles, schemaFiles } from '../../src/content/schema-files.ts';
import { vocabularyNames } from '../../src/archive/vocabularies.ts';
import { fixture } from '../support/fixtures.ts';

const folder = contentFolder('content', 'content');
const { vocabularies } = readContentSettings(folder);

/** YAML as editing programs read it: with numbers and truth values. */
const typed = (yaml: string): unknown => load(yaml, { schema: CORE_SCHEMA });
const header = (text: string): string => text.split(/^---$/m)[1] ?? '';

/** What a JSON Schema says of a value: `z.fromJSONSchema` is zod's own reader of JSON Schema. */
const reader = (schema: object) => z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
const report = reader(reportJsonSchema(vocabularies, fieldHelp));

const valid = {
  title: 'Tên',
  date: '2024-05-15',
  province: 'thai-nguyen',
  program: [1322, 712],
  language: 'vi',
};

describe('the committed schemas', () => {
  it('are those of today’s vocabularies: npm run schema writes them', () => {
    const files = schemaFiles(vocabularies, fieldHelp);
    expect(files.size).toBe(vocabularyNames.length + 2);
    for (const [path, text] of files)
      expect(readFileSync(path, 'utf8') === text, `${path} is stale: npm run schema`).toBe(true);
    expect(
      readdirSync('schemas')
        .map((name) => `schemas/${name}`)
        .sort(),
    ).toEqual([...files.keys()].sort());
  });

  it('are each named by the editor’s settings, for a file that exists', () => {
    const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8').replace(/^\s*\/\/.*$/gm, '')) as {
      'yaml.schemas': Record<string, string>;
    };
    const named = Object.entries(settings['yaml.schemas']);
    expect(named.map(([schema]) => schema.slice('./schemas/'.length)).sort()).toEqual(
      readdirSync('schemas').filter((name) => name !== 'report.schema.json'),
    );
    for (const [schema, file] of named)
      expect(file.endsWith(`/${/(\w+)\.schema/.exec(schema)?.[1] ?? ''}.yml`) && readFileSync(`.${file}`)).toBeTruthy();
  });
});

describe('the schema of front matter', () => {
  it('accepts every report of the archive', () => {
    const files = readdirSync(folder.reports, { recursive: true })
      .map((file) => join(folder.reports, String(file)))
      .filter((file) => file.endsWith('.md'));
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const { error } = report.safeParse(typed(header(readFileSync(file, 'utf8'))));
      expect(error, `${file}: ${error?.message}`).toBeUndefined();
    }
  });

  it.each([
    ['as it is', {}, true],
    ['an id of digits in quotes', { program: '1322' }, true],
    ['one id, without a list', { program: 1322 }, true],
    ['a title of digits', { title: 2024 }, true],
    ['an unknown province', { province: 'thai-nguyn' }, false],
    ['an unknown programme', { program: [1322, 1323] }, false],
    ['an unknown field', { topik: 'x' }, false],
    ['no title', { title: undefined }, false],
    ['an empty list', { program: [] }, false],
    ['a date the other way round', { date: '15/05/2024' }, false],
    ['an address that is none', { source: { url: 'example.org' } }, false],
    ['a draft', { draft: true }, true],
    ['a draft of another kind', { draft: 'maybe' }, false],
  ])('on %s agrees with the archive', (_case, change, accepted) => {
    const value = JSON.parse(JSON.stringify({ ...valid, ...change })) as unknown;
    expect(report.safeParse(value).success).toBe(accepted);
  });

  it('shows the label of each id in both languages', () => {
    const { $defs } = reportJsonSchema(vocabularies, fieldHelp);
    const { anyOf } = ($defs as Record<string, { anyOf: { const: unknown; description: string }[] }>).programs ?? {};
    for (const program of vocabularies.programs.entries) {
      const shown = anyOf?.find((each) => String(each.const) === program.id)?.description;
      expect(shown).toContain(program.label.vi);
      expect(shown).toContain(program.label.en ?? '');
    }
  });
});

describe('the schemas of vocabularies and site.yml', () => {
  it.each(vocabularyNames)('accept %s as it is, and no unknown field', (name) => {
    const schema = reader(vocabularyJsonSchema(name, vocabularies, fieldHelp));
    const entries = typed(readFileSync(join(folder.vocabularies, `${name}.yml`), 'utf8')) as object[];
    const { error } = schema.safeParse(entries);
    expect(error, error?.message).toBeUndefined();
    expect(schema.safeParse([{ ...entries[0], labell: 'x' }]).success).toBe(false);
  });

  it('know the ids one list may name of another', () => {
    const schema = reader(vocabularyJsonSchema('programs', vocabularies, fieldHelp));
    const [first] = typed(readFileSync(join(folder.vocabularies, 'programs.yml'), 'utf8')) as object[];
    expect(schema.safeParse([{ ...first, founded_by: 'no-such' }]).success).toBe(false);
  });

  it('accept site.yml, with a time zone', () => {
    const site = typed(readFileSync(folder.site, 'utf8')) as object;
    expect(reader(siteJsonSchema(fieldHelp)).safeParse(site).success).toBe(true);
    expect(reader(siteJsonSchema(fieldHelp)).safeParse({ ...site, timezone: undefined }).success).toBe(false);
  });
});

describe('help on fields', () => {
  it('exists for every field of a report, and for no other', () => {
    const { properties } = reportJsonSchema(vocabularies, () => undefined);
    const fields = Object.entries(properties as Record<string, { properties?: object }>).flatMap(([field, inner]) => [
      field,
      ...Object.keys(inner.properties ?? {}).map((part) => `${field}.${part}`),
    ]);
    for (const field of fields) expect(fieldHelp(field), field).toMatch(/^\S.+ – .+\S$/);
    const files: readonly string[] = [...vocabularyNames, 'site'];
    expect(Object.keys(fieldTexts).filter((key) => !files.includes(key.split('.')[0] ?? '') && !fields.includes(key))).toEqual([]);
  });

  it('of vocabularies and site.yml names fields they have', () => {
    const known = Object.fromEntries([
      ...vocabularyNames.map((name) => [name, vocabularyJsonSchema(name, vocabularies, () => undefined).items]),
      ['site', siteJsonSchema(() => undefined)],
    ]) as Record<string, { properties: object }>;
    for (const key of Object.keys(fieldTexts)) {
      const [file = '', field = ''] = key.split('.');
      if (known[file]) expect(Object.keys(known[file].properties), key).toContain(field);
    }
  });
});

describe('what Astro’s editor extension reads', () => {
  it('names every report, faulty ones too, by its decoded address in lower case', () => {
    const faulty = contentFolder(fixture('five-faults'), fixture('country'));
    const manifest = JSON.parse(
      intellisenseFiles(faulty, vocabularies, fieldHelp).get('.astro/collections/collections.json') ?? '',
    ) as { entries: Record<string, string> };
    expect(Object.entries(manifest.entries)).toEqual([
      [expect.stringMatching(/^file:\/\/\/.*\/reports\/vi\/2024\/2024-02-31-nam-loi\.md$/), 'reports'],
    ]);
  });
});
