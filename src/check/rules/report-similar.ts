import { DAY } from '../../text/dates.ts';
import { ALIKE, areAlike, DAYS_APART, pageAddress, titleWords } from '../../text/likeness.ts';
import { rule, type Found } from '../rule.ts';
import type { ReadVersion } from '../subjects.ts';

/**
 * Reports that seem to tell of one event: the same source address; or titles of one language that are nearly alike,
 * days at most three apart, and a province or programme in common. Each report is reported once, at the later of the two.
 */
export const reportSimilar = rule(
  { 'report-similar': 'warning' },
  {
    archive: ({ reads, fileOf }) =>
      findSimilar(reads).map(({ read, found }) => ({ file: fileOf(read.version), ...found })),
  },
);

/** A report and the other that it is like. */
interface Similar {
  read: ReadVersion;
  found: Found<'report-similar'>;
}

function findSimilar(versions: readonly ReadVersion[]): Similar[] {
  const reported = new Set<string>();
  const ordered = [...versions].sort((a, b) =>
    a.version.id < b.version.id ? -1 : a.version.id > b.version.id ? 1 : 0,
  );
  return [...sameSource(ordered), ...sameEvent(ordered)].filter(({ read }) => {
    if (reported.has(read.version.id)) return false;
    reported.add(read.version.id);
    return true;
  });
}

function sameSource(versions: readonly ReadVersion[]): Similar[] {
  const owners = new Map<string, string>();
  return versions.flatMap((read): Similar[] => {
    const { id, source } = read.version;
    if (source?.url === undefined) return [];
    const address = pageAddress(source.url);
    if (address === undefined) return [];
    const owner = owners.get(address);
    if (owner === undefined) owners.set(address, id);
    if (owner === undefined || owner === id) return [];
    return [
      {
        read,
        found: {
          ...read.text.placeIn('source', source.url),
          code: 'report-similar',
          field: 'source.url',
          actual: owner,
        },
      },
    ];
  });
}

/**
 * Two sets that share three words in four share one of their rarest words: only reports that do are compared, so
 * that ten thousand on one day cost little more than ten thousand on as many days.
 */
function sameEvent(versions: readonly ReadVersion[]): Similar[] {
  const words = new Map(versions.map((read) => [read, titleWords(read.version.title)]));
  const counts = new Map<string, number>();
  for (const set of words.values()) for (const each of set) counts.set(each, (counts.get(each) ?? 0) + 1);
  const earlier = new Map<string, ReadVersion[]>();
  return versions.flatMap((read): Similar[] => {
    const own = words.get(read) ?? new Set<string>();
    const rarest = [...own]
      .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, own.size - Math.ceil(ALIKE * own.size) + 1);
    const day = dayOf(read);
    const keys = rarest.flatMap((each) =>
      [-1, 0, 1].map((step) => `${read.version.language} ${each} ${blockOf(day) + step}`),
    );
    const compared = new Set<ReadVersion>();
    let twin: ReadVersion | undefined;
    for (const other of keys.flatMap((key) => earlier.get(key) ?? [])) {
      if (compared.has(other)) continue;
      compared.add(other);
      if (isTwin(read, other, own, words.get(other) ?? new Set())) {
        twin = other;
        break;
      }
    }
    // One already reported need not be compared with: what is like it is like the one before it.
    if (twin)
      return [
        {
          read,
          found: {
            ...read.text.placeIn('title', read.version.title),
            code: 'report-similar',
            field: 'title',
            actual: twin.version.id,
          },
        },
      ];
    for (const each of rarest) {
      const key = `${read.version.language} ${each} ${blockOf(day)}`;
      const known = earlier.get(key);
      if (known) known.push(read);
      else earlier.set(key, [read]);
    }
    return [];
  });
}

function isTwin(a: ReadVersion, b: ReadVersion, wordsOfA: ReadonlySet<string>, wordsOfB: ReadonlySet<string>): boolean {
  if (a.version.id === b.version.id || Math.abs(dayOf(a) - dayOf(b)) > DAYS_APART) return false;
  const shares = (field: 'province' | 'program') => a.version[field].some((value) => b.version[field].includes(value));
  if (!shares('province') && !shares('program')) return false;
  return areAlike(wordsOfA, wordsOfB);
}

function dayOf({ version }: ReadVersion): number {
  return Date.parse(version.event?.start ?? version.date) / DAY;
}

/** Days in blocks as long as the reach: what is near lies in the same block or beside it. */
function blockOf(day: number): number {
  return Math.floor(day / (DAYS_APART + 1));
}
