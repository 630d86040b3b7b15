import type { Archive } from '../archive/archive.ts';
import { daysBetween } from '../text/dates.ts';
import { areAlike, DAYS_APART, pageAddress, titleWords } from '../text/likeness.ts';
import type { WrittenFields } from '../content/write-front-matter.ts';

/** The report a page was already made into: the same address, or the same days under nearly the same title. */
export function findKnown({ title, date, event, source }: WrittenFields, archive: Archive): string | undefined {
  const address = source?.url === undefined ? undefined : pageAddress(source.url);
  const words = titleWords(title ?? '');
  const days = [date, event?.start];
  // A withdrawn report was made of its page all the same.
  for (const report of archive.byId.values())
    for (const version of Object.values(report.versions)) {
      const theirs = version.source?.url;
      if (address !== undefined && theirs !== undefined && pageAddress(theirs) === address) return report.id;
      const near = days.some((day) => isNear(day, report.date) || isNear(day, version.event?.start));
      if (near && words.size > 0 && areAlike(words, titleWords(version.title))) return report.id;
    }
  return undefined;
}

function isNear(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(daysBetween(a, b)) <= DAYS_APART;
}
