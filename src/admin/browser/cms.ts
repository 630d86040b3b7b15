import type CMS from '@sveltia/cms';
import type { CmsConfig } from '@sveltia/cms';
import type { AdminWords } from '../../words/editors/admin-words.ts';
import type { Vocabularies } from '../../archive/vocabularies.ts';
import type { Language } from '../../text/language.ts';

/** The editor's program. */
export type Cms = typeof CMS;

/** What the builder of the site left for this page (src/admin/write-admin.ts), in one language. */
export interface AdminData {
  config: CmsConfig;
  /** Origins that may be asked for anything. */
  connect: readonly string[];
  frame: PreviewFrame;
  /** Where a report's day begins. */
  timezone: string;
}

/** How a page of a report is styled: its style sheets, and the marks of its parts that their rules go by. */
export interface PreviewFrame {
  styles: readonly string[];
  marks: Readonly<Record<'main' | 'article' | 'prose' | 'chip' | 'square', string>>;
}

/** What all parts of the page know. */
export interface Known {
  vocabularies: Vocabularies;
  /** The editor's language. */
  language: Language;
  t: AdminWords;
  /** The path the site is served under. */
  base: string;
  frame: PreviewFrame;
  timezone: string;
  /** What fields are called, dotted within a block: `event.start`. */
  labels: Readonly<Record<string, string>>;
}

/** A map of Immutable.js, as far as it is read here. */
export interface DataMap {
  get: (key: string) => unknown;
  toJS: () => Record<string, unknown>;
}

/** What Sveltia CMS gives a control of our own. */
export interface ControlProps {
  value: unknown;
  field: DataMap;
  forID: string;
  classNameWrapper: string;
  entry: DataMap | undefined;
  onChange: (value: unknown) => void;
}

/** React's own, which Sveltia CMS leaves in the window (its main.js). */
interface Reacting {
  createElement: (kind: unknown, props: object | null, ...children: unknown[]) => object;
  createClass: (definition: object) => unknown;
}

export const createElement: Reacting['createElement'] = (...parts) =>
  (window as unknown as Reacting).createElement(...parts);
export const createClass: Reacting['createClass'] = (definition) =>
  (window as unknown as Reacting).createClass(definition);

/** The fields of the entry in hand. */
export function dataOf(entry: DataMap | undefined): Record<string, unknown> {
  const data = entry?.get('data') as DataMap | undefined;
  return data?.toJS() ?? {};
}
