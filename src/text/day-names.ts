/** The months by their names in both languages, without accents: 1 to 12. */
export const monthNames = new Map(
  [
    ['january', 'jan', 'gieng', 'mot'],
    ['february', 'feb', 'hai'],
    ['march', 'mar', 'ba'],
    ['april', 'apr', 'tu'],
    ['may', 'nam'],
    ['june', 'jun', 'sau'],
    ['july', 'jul', 'bay'],
    ['august', 'aug', 'tam'],
    ['september', 'sept', 'sep', 'chin'],
    ['october', 'oct', 'muoi'],
    ['november', 'nov', 'muoi mot'],
    ['december', 'dec', 'muoi hai', 'chap'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** The days of the week by their names, long and short, without accents: 0 Sunday to 6 Saturday. */
export const weekdays = new Map(
  [
    ['chu nhat', 'sunday', 'sun', 'cn'],
    ['thu hai', 'thu 2', 'th 2', 't2', 'monday', 'mon'],
    ['thu ba', 'thu 3', 'th 3', 't3', 'tuesday', 'tue'],
    ['thu tu', 'thu 4', 'th 4', 't4', 'wednesday', 'wed'],
    ['thu nam', 'thu 5', 'th 5', 't5', 'thursday', 'thu'],
    ['thu sau', 'thu 6', 'th 6', 't6', 'friday', 'fri'],
    ['thu bay', 'thu 7', 'th 7', 't7', 'saturday', 'sat'],
  ].flatMap((names, index) => names.map((name) => [name, index] as const)),
);
