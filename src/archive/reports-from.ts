import { memo } from '../text/memo.ts';
import type { Archive } from './archive.ts';
import type { Report } from './report.ts';

/** The reports taken from a page, newest first. */
export function reportsFrom(archive: Archive, address: string): readonly Report[] {
  return bySource(archive).get(address) ?? [];
}

const bySource = memo((archive: Archive) => {
  const found = new Map<string, Report[]>();
  for (const report of archive.reports)
    for (const address of new Set(Object.values(report.versions).map(({ source }) => source?.url)))
      if (address !== undefined) found.set(address, [...(found.get(address) ?? []), report]);
  return found;
});
