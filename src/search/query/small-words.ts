/** Words that tell nothing by themselves. The unaccented ones are words no name or subject is made of. */
const SMALL = new Set(
  (
    'của và các là ở gì những cho tại về trong được với có này đó thì mà như nào đâu nhiêu ai hay hoặc ' +
    'cua cac nhung nhieu nao dau thi duoc ve ' +
    'the a an of in on for to and by with what which who how many much did does do is are was were from at about when where that this it its has have there ' +
    'will would can could should be been or as if not'
  ).split(' '),
);

/** Question words of two syllables: apart, each half is also a word of its own ("bao" is packaging). */
const QUESTIONS = new Set([
  'bao nhieu',
  'la gi',
  'the nao',
  'o dau',
  'khi nao',
  'vi sao',
  'tai sao',
  'nhu the',
  'ra sao',
  'bao gio',
]);

/** What a place is, beside its name: who types "thành phố Hải Phòng" asks for Hải Phòng. */
const UNITS = new Set(['tỉnh', 'tinh', 'tp', 'thành phố', 'thanh pho', 'province', 'city', 'ubnd']);
/** What an archive is asked for beside a name: everything in it is a report. */
const ANYTHING = new Set(['báo cáo', 'bao cao', 'tin tức', 'tin tuc', 'tài liệu', 'tai lieu', 'report', 'news']);

/** A word as it is looked at here. */
interface Looked {
  exact: string;
  folded: string;
  capitals?: boolean;
}

/**
 * The places in a query at which its words tell nothing.
 * @param named whether the word at a place is part of a name; of a place's name
 */
export function smallWords(
  words: readonly Looked[],
  named: (at: number) => boolean,
  ofPlace: (at: number) => boolean,
): ReadonlySet<number> {
  const small = new Set<number>();
  const units = new Set<number>();
  const anyName = words.some((_, at) => named(at));
  /** Whether a name of a place stands beside a stretch, or beside other such words that stand beside one. */
  const besidePlace = (from: number, to: number) => ofPlace(to) || units.has(to) || ofPlace(from - 1);
  for (let at = words.length - 1; at >= 0; at--) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word || named(at)) continue;
    if (SMALL.has(word.exact) && word.capitals !== true) small.add(at);
    const pair = next && !named(at + 1) ? `${word.exact} ${next.exact}` : '';
    if (next && QUESTIONS.has(`${word.folded} ${next.folded}`)) {
      small.add(at);
      if (!named(at + 1)) small.add(at + 1);
    }
    if (UNITS.has(pair) && besidePlace(at, at + 2)) units.add(at).add(at + 1);
    if (UNITS.has(word.exact) && besidePlace(at, at + 1)) units.add(at);
    if (anyName && ANYTHING.has(pair)) small.add(at).add(at + 1);
    if (anyName && ANYTHING.has(word.folded)) small.add(at);
  }
  return new Set([...small, ...units]);
}
