import { withdrawalOf } from '../../archive/report.ts';
import { rule } from '../rule.ts';

/** Versions of a withdrawn report that do not say it is. */
export const pairWithdrawn = rule(
  { 'pair-withdrawn': 'warning' },
  {
    archive: ({ archive, fileOf }) =>
      archive.withdrawn.flatMap((report) =>
        Object.values(report.versions)
          .filter((version) => version.withdrawn === undefined)
          .map((version) => ({
            file: fileOf(version),
            line: 1,
            column: 1,
            code: 'pair-withdrawn',
            field: 'withdrawn',
            expected: withdrawalOf(report)?.date ?? '',
          })),
      ),
  },
);
