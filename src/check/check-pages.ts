import { relative } from 'node:path';
import { z } from 'zod';
import { facets } from '../archive/facets.ts';
import { words } from '../archive/urls.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';
import type { ContentFolder } from '../content/content-folder.ts';
import { filesBelow, readPlain, shownPath, slashes } from '../content/files.ts';
import { isFault, readFrontMatter } from '../content/front-matter.ts';
import { parseFields } from '../content/parse-fields.ts';
import { placeFinder } from '../content/yaml.ts';
import { isPrintable, isSlug } from '../text/text.ts';
import { readMdx } from './mdx.ts';
import { findProblems, type FoundProblem, type Problem } from './problems.ts';
import { checkLoad } from './rules/text-excessive.ts';
import type { ProsePage } from './subjects.ts';

const text = z
  .string()
  .trim()
  .min(1, { abort: true })
  .refine(isPrintable, { params: { code: 'field-type' } });
/** Addresses the engine itself uses right below a language. */
const reserved = new Set<string>([
  ...facets.flatMap((facet) => Object.values(facet.slug)),
  ...Object.values(words.reports),
  ...Object.values(words.search),
]);

const schemas: Record<ProsePage['kind'], z.ZodType> = {
  program: z.strictObject({ title: text, description: text }),
  page: z.strictObject({
    title: text,
    description: text,
    slug: text.refine((slug) => isSlug(slug) && !reserved.has(slug), { params: { code: 'id-slug' } }),
  }),
};

/** Checks the stories of programmes and the pages: front matter, MDX, and the ids they name. */
export function checkPages(folder: ContentFolder, vocabularies: Vocabularies): Problem[] {
  /** The file of each address. */
  const taken = new Map<string, string>();
  return (['program', 'page'] as const).flatMap((kind) => {
    const base = kind === 'program' ? folder.programs : folder.pages;
    return filesBelow(base)
      .filter((path) => path.endsWith('.mdx'))
      .flatMap((path) => {
        const file = shownPath(path);
        const name = slashes(relative(base, path));
        const found = checkPage(path, { kind, name, vocabularies }, (address) => {
          const owner = taken.get(address);
          taken.set(address, file);
          return owner;
        });
        return found.map((problem) => ({ file, ...problem }));
      });
  });
}

/** @param take claims an address, and gives the file that has it already */
function checkPage(
  path: string,
  { kind, name, vocabularies }: Pick<ProsePage, 'kind' | 'vocabularies'> & { name: string },
  take: (address: string) => string | undefined,
): FoundProblem[] {
  let source: string;
  try {
    source = readPlain(path)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
  } catch (error) {
    return [{ line: 1, column: 1, code: 'file-unreadable', actual: (error as Error).message }];
  }
  const load = checkLoad(source);
  if (load.length > 0) return load;
  const front = readFrontMatter(source);
  if (isFault(front)) return [front];
  const slug = typeof front.fields.slug === 'string' ? front.fields.slug : undefined;
  const page: ProsePage = {
    kind,
    id: name.replace(/^[^/]*\/|\.mdx$/g, ''),
    vocabularies,
    source,
    start: source.length - front.body.length,
    slug,
    // Of two pages at one address only one would be built.
    owner: kind === 'page' && slug !== undefined ? take(`${name.split('/')[0]}/${slug}`) : undefined,
    locate: front.locate,
    placeOf: placeFinder(source),
    mdx: readMdx(front.body),
  };
  return [...parseFields(schemas[kind], front.fields, front.locate).faults, ...findProblems('page', page)];
}
