import type { ReadArchive } from '../check/run.ts';
import type { ContentFolder } from '../content/content-folder.ts';
import type { GitDates } from '../content/git-dates.ts';
import type { SiteFiles } from '../output/site-files.ts';
import type { Slice } from '../settings.ts';

/** What one build publishes, or `npm run dev` at one moment: the content as read once, under one clock. */
export interface Edition extends ReadArchive {
  folder: ContentFolder;
  /** The path the site is served under: `/` or `/kho/`. */
  base: string;
  /** A hash of all that pages depend on beside reports and the day: the program, the settings, the vocabularies, the prose. */
  engine: string;
  /** Where a build writes, and what it takes over from the last site; `npm run dev` writes nothing. */
  files: SiteFiles | undefined;
  /** Which pages are made, if not all. */
  slice?: Slice | undefined;
  /** Where lists are made beside the other pages: which of the two are made here. */
  half?: 'lists' | 'others' | undefined;
  /** Is told how far the pages are, after each. */
  onPages?: (made: PagesMade) => void;
  /** What git knows of the reports' files; asked only where it is needed. */
  history: () => GitDates | undefined;
  /** The HTML of bodies that were rendered and will be asked for once more, by the version's file. */
  html: Map<string, string>;
}

/** How far the pages of a build are. */
export interface PagesMade {
  done: number;
  total: number;
  /** How many of those done stand as they stood in the last build. */
  kept: number;
}

/**
 * Whether pages of one route are made here.
 * @param names the names of the parts in brackets of its template: a list has `page`
 */
export function isMadeHere({ half }: Edition, names: readonly string[]): boolean {
  return half === undefined || (half === 'lists') === names.includes('page');
}

/**
 * Pages are bundled apart from the program that builds or serves them, so the two share no module. They share this one
 * value of their process.
 */
const place = globalThis as { [key: symbol]: Edition | undefined };
const KEY = Symbol.for('nscl-archive.edition');

/** Hands an edition to the pages, in the place of the one before. */
export function publish(edition: Edition): void {
  place[KEY] = edition;
}

/** Whether there is an edition yet. */
export function isPublished(): boolean {
  return place[KEY] !== undefined;
}

/**
 * The edition whose pages are being made.
 * @throws when none has been published: pages are made by `npm run build` and `npm run dev` only
 */
export function currentEdition(): Edition {
  const edition = place[KEY];
  if (!edition) throw new Error('no edition has been published');
  return edition;
}
