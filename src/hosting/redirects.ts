import type { Archive } from '../archive/archive.ts';
import type { Urls } from '../archive/urls.ts';

/** An address that has moved for good, and where to; both with the base path. */
export interface Redirect {
  from: string;
  to: string;
}

/** The former ids of every report, in each language it exists in. */
export function redirectsOf(archive: Archive, urls: Urls): Redirect[] {
  return [...archive.byId.values()].flatMap((report) =>
    Object.values(report.versions).flatMap(({ language }) =>
      report.aliases.map((alias) => ({ from: urls.report(alias, language), to: urls.report(report.id, language) })),
    ),
  );
}
