/** The rooms of src that are pure, with the files of each in which faults are planted. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  text: ['src/text/**/*.ts'],
  archive: ['src/archive/**/*.ts'],
  content: ['src/content/**/*.ts'],
  check: ['src/check/**/*.ts'],
  query: ['src/search/query/**/*.ts'],
  guess: ['src/import/guess/**/*.ts'],
  charts: ['src/charts/**/*.ts'],
  hosting: ['src/hosting/**/*.ts'],
};
