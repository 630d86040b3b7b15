import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { fixture } from '../support/fixtures.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kho bịa '));
  cpSync(fixture('country/vocabularies'), join(root, 'vocabularies'), { recursive: true });
  cpSync(fixture('country/site.yml'), join(root, 'site.yml'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** The made-up country with one file written anew: what is said of it. */
function settings(file?: string, text: string | Uint8Array = '') {
  if (file !== undefined) writeFileSync(join(root, file), text);
  const read = readContentSettings(contentFolder(root, root));
  const faults = read.faults.map(
    ({ file: path, line, column, code, ...rest }) =>
      [`${path.slice(path.lastIndexOf('kho bịa ') + 15)}:${line}:${column} ${code}`, rest] as const,
  );
  return { ...read, faults };
}

describe('the settings of an archive', () => {
  it('are its lists and site.yml, each as it stands', () => {
    const { site, vocabularies, faults, sources } = settings();
    expect(faults).toEqual([]);
    expect(site?.seal).toBe('LM');
    expect(vocabularies.topics.entries.map(({ id }) => id)).toEqual(['5s', 'tap-huan']);
    // Lists that an archive may do without are empty.
    expect(vocabularies.glossary.entries).toEqual([]);
    expect([...sources.keys()]).toEqual(['provinces', 'regions', 'programs', 'topics', 'organizations', 'documents']);
  });

  it('lack a list that is not there, or is empty, and say which', () => {
    rmSync(join(root, 'vocabularies/topics.yml'));
    const { faults, vocabularies } = settings('vocabularies/regions.yml', '# chưa có gì\n');
    expect(faults).toEqual([
      ['vocabularies/regions.yml:1:1 vocabulary-missing', { actual: 'regions' }],
      ['vocabularies/topics.yml:1:1 vocabulary-missing', { actual: 'topics.yml' }],
    ]);
    expect([vocabularies.topics.entries, vocabularies.regions.entries]).toEqual([[], []]);
    expect(settings('vocabularies/regions.yml', 'bac: x').faults[0]?.[0]).toContain('vocabulary-missing');
  });

  it('without a site.yml have none', () => {
    rmSync(join(root, 'site.yml'));
    expect(settings().site).toBeUndefined();
    expect(settings().faults).toEqual([['site.yml:1:1 vocabulary-missing', { actual: 'site.yml' }]]);
  });

  it.each([
    ['a conflict', 'x\n<<<<<<< HEAD\n', 'vocabularies/topics.yml:2:1 conflict-marker', { actual: '<<<<<<< HEAD' }],
    ['what cannot be read', '- id: a\n  id: b\n', 'vocabularies/topics.yml:2:3 yaml-invalid', { actual: 'id: b' }],
    ['what YAML has and the archive refuses', '- &a id: a\n', 'vocabularies/topics.yml:1:3 yaml-feature', { actual: '&a' }],
  ])('say where a list holds %s', (_, text, place, said) => {
    const { faults, vocabularies } = settings('vocabularies/topics.yml', text);
    expect(faults).toMatchObject([[place, said]]);
    expect(vocabularies.topics.entries).toEqual([]);
  });

  it('keep the entries of a list that can be used, and say what is wrong with each of the others', () => {
    const { faults, vocabularies } = settings(
      'vocabularies/topics.yml',
      '- id: a\n  label: { vi: A }\n- id: B!\n  label: { vi: B }\n- id: c\n- id: a\n  label: { vi: A nữa }\n',
    );
    expect(vocabularies.topics.entries.map(({ id }) => id)).toEqual(['a']);
    expect(faults.map(([fault, rest]) => [fault, rest.field, rest.actual, rest.expected])).toEqual([
      ['vocabularies/topics.yml:3:7 id-slug', 'id', 'B!', undefined],
      ['vocabularies/topics.yml:5:3 field-missing', 'label', undefined, undefined],
      ['vocabularies/topics.yml:6:7 id-duplicate', 'id', 'a', expect.stringMatching(/topics\.yml:1 a$/)],
    ]);
  });

  it('let no two ids share an address', () => {
    const { faults } = settings('vocabularies/documents.yml', '- id: 7-qd.2018\n  number: 7/QĐ\n- id: 7.qd.2018\n  number: 7/QĐ\n');
    expect(faults.map(([fault]) => fault)).toEqual(['vocabularies/documents.yml:3:7 id-duplicate']);
  });

  it('are composed, whatever the editor’s program wrote', () => {
    const { vocabularies } = settings('vocabularies/topics.yml', '- id: a\n  label: { vi: Đo lường }\n'.normalize('NFD'));
    expect(vocabularies.topics.entries[0]?.label.vi).toBe('Đo lường');
  });
});
