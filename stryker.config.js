/**
 * `npm run mutants -- ROOM`: faults planted in one room of src, one at a time, and the tests that should notice. What was
 * tried before and has not changed is taken from the last time; the report is reports/mutants/ROOM.html.
 */
const room = process.env.ROOM ?? 'text';

/** The rooms that are pure, with the files of each. */
const rooms = {
  text: ['src/text/**/*.ts'],
  archive: ['src/archive/**/*.ts'],
  content: ['src/content/**/*.ts'],
  check: ['src/check/**/*.ts'],
  query: ['src/search/query/**/*.ts'],
  guess: ['src/import/guess/**/*.ts'],
  charts: ['src/charts/**/*.ts'],
  hosting: ['src/hosting/**/*.ts'],
};
if (!(room in rooms)) throw new Error(`ROOM: ${room} is none of ${Object.keys(rooms).join(', ')}`);

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutants/vitest.config.ts', related: true },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: rooms[room],
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: `reports/mutants/${room}.json`,
  reporters: ['clear-text', 'html', 'progress-append-only'],
  htmlReporter: { fileName: `reports/mutants/${room}.html` },
  clearTextReporter: { allowColor: false, logTests: false, reportScoreTable: true },
  concurrency: Number(process.env.MUTANTS_AT_ONCE ?? 1),
  timeoutMS: 60_000,
  // The tests read the project as a whole: content, fixtures, documents.
  ignorePatterns: ['dist', 'reports', '.git'],
  tempDirName: 'reports/sandbox',
  ignoreStatic: true,
  allowEmpty: false,
  checkers: [],
};
