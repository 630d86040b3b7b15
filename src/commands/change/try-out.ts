import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { permanentAddresses } from '../../archive/permalinks.ts';
import type { Vocabularies } from '../../archive/vocabularies.ts';
import { readArchive, type ReadArchive } from '../../check/run.ts';
import { identityOf, type Problem } from '../../check/problems.ts';
import { contentFolder, type ContentFolder } from '../../content/content-folder.ts';
import { shownPath } from '../../content/files.ts';
import { CAPTURES } from '../../content/captures.ts';
import { PICTURES } from '../../content/site-pictures.ts';
import { projectRoot } from '../../settings.ts';
import type { Change } from './edits.ts';

/** What a change would do to the archive. */
export interface Outcome {
  /** Those that are there already are not repeated. */
  problems: Problem[];
  vocabularies: Vocabularies;
  addresses: string[];
}

/** Makes the changes in a copy of the content, and reads that as any archive is read. */
export function tryOut(folder: ContentFolder, changes: readonly Change[], now: ReadArchive): Outcome {
  const copy = join(realpathSync(mkdtempSync(join(tmpdir(), 'nscl-change-'))), 'content');
  const inCopy = (path: string) => join(copy, relative(folder.root, path));
  try {
    const large = [PICTURES, CAPTURES].map((name) => join(folder.root, name));
    cpSync(folder.root, copy, { recursive: true, verbatimSymlinks: true, filter: (path) => !large.includes(path) });
    // No change touches pictures, and they are large: they are looked at where they lie.
    if (existsSync(folder.pictures)) symlinkSync(folder.pictures, join(copy, PICTURES), 'junction');
    for (const { path, from, after } of changes) {
      if (from !== undefined) rmSync(inCopy(from));
      mkdirSync(dirname(inCopy(path)), { recursive: true });
      writeFileSync(inCopy(path), after);
    }
    const then = readArchive(contentFolder(copy, join(projectRoot, 'content')));
    const placed = then.problems.map((problem) => ({
      ...problem,
      file: shownPath(resolve(folder.root, relative(copy, resolve(problem.file)))),
    }));
    const key = (problem: Problem) => identityOf(problem, problem.file);
    const known = new Set(now.problems.map(key));
    return {
      problems: placed.filter((problem) => !known.has(key(problem))),
      vocabularies: then.archive.vocabularies,
      addresses: permanentAddresses(then.archive),
    };
  } finally {
    rmSync(dirname(copy), { recursive: true, force: true });
  }
}
