import type { Problem } from '../../check/problems.ts';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import { formatProblems } from '../../words/editors/problem-text.ts';

/** How large a site is. */
export interface SiteCounts {
  reports: number;
  /** Pages, without other files. */
  pages: number;
  /** Files of the search index, without compressed twins. */
  index: number;
}

/** What came of a build. */
export interface Outcome {
  outDir: string;
  /** What the check had to say; no errors. */
  problems: readonly Problem[];
  counts: SiteCounts;
  /** How many pages stand as they stood in the last build. */
  kept: number;
  /** Whether nothing had changed, so that nothing was made. */
  unchanged: boolean;
  /** Since the command was started. */
  seconds: number;
}

/** Prints what came of a build: for people, for programs (`json`), or only what needs fixing (`quiet`). */
export function printOutcome(
  outcome: Outcome,
  t: EditorWords,
  { json, quiet }: { json: boolean; quiet: boolean },
): void {
  const { outDir, problems, counts, kept, unchanged, seconds } = outcome;
  if (problems.length > 0) console.error(formatProblems(problems, t));
  if (json) console.log(JSON.stringify({ folder: outDir, ...counts, kept, unchanged, seconds, problems }));
  if (json || quiet) return;
  if (unchanged) console.log(t.building.unchanged);
  console.log(`${outDir}: ${t.built(counts.reports, counts.pages, counts.index, seconds.toFixed(1))}`);
}

/** Counts the files of a finished site. */
export function countFiles(files: readonly string[]): Omit<SiteCounts, 'reports'> {
  const pages = files.filter((file) => file.endsWith('.html')).length;
  const index = files.filter((file) => file.startsWith('pagefind') && !/\.(?:br|gz)$/.test(file)).length;
  return { pages, index };
}
