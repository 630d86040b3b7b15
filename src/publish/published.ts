import type { Archive } from '../archive/archive.ts';
import type { GitDates } from '../content/git-dates.ts';
import type { Publisher } from './citation.ts';

/** What files for others are written from: an edition, and where it will stand. */
export interface Published extends Publisher {
  archive: Archive;
  /** The source of each version that is shown, by its file. */
  sources: ReadonlyMap<string, string>;
  /** What git knows of them; undefined where there is no whole history. */
  dates: GitDates | undefined;
  /** A hash of the program and of all it reads beside the reports. */
  engine: string;
}
