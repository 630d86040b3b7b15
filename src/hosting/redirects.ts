import type { Archive } from '../archive/archive.ts';
import { facets } from '../archive/facets.ts';
import { addressToday, formerValues } from '../archive/pages.ts';
import { languages } from '../text/language.ts';
import type { Urls } from '../archive/urls.ts';

/** An address that has moved for good, and where to; both with the base path. */
export interface Redirect {
  from: string;
  to: string;
}

/** The former ids of every report, in each language it exists in, and those of values. */
export function redirectsOf(archive: Archive, urls: Urls): Redirect[] {
  const ofValues = facets.flatMap((facet) =>
    formerValues(archive, facet).flatMap(({ former, id }) =>
      languages.map((language) => ({
        from: urls.value(facet, former, language),
        to: addressToday(urls, facet, id, language),
      })),
    ),
  );
  const ofReports = [...archive.byId.values()].flatMap((report) =>
    Object.values(report.versions).flatMap(({ language }) =>
      report.aliases.map((alias) => ({ from: urls.report(alias, language), to: urls.report(report.id, language) })),
    ),
  );
  return [...ofReports, ...ofValues];
}
