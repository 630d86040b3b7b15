import type { Archive } from '../model/archive.ts';
import type { WrittenFields } from '../model/write-front-matter.ts';
import { fold } from '../model/text.ts';

const DAY = 86_400_000;

/** The report a page was already made into: the same address, or the same event under nearly the same title. */
export function findKnown(fields: WrittenFields, archive: Archive): string | undefined {
  const { title, date, event, source } = fields;
  const address = source?.url === undefined ? undefined : addressOf(source.url);
  const words = title === undefined ? undefined : wordsOf(title);
  const days = [date, event?.start].filter((day) => day !== undefined).map(Date.parse);
  for (const report of archive.reports)
    for (const version of Object.values(report.versions)) {
      if (address !== undefined && version.source?.url !== undefined && addressOf(version.source.url) === address)
        return report.id;
      if (
        !words ||
        !days.some((day) =>
          [report.date, version.event?.start].some(
            (other) => other !== undefined && Math.abs(Date.parse(other) - day) <= 3 * DAY,
          ),
        )
      )
        continue;
      const other = wordsOf(version.title);
      const shared = words.intersection(other).size;
      // Three words in four in common; what check calls alike.
      if (shared >= 0.75 * (words.size + other.size - shared)) return report.id;
    }
  return undefined;
}

function addressOf(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}

function wordsOf(title: string): Set<string> {
  return new Set(fold(title).match(/[\p{L}\p{N}]+/gu) ?? []);
}
