import type { Place } from './yaml.ts';

/** What keeps a file, or a field in it, from being read. Each is a code of a problem as well (src/check/rules). */
export type FaultCode =
  | 'file-not-utf8'
  | 'conflict-marker'
  | 'front-matter-missing'
  | 'front-matter-unclosed'
  | 'front-matter-engine'
  | 'yaml-invalid'
  | 'yaml-feature'
  | 'field-missing'
  | 'field-unknown'
  | 'field-type'
  | 'value-unknown'
  | 'date-invalid'
  | 'url-invalid'
  | 'id-slug'
  | 'id-duplicate'
  | 'vocabulary-missing';

/** Something that could not be read, and where it stands. */
export interface Fault extends Place {
  code: FaultCode;
  /** The field it is about, dotted: `event.start`. */
  field?: string;
  /** What was found. */
  actual?: string;
  /** What is allowed. */
  expected?: string;
  /** A parser's own words, by which the editor's are chosen (src/words/editors): never printed. */
  reason?: string;
}

/** A fault and the file it is in, as people see its path (`shownPath`). */
export interface FileFault extends Fault {
  file: string;
}
