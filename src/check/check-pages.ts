import { relative } from 'node:path';
import { z } from 'zod';
import { text } from '../archive/fields.ts';
import { createUrls } from '../archive/urls.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';
import { findConflict } from '../content/conflict.ts';
import type { ContentFolder } from '../content/content-folder.ts';
import { filesBelow, readPlain, shownPath, slashes } from '../content/files.ts';
import type { SitePictures } from '../content/site-pictures.ts';
import { isFault, readFrontMatter } from '../content/front-matter.ts';
import { parseFields } from '../content/parse-fields.ts';
import type { ProseFile } from '../content/prose-file.ts';
import { placeFinder } from '../content/yaml.ts';
import { isLanguage } from '../text/language.ts';
import { isSlug } from '../text/text.ts';
import { addressesIn, componentsIn, readMdx } from './mdx.ts';
import { pathsOfPictures } from './pictures.ts';
import { findProblems, hasErrors, type FoundProblem, type Problem } from './problems.ts';
import { checkLoad } from './rules/text-excessive.ts';
import type { Claim, NamedReport, ProseLink, ProsePage } from './subjects.ts';

/** Addresses as they stand from the site's root. */
const urls = createUrls('/');

const schemas = {
  program: z.strictObject({ title: text, description: text }),
  page: z.strictObject({ title: text, description: text, slug: text.refine(isSlug, { params: { code: 'id-slug' } }) }),
};

/** What pages show, lead to and name. */
interface PageContents {
  /** The pictures, each as a path from the site's root. */
  shows: string[];
  links: ProseLink[];
  named: NamedReport[];
}

interface CheckedPage extends Partial<PageContents> {
  problems: FoundProblem[];
  page?: ProseFile;
  claim?: Claim;
}

/** Checks the stories of programmes and the pages: front matter, MDX, and the ids they name. */
export function checkPages(
  folder: ContentFolder,
  vocabularies: Vocabularies,
  pictures: SitePictures,
): { problems: Problem[]; pages: ProseFile[]; claims: Claim[] } & PageContents {
  const checked = (['program', 'page'] as const).flatMap((kind) => {
    const base = kind === 'program' ? folder.programs : folder.pages;
    return filesBelow(base)
      .filter((path) => path.endsWith('.mdx'))
      .map((path) => ({
        file: shownPath(path),
        ...checkPage(path, { kind, name: slashes(relative(base, path)), vocabularies, pictures }),
      }));
  });
  return {
    problems: checked.flatMap(({ file, problems }) => problems.map((problem) => ({ file, ...problem }))),
    claims: checked.flatMap(({ claim }) => claim ?? []),
    shows: checked.flatMap(({ shows = [] }) => shows),
    links: checked.flatMap(({ links = [] }) => links),
    named: checked.flatMap(({ named = [] }) => named),
    // One that cannot be shown would take the others along.
    pages: checked.flatMap(({ problems, page }) => (page && !hasErrors(problems) ? page : [])),
  };
}

/** @param name path below the folder of its kind: `vi/about.mdx` */
function checkPage(
  path: string,
  { kind, name, vocabularies, pictures }: Pick<ProsePage, 'kind' | 'vocabularies' | 'pictures'> & { name: string },
): CheckedPage {
  let source: string;
  try {
    source = readPlain(path)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
  } catch (error) {
    return {
      problems: [{ line: 1, column: 1, code: 'file-unreadable', actual: (error as NodeJS.ErrnoException).code ?? '' }],
    };
  }
  const conflict = findConflict(source);
  if (conflict) return { problems: [conflict] };
  const load = checkLoad(source);
  if (load.length > 0) return { problems: load };
  const front = readFrontMatter(source);
  if (isFault(front)) return { problems: [front] };
  const id = name.replace(/^[^/]*\/|\.mdx$/g, '');
  const page: ProsePage = {
    kind,
    id,
    vocabularies,
    pictures,
    source,
    start: source.length - front.body.length,
    placeOf: placeFinder(source),
    mdx: readMdx(front.body),
  };
  const { fields, faults } = parseFields(schemas[kind], front.fields, front.locate);
  const problems = [...faults, ...findProblems('page', page)];
  const contents = contentsOf(page, shownPath(path), name);
  const [language = '', ...rest] = name.split('/');
  if (!fields || rest.length !== 1 || !isLanguage(language)) return { problems, ...contents };
  const slug = 'slug' in fields ? fields.slug : '';
  const place = { file: shownPath(path), ...front.locate(['slug']), field: 'slug' };
  const file = `${kind === 'program' ? 'programs' : 'pages'}/${name}`;
  return {
    problems,
    ...contents,
    page: { kind, language, name: id, ...fields, slug, file, path, source },
    ...(kind === 'page' && { claim: { kind: 'prose', address: urls.page(slug, language), place, actual: slug } }),
  };
}

function contentsOf({ mdx: { nodes }, start, placeOf, source }: ProsePage, file: string, name: string): PageContents {
  const [language = ''] = name.split('/');
  const placeAt = (offset: number) => ({ file, ...placeOf(offset) });
  return {
    shows: pathsOfPictures(nodes),
    links: isLanguage(language)
      ? addressesIn(nodes).map(({ address, from }) => ({ address, language, place: placeAt(start + from) }))
      : [],
    named: componentsIn(source).flatMap(({ name: component, id, at }) =>
      component === 'Report' && id !== undefined ? [{ id, place: placeAt(at) }] : [],
    ),
  };
}
