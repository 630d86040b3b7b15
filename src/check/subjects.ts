import type { Archive } from '../archive/archive.ts';
import type { Content } from '../archive/pages.ts';
import type { ReportFields, ReportVersion } from '../archive/report.ts';
import type { LegalDocument, Vocabularies, VocabularyName } from '../archive/vocabularies.ts';
import type { Capture } from '../content/captures.ts';
import type { Changed } from '../content/git-dates.ts';
import type { Permalinks } from '../content/permalinks.ts';
import type { StaleSchema } from '../content/schema-files.ts';
import type { OwnPicture, SitePictures } from '../content/site-pictures.ts';
import type { Place, YamlSource } from '../content/yaml.ts';
import type { Citation } from '../text/citations.ts';
import type { Language } from '../text/language.ts';
import type { Markdown } from './markdown.ts';
import type { Mdx } from './mdx.ts';
import type { ReportText } from './report-text.ts';

/** A report's file, decoded. */
export interface ReportFile {
  /** Path below the content folder, with forward slashes: `reports/vi/2014/<id>.md`. */
  path: string;
  /** As it stands, with its byte order mark and loose accents. */
  text: string;
}

/** What a report is checked against. */
export interface CheckContext {
  vocabularies: Vocabularies;
  /** YYYY-MM-DD; later reports wait for their day. */
  today: string;
  /** What it may show; without it, the files of the project's folder `public`. */
  pictures?: SitePictures | undefined;
}

/** A report whose front matter could be read. */
export interface ReadableReport extends CheckContext {
  path: string;
  /** The file without its byte order mark, otherwise as it stands. */
  original: string;
  /** The fields that pass, each by itself: every fault shows in one run. */
  fields: Partial<ReportFields>;
  locate: YamlSource['locate'];
  text: ReportText;
  markdown: Markdown;
}

/** A report without a fault in its fields that is not withdrawn: nobody reads what a withdrawn one says. */
export interface SoundReport extends ReadableReport {
  version: ReportVersion;
  /** Documents cited by number that `document` leaves out, each number once. */
  unlisted: readonly CitedDocument[];
}

/** A legal document that a report names by its number. */
export interface CitedDocument {
  citation: Citation;
  /** The number as the report prints it. */
  printed: string;
  place: () => Place;
  /** The documents of the vocabulary it can be. */
  known: readonly LegalDocument[];
  /** The province whose document it is, if it is a province's. */
  province: string | undefined;
}

/** What is kept of a sound report for the rules that look at all of them; drafts and waiting ones too. */
export interface ReadVersion {
  version: ReportVersion;
  text: ReportText;
  /** Ids of the known documents it cites by number. */
  cited: readonly string[];
  /** Where its body leads to. Offsets are those of the file. */
  links: readonly { address: string; offset: number }[];
}

/** A former id, and the report that had it. */
export interface Alias extends Place {
  alias: string;
  id: string;
  file: string;
}

/** An address that a file asks for: a report by its name or a former id, a page by its slug, a file of `public`. */
export interface Claim {
  kind: 'report' | 'prose' | 'file';
  /** From the site's root, without a base path: `/vi/gioi-thieu/`. */
  address: string;
  /** Where it is asked for, and in which words. */
  place: Place & { file: string; field?: string };
  actual: string;
}

/** A report that is named by its id, and where. */
export interface NamedReport {
  id: string;
  place: Place & { file: string; field?: string };
}

/** A link of a page of prose, in the language of that page. */
export interface ProseLink {
  address: string;
  language: Language;
  place: Place & { file: string };
}

/** All reports, as far as they could be read. */
export interface AllReports {
  archive: Archive;
  vocabularies: Vocabularies;
  /** Those that have a page, withdrawn ones too. */
  versions: readonly ReportVersion[];
  /** Sound ones, drafts and waiting ones too; none that is withdrawn in either version. */
  reads: readonly ReadVersion[];
  aliases: readonly Alias[];
  /** The first file of each language and id (`vi/<id>`), faulty ones too: paths as people see them. */
  files: ReadonlyMap<string, string>;
  /** Further files of the same language and id. */
  doubles: readonly { id: string; file: string; first: string }[];
  /** Keys of `files` that have an error of their own. */
  broken: ReadonlySet<string>;
  /** The addresses that reports, pages of prose and files of `public` ask for. */
  claims: readonly Claim[];
  prose: Content['prose'];
  /** The reports that lists and pages of prose name by their ids. */
  named: readonly NamedReport[];
  /** Where pages of prose lead to. */
  proseLinks: readonly ProseLink[];
  /** The files in the folder of the archive's pictures, and the paths of those that a text shows or links to. */
  pictures: readonly OwnPicture[];
  shown: ReadonlySet<string>;
  /** The addresses that were ever published; undefined where no list of them is kept. */
  permalinks: Permalinks | undefined;
  /** Addresses that former states of files had, each with its file as people see it. */
  past: readonly { address: string; file: string }[];
  /** Lines the list of addresses has ever had. */
  listed: readonly string[];
  /** Where that list lies, as people see it. */
  listFile: string;
  /** The saved pages, where they are published; `shown`: the path as people see it. */
  captures: readonly (Pick<Capture, 'report' | 'sha256'> & { shown: string })[];
  fileOf: (version: ReportVersion) => string;
  /** When a file was last changed; undefined where that is not known. */
  changed: Changed | undefined;
}

/** The vocabularies with the YAML they were read from. */
export interface SettingsSources {
  vocabularies: Vocabularies;
  sources: readonly { name: VocabularyName; file: string; source: YamlSource }[];
  /** Schemas that were not written again after a list changed. */
  stale: readonly StaleSchema[];
}

/** A page of prose: of content/pages, or the story of a programme. */
export interface ProsePage {
  kind: 'page' | 'program';
  /** Of its address: what stands below the folder of the language, without the ending. */
  id: string;
  vocabularies: Vocabularies;
  pictures: SitePictures;
  source: string;
  /** What stands in front of the body, in UTF-16 units. */
  start: number;
  placeOf: (offset: number) => Place;
  mdx: Mdx;
}

/** Names in the content folder, each a path below it. */
export interface FolderNames {
  /** Files below `reports`. */
  reports: readonly string[];
  /** What stands at the top, and in `vocabularies`. */
  others: readonly string[];
  shown: (path: string) => string;
}
