/** A room of src that is pure: where faults are planted in it, and the tests that ought to notice. */
export interface Room {
  files: readonly string[];
  /**
   * The tests that are about the room, as patterns. Nearly every test runs through the lower rooms: all of them for each
   * fault take hours, and what only a test of another room notices is noticed by chance.
   */
  tests: readonly string[];
}

const folder = (...names: string[]) => names.map((name) => `tests/${name}/**/*.test.ts`);

export const rooms: Readonly<Record<string, Room>> = {
  text: { files: ['src/text/**/*.ts'], tests: [...folder('text', 'words'), 'tests/search/search-text.test.ts'] },
  archive: { files: ['src/archive/**/*.ts'], tests: folder('archive') },
  content: { files: ['src/content/**/*.ts'], tests: [...folder('content'), 'tests/check/problems.test.ts'] },
  check: { files: ['src/check/**/*.ts'], tests: folder('check') },
  query: { files: ['src/search/query/**/*.ts'], tests: folder('search') },
  guess: { files: ['src/import/guess/**/*.ts'], tests: folder('import') },
  charts: { files: ['src/charts/**/*.ts'], tests: folder('charts', 'components') },
  render: { files: ['src/render/**/*.ts'], tests: folder('render') },
  output: { files: ['src/output/**/*.ts'], tests: folder('output') },
  publish: { files: ['src/publish/**/*.ts'], tests: folder('publish') },
  hosting: { files: ['src/hosting/**/*.ts'], tests: folder('hosting') },
};
