import { distance } from 'fastest-levenshtein';
import { withdrawalOf } from '../../archive/report.ts';
import { nearestNames } from '../../text/nearest.ts';
import { rule, type FoundIn } from '../rule.ts';

/**
 * Reports that a list or a page of prose names by their ids and that are not there, or have another id by now; and those
 * that were withdrawn: nothing may rest on what they said. One that waits for its day is named by its id until then.
 */
export const reportUnknown = rule(
  { 'report-unknown': 'warning', 'report-withdrawn': 'warning' },
  {
    archive: ({ archive, files, named, versions }) => {
      const ids = new Set([...files.keys()].map((key) => key.slice(key.indexOf('/') + 1)));
      const today = new Map(versions.flatMap(({ aliases, id }) => aliases.map((alias) => [alias, id] as const)));
      return named.flatMap(({ id, place }): FoundIn<'report-unknown' | 'report-withdrawn'>[] => {
        const report = archive.byId.get(id);
        const withdrawn = report && withdrawalOf(report);
        if (withdrawn) return [{ ...place, code: 'report-withdrawn', actual: id }];
        if (ids.has(id)) return [];
        const expected = today.get(id) ?? nearestNames(id, [...ids], (each) => distance(id, each))[0];
        return [{ ...place, code: 'report-unknown', actual: id, ...(expected !== undefined && { expected }) }];
      });
    },
  },
);
