import { basename } from 'node:path/posix';
import { vocabularyNames } from '../../archive/vocabularies.ts';
import { CAPTURES } from '../../content/captures.ts';
import { PICTURES } from '../../content/site-pictures.ts';
import { slugify } from '../../text/text.ts';
import { placeOfPicture } from '../pictures.ts';
import { rule } from '../rule.ts';

/** What lies where nothing is read from: reports put into a wrong folder, copies of vocabularies. */
export const fileUnexpected = rule(
  { 'file-unexpected': 'warning' },
  {
    folder: ({ reports, others, shown }) => [
      ...reports
        .filter((path) => !/\.mdx$/i.test(path) && !path.endsWith('.md') && !isOfTheSystem(path))
        .map((path) => ({ ...found(shown(path)), expected: placeOf(path, shown) })),
      ...others
        .filter((path) => !known.includes(path) && !isOfTheSystem(path) && !isNote(path))
        .map((path) => found(shown(path))),
    ],
  },
);

const known = [
  'reports',
  'site.yml',
  'permalinks.txt',
  CAPTURES,
  'vocabularies',
  'programs',
  'pages',
  PICTURES,
  ...vocabularyNames.map((name) => `vocabularies/${name}.yml`),
];

/** Pictures dropped beside a report have a folder of their own. */
function placeOf(path: string, shown: (path: string) => string): string {
  const [, stem = '', ending = ''] = /([^/]*)(\.(?:jpe?g|png|gif|webp|avif|hei[cf]))$/i.exec(path) ?? [];
  if (ending === '') return '.md';
  const year = /^reports\/[^/]+\/(\d{4})\//.exec(path)?.[1];
  return shown(placeOfPicture(`${slugify(stem)}${ending.toLowerCase()}`, year).slice(1));
}

function found(file: string) {
  return { file, line: 1, column: 1, code: 'file-unexpected' as const, actual: basename(file) };
}

/** Files that systems and programs leave in folders. */
function isOfTheSystem(path: string): boolean {
  return /(?:^|\/)(?:\.[^/]*|~\$[^/]*|Thumbs\.db|desktop\.ini)$/.test(path);
}

function isNote(path: string): boolean {
  return /^(?:README|LICEN[CS]E)/i.test(basename(path));
}
