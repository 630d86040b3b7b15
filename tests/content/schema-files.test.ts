import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editorSettings, intellisenseFiles } from '../../src/content/schema-files.ts';
import { fixtureFolder } from '../support/fixtures.ts';
import { vocabularies } from '../support/made-up.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'trình soạn '));
  mkdirSync(join(root, '.vscode'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the settings of an editing program', () => {
  it('name the schema of each list and of site.yml, and keep all else', () => {
    const before = '{\n  // lời\n  "a": { "b": 1 },\n  "yaml.schemas": {\n    "./schemas/cu.json": "/cu.yml"\n  },\n  "c": 2\n}\n';
    writeFileSync(join(root, '.vscode/settings.json'), before);
    const [[path, text] = []] = editorSettings(root);
    expect(path).toBe('.vscode/settings.json');
    expect(text?.replace(/"yaml.schemas": \{[^}]*\}/, '')).toBe(before.replace(/"yaml.schemas": \{[^}]*\}/, ''));
    const { 'yaml.schemas': schemas } = JSON.parse((text ?? '').replace('// lời', '')) as Record<string, Record<string, string>>;
    expect(schemas).toMatchObject({
      './schemas/provinces.schema.json': '/content/vocabularies/provinces.yml',
      './schemas/site.schema.json': '/content/site.yml',
    });
    expect(schemas).not.toHaveProperty('./schemas/cu.json');
  });
});

describe('what Astro’s editor extension reads', () => {
  it('is one collection with the schema of reports', () => {
    const files = intellisenseFiles(fixtureFolder('country'), vocabularies, (field) => (field === 'title' ? 'Tên' : undefined));
    expect([...files.keys()]).toEqual(['.astro/collections/collections.json', '.astro/collections/reports.schema.json']);
    const [manifest = '', schema = ''] = files.values();
    const { collections, entries } = JSON.parse(manifest) as { collections: object[]; entries: Record<string, string> };
    expect(collections).toEqual([{ hasSchema: true, name: 'reports' }]);
    expect(Object.keys(entries)).toHaveLength(10);
    expect(JSON.parse(schema)).toMatchObject({ type: 'object', properties: { title: { description: 'Tên' } } });
  });
});
