import { relative } from 'node:path';
import { isLanguage, type Language } from '../text/language.ts';
import { z } from 'zod';
import type { Claim } from './check-addresses.ts';
import { checkFields } from './check-fields.ts';
import { checkLoad } from './check-load.ts';
import { checkMdx } from './check-mdx.ts';
import type { ContentFolder } from '../content/content-folder.ts';
import { text } from '../archive/fields.ts';
import { filesBelow, readPlain, shownPath, slashes } from '../content/files.ts';
import { isFault, readFrontMatter } from '../content/front-matter.ts';
import { hasErrors, type Problem } from './problems.ts';
import { isSlug } from '../text/text.ts';
import { createUrls } from '../archive/urls.ts';
import type { Vocabularies, VocabularyName } from '../archive/vocabularies.ts';
import { nearestId } from '../archive/vocabulary.ts';
import { placeFinder } from '../content/yaml.ts';

/** Addresses as they stand from the site's root. */
const urls = createUrls('/');

const programSchema = z.strictObject({ title: text, description: text });
const pageSchema = z.strictObject({
  title: text,
  description: text,
  slug: text.refine(isSlug, { params: { code: 'id-slug' } }),
});

/** What MDX may use without importing it, and the vocabulary of the ids each takes. */
const components: Record<string, VocabularyName | undefined> = {
  Doc: 'documents',
  Programme: 'programs',
  Province: 'provinces',
  Report: undefined,
  Count: undefined,
  Repository: undefined,
};

/** A usable MDX file of the content: the story of a programme, or a page about the archive. */
export interface ProsePage {
  kind: 'programs' | 'pages';
  language: Language;
  /** Its name without the ending: a programme's id. */
  name: string;
  title: string;
  description: string;
  /** The last part of a page's address; empty for a story. */
  slug: string;
  /** Path below the content folder, `pages/vi/about.mdx`, and on this machine. */
  file: string;
  path: string;
  /** The whole file as text. */
  source: string;
}

/** Checks the stories of programmes and the pages: front matter, MDX, and the ids they name. */
export function checkProse(
  folder: ContentFolder,
  vocabularies: Vocabularies,
): { problems: Problem[]; pages: ProsePage[]; claims: Claim[] } {
  const checked = [
    ...filesBelow(folder.programs).map((path) => checkFile(path, folder.programs, programSchema, vocabularies, true)),
    ...filesBelow(folder.pages).map((path) => checkFile(path, folder.pages, pageSchema, vocabularies, false)),
  ];
  return {
    problems: checked.flatMap(({ problems }) => problems),
    claims: checked.flatMap(({ claim }) => claim ?? []),
    // One that cannot be shown would take the others along.
    pages: checked.flatMap(({ problems, page }) => (page && !hasErrors(problems) ? page : [])),
  };
}

function checkFile(
  path: string,
  base: string,
  schema: typeof programSchema | typeof pageSchema,
  vocabularies: Vocabularies,
  ofProgram: boolean,
): { problems: Problem[]; page?: ProsePage; claim?: Claim } {
  if (!path.endsWith('.mdx')) return { problems: [] };
  const file = shownPath(path);
  let source: string;
  try {
    source = readPlain(path)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
  } catch (error) {
    return { problems: [{ file, line: 1, column: 1, code: 'file-unreadable', actual: (error as Error).message }] };
  }
  const load = checkLoad(source);
  if (load.length > 0) return { problems: load.map((problem) => ({ file, ...problem })) };
  const front = readFrontMatter(source);
  if (isFault(front)) {
    const { code, place, actual } = front;
    return { problems: [{ file, ...place, code, ...(actual === undefined ? {} : { actual }) }] };
  }
  const { fields, problems: faults } = checkFields(schema, front.fields, front.locate);
  const problems: Problem[] = faults.map((problem) => ({ file, ...problem }));
  const id = slashes(relative(base, path)).replace(/^[^/]*\/|\.mdx$/g, '');
  if (ofProgram && vocabularies.programs.entries.length > 0 && !vocabularies.programs.byId.has(id))
    problems.push({
      file,
      line: 1,
      column: 1,
      code: 'value-unknown',
      actual: id,
      ...expected(nearestId(vocabularies.programs, id)),
    });
  for (const problem of checkComponents(source, vocabularies)) problems.push({ file, ...problem });
  try {
    const start = source.length - front.body.length;
    const placeOf = placeFinder(source);
    for (const { offset, ...problem } of checkMdx(front.body, Object.keys(components)))
      problems.push({ file, ...placeOf(start + offset), ...problem });
  } catch (error) {
    problems.push({
      file,
      line: 1,
      column: 1,
      code: 'mdx-invalid',
      actual: (error as Error).message.split('\n')[0] ?? '',
    });
  }
  const [language = '', ...rest] = slashes(relative(base, path)).split('/');
  if (!fields || rest.length !== 1 || !isLanguage(language)) return { problems };
  const kind = ofProgram ? 'programs' : 'pages';
  const slug = 'slug' in fields ? fields.slug : '';
  const place = { file, ...front.locate(['slug']), field: 'slug' };
  return {
    problems,
    ...(ofProgram ? {} : { claim: { kind: 'prose', address: urls.page(slug, language), place, actual: slug } }),
    page: { kind, language, name: id, ...fields, slug, file: `${kind}/${language}/${id}.mdx`, path, source },
  };
}

function checkComponents(source: string, vocabularies: Vocabularies): Omit<Problem, 'file'>[] {
  // Code shown to readers is no component.
  const code = source.replace(/```[\s\S]*?```|`[^`\n]*`/g, (shown) => shown.replace(/[^\n]/g, ' '));
  const placeOf = placeFinder(source);
  return [...code.matchAll(/<([A-Z]\w*)(?:\s+id="([^"]*)")?/g)].flatMap((match): Omit<Problem, 'file'>[] => {
    const [, name = '', id] = match;
    const place = placeOf(match.index);
    if (!(name in components))
      return [{ ...place, code: 'value-unknown', actual: `<${name}>`, expected: Object.keys(components).join(', ') }];
    const list = components[name];
    if (list === undefined || id === undefined || vocabularies[list].entries.length === 0) return [];
    if (vocabularies[list].byId.has(id)) return [];
    return [{ ...place, code: 'value-unknown', actual: id, ...expected(nearestId(vocabularies[list], id)) }];
  });
}

function expected(value: string | undefined): { expected?: string } {
  return value === undefined ? {} : { expected: value };
}
