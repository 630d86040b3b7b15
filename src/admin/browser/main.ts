/** The program of /admin/: Sveltia CMS with the archive's form, files, check and preview. Bundled by src/admin/bundle.ts. */
import type { CmsConfig, Field } from '@sveltia/cms';
import { createVocabulary, type Entry } from '../../archive/vocabulary.ts';
import type { Vocabularies } from '../../archive/vocabularies.ts';
import { adminWords } from '../../words/editors/admin-words.ts';
import { REPORT_FORMAT } from '../names.ts';
import { registerChecks } from './checks.ts';
import type { AdminData, Known } from './cms.ts';
import { registerId, registerPlaces } from './controls.ts';
import { editorsLanguage } from './editors-language.ts';
import { keepToOwn } from './own-fetch.ts';
import { registerPreview } from './preview.ts';
import { readForm, writeForm, type FormContent } from './report-file.ts';

const here = new URL('.', location.href).href;
const language = editorsLanguage(localStorage.getItem('sveltia-cms.prefs'), navigator.languages);
const t = adminWords(language);

async function start(): Promise<void> {
  document.documentElement.lang = language;
  const note = document.querySelector('#note');
  if (note) note.textContent = t.starting;
  const [data, lists] = await Promise.all([json<AdminData>(`data.${language}.json`), json<Lists>('vocabularies.json')]);
  keepToOwn(here, data.connect);
  const { default: cms } = await import('@sveltia/cms');
  const vocabularies = Object.fromEntries(
    Object.entries(lists).map(([name, entries]) => [name, createVocabulary(entries)]),
  ) as unknown as Vocabularies;
  const { config, frame, timezone } = data;
  const base = new URL('..', here).pathname;
  const known: Known = { vocabularies, language, t, base, frame, timezone, labels: labelsOf(config) };
  cms.registerCustomFormat(REPORT_FORMAT, 'md', {
    fromFile: (text) => {
      try {
        return readForm(text);
      } catch (error) {
        throw new Error(t.unreadable(error instanceof Error ? error.message : String(error)), { cause: error });
      }
    },
    toFile: (content) => writeForm(content as FormContent, vocabularies),
  });
  registerPlaces(cms, known);
  registerId(cms, known);
  registerChecks(cms, known);
  registerPreview(cms, known);
  note?.remove();
  await cms.init({ config });
}

type Lists = Record<string, Entry[]>;

async function json<Value>(name: string): Promise<Value> {
  const answer = await fetch(new URL(name, here));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return (await answer.json()) as Value;
}

/** What the fields of the form are called, dotted within a block. */
function labelsOf({ collections = [] }: CmsConfig): Record<string, string> {
  const named = (fields: readonly Field[], above: string): [string, string][] =>
    fields.flatMap((field) => {
      const { name, label, fields: inner = [] } = field as { name: string; label?: string; fields?: Field[] };
      return [[above + name, label ?? name] as [string, string], ...named(inner, `${above}${name}.`)];
    });
  return Object.fromEntries(
    collections.flatMap((collection) => named(('fields' in collection ? collection.fields : undefined) ?? [], '')),
  );
}

start().catch((error: unknown) => {
  console.error(error);
  document.body.append(t.failed);
});
