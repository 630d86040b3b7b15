import type { Language } from '../../text/language.ts';
import type { Place } from '../../content/yaml.ts';
import { linkChecker } from '../dead-links.ts';
import { rule, type FoundIn } from '../rule.ts';

/** Links to pages and pictures of the archive that are not there, in reports and in pages of prose. */
export const linkDead = rule(
  { 'link-dead': 'warning' },
  {
    archive: (reports) => {
      const { reads, proseLinks, fileOf } = reports;
      const faultOf = linkChecker(reports);
      const told = (
        address: string,
        reader: Language,
        place: () => Place & { file: string },
      ): FoundIn<'link-dead'>[] => {
        const fault = faultOf(address, reader);
        return fault ? [{ ...place(), code: 'link-dead', actual: address, ...fault }] : [];
      };
      return [
        ...reads.flatMap(({ version, text, links }) =>
          links.flatMap(({ address, offset }) =>
            told(address, version.language, () => ({ file: fileOf(version), ...text.placeOf(offset) })),
          ),
        ),
        ...proseLinks.flatMap(({ address, language, place }) => told(address, language, () => place)),
      ];
    },
  },
);
