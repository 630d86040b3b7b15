import { max } from 'd3-array';
import type { Report } from '../archive/report.ts';
import type { GitDates } from '../content/git-dates.ts';
import { newestChange } from '../publish/report-history.ts';

/**
 * The day an export bears, YYYY-MM-DD: of the last change of any of its reports, from git; where git knows nothing, the
 * newest report's own. Never the clock's, so that the same content gives the same bytes.
 */
export function dayOfExport(reports: readonly Report[], dates: GitDates | undefined, timezone: string): string {
  return newestChange(reports, dates, timezone) ?? max(reports, ({ date }) => date) ?? '1980-01-01';
}
