import type { Place } from '../content/yaml.ts';
import type {
  AllReports,
  FolderNames,
  ProsePage,
  ReadableReport,
  ReportFile,
  SettingsSources,
  SoundReport,
} from './subjects.ts';

/** Errors stop the build; warnings are printed and pass. */
export type Severity = 'error' | 'warning';

/** What a rule has found in the one file it looks at: a place, and what to say of it. */
export interface Found<Code extends string = string> extends Place {
  code: Code;
  /** The field it is about, dotted: `event.start`. */
  field?: string;
  /** What was found. */
  actual?: string;
  /** What is allowed, or the nearest known value. */
  expected?: string;
  /** A parser's own words, by which the editor's are chosen (src/words/editors): never printed. */
  reason?: string;
}

/** The same, of a rule that looks at many files. */
export interface FoundIn<Code extends string = string> extends Found<Code> {
  /** The path as people see it (`shownPath`). */
  file: string;
}

/** What a rule may look at, and what it gives. Each of these is called once for each subject there is. */
export interface Looks<Code extends string = string> {
  /** A report's file as text, before anything in it is read. */
  file?: (file: ReportFile) => Found<Code>[];
  /** A report whose front matter could be read, whatever its fields hold. */
  report?: (report: ReadableReport) => Found<Code>[];
  /** A report whose fields are all in order and that is not withdrawn. */
  sound?: (report: SoundReport) => Found<Code>[];
  /** All reports together. */
  archive?: (reports: AllReports) => FoundIn<Code>[];
  /** The vocabularies and site.yml. */
  settings?: (settings: SettingsSources) => FoundIn<Code>[];
  /** A page of prose: of content/pages or content/programs. */
  page?: (page: ProsePage) => Found<Code>[];
  /** What lies in the content folder, by name. */
  folder?: (folder: FolderNames) => FoundIn<Code>[];
}

/** One examination: the codes it can give, how severe each is, and what it looks at. */
export interface Rule<Code extends string = string> {
  codes: Readonly<Record<Code, Severity>>;
  looks: Looks<Code>;
}

/**
 * A rule of the check. It has a file of its own in rules/, named after its code, and a line in rules/index.ts.
 * @param looks empty where reading the file says so (src/content/fault.ts)
 */
export function rule<const Codes extends Readonly<Record<string, Severity>>>(
  codes: Codes,
  looks: Looks<keyof Codes & string> = {},
): { codes: Codes; looks: Looks<keyof Codes & string> } {
  return { codes, looks };
}
