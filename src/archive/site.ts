import { z } from 'zod';
import { editingSchema } from './editing.ts';
import { flag, label, text, tile } from './fields.ts';
import { languages } from '../text/language.ts';
import { isWebAddress } from '../text/links.ts';

const both = z.strictObject(
  Object.fromEntries(languages.map((language) => [language, text])) as Record<(typeof languages)[number], typeof text>,
);

/** content/site.yml. */
export const siteSchema = z.strictObject({
  /** The letters on the seal, one to four. */
  seal: text.max(4),
  title: both,
  /** The name on two lines: a small one above, a large one below. */
  nameplate: z.strictObject({ above: both, below: both }),
  tagline: both,
  description: both,
  /** The first sentence of the front page; `{reports}`, `{nationwide}` and `{covered}` become live numbers. */
  statement: both,
  /** Queries shown under the statement as examples of what search understands. */
  examples: z.array(text).optional(),
  /** Names written on the map beside its tiles, such as a sea's. */
  map_labels: z.array(z.strictObject({ label, tile })).optional(),
  /** Who publishes the archive, and who answers for what it says; without a publisher the archive's own name stands. */
  publisher: label.optional(),
  editor: label.optional(),
  /** Where reports and mistakes are sent: an e-mail address or the address of a page. */
  contact: text.optional(),
  repository: z
    .url({ protocol: /^https?$/ })
    .refine(isWebAddress)
    .optional(),
  licence: z.strictObject({ name: text, url: z.url({ protocol: /^https?$/ }).refine(isWebAddress) }),
  /** Whether each report's source is published as `index.md` beside its page; it is unless this says no. */
  markdown_twins: flag.optional(),
  /** Whether the saved pages of `captures/` are published: other people's pages, so never unless this says so. */
  publish_captures: flag.optional(),
  /**
   * Whether browsers keep what was visited, and the search, for when there is no network. `false` besides ends what they
   * kept while it was `true`.
   */
  offline: flag.optional(),
  /** Editing in the browser, at /admin/; without it the site has no such page. */
  editing: editingSchema.optional(),
  /** The time zone in which a report's day begins. */
  timezone: text.refine(isTimezone),
});

export type Site = z.infer<typeof siteSchema>;

/** The page of prose that says how to send a report, by its file's name. */
export const ASKING_PAGE = 'contribute';

/** Whether there is anywhere to send a report to. Where there is not, no page asks for one. */
export function takesReports(site: Pick<Site, 'contact' | 'repository'> | undefined): boolean {
  return site?.contact !== undefined || site?.repository !== undefined;
}

function isTimezone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
