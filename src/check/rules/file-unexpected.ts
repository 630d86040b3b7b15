import { basename } from 'node:path/posix';
import { vocabularyNames } from '../../archive/vocabularies.ts';
import { rule } from '../rule.ts';

/** What lies where nothing is read from: reports put into a wrong folder, copies of vocabularies. */
export const fileUnexpected = rule(
  { 'file-unexpected': 'warning' },
  {
    folder: ({ reports, others, shown }) => [
      ...reports
        .filter((path) => !/\.mdx$/i.test(path) && !path.endsWith('.md') && !isOfTheSystem(path))
        .map((path) => ({ ...found(shown(path)), expected: '.md' })),
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
  'captures',
  'vocabularies',
  'programs',
  'pages',
  ...vocabularyNames.map((name) => `vocabularies/${name}.yml`),
];

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
