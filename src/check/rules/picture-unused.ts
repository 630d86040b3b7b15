import { shownPath } from '../../content/files.ts';
import { rule } from '../rule.ts';

/** Pictures of the archive that no text shows: forgotten, or of a report that was withdrawn. They are published all the same. */
export const pictureUnused = rule(
  { 'picture-unused': 'warning' },
  {
    archive: ({ pictures, shown, broken }) =>
      // A report with an error may show it: that is to be mended first.
      broken.size > 0
        ? []
        : pictures
            .filter(({ address }) => !shown.has(address))
            .map(({ file, address }) => ({
              file: shownPath(file),
              line: 1,
              column: 1,
              code: 'picture-unused',
              actual: address,
            })),
  },
);
