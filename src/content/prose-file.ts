import type { Language } from '../text/language.ts';

/** A usable MDX file of the content: the story of a programme, or a page about the archive. */
export interface ProseFile {
  kind: 'page' | 'program';
  language: Language;
  /** Its name without the ending: a programme's id. */
  name: string;
  title: string;
  description: string;
  /** The last part of a page's address; empty for a story. */
  slug: string;
  /** Path below the content folder, `pages/vi/about.mdx`, and on this machine. */
  file: string;
  path: string;
  /** The whole file as text. */
  source: string;
}
