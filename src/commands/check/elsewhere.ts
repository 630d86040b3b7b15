import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { hasErrors, identityOf, type Problem } from '../../check/problems.ts';
import { readArchive } from '../../check/run.ts';
import { contentFolder, type ContentFolder } from '../../content/content-folder.ts';
import { slashes, workingFolder } from '../../content/files.ts';
import { pastOf } from '../../content/git-past.ts';
import { readTree } from '../../content/git-tree.ts';
import { projectRoot } from '../../settings.ts';

/** What is wrong outside the part of the content that was asked for. */
export interface Elsewhere {
  problems: Problem[];
  /** Whether only what was not wrong in the last commit is among them; without git there is nothing to compare with. */
  sinceCommit: boolean;
}

/**
 * What a part of the content breaks elsewhere: a green answer for a list of topics would be a lie where nine reports
 * use the topic taken out of it. Errors that the last commit has already are another's, and stop nobody's commit.
 * Warnings are told too where git shows that they are new and that their file is not: a link to a report that is gone. A
 * file that someone is still working on is another's. The last commit is read only where there is something to compare,
 * so that a check without problems elsewhere costs nothing more.
 * @param others the problems outside that part
 * @param folder in which they were found
 * @param repository the content folder whose history git knows
 */
export function brokenElsewhere(others: readonly Problem[], folder: ContentFolder, repository: string): Elsewhere {
  // How old a translation is, the last commit cannot tell of itself.
  const caused = others.filter(({ code }) => code !== 'translation-stale');
  if (caused.length === 0) return { problems: [], sinceCommit: true };
  // Where the last commit is read, paths are seen from there.
  const asked = caused.map((problem) => {
    const path = pathInContent(problem.file, folder);
    return { problem, path, key: identityOf(problem, path) };
  });
  const found = readTree('HEAD', repository, (content) => {
    const then = contentFolder(content, join(projectRoot, 'content'));
    const { problems } = readArchive(then, new Date(), undefined, pastOf(repository, 'HEAD'));
    const before = new Set(problems.map((problem) => identityOf(problem, pathInContent(problem.file, then))));
    return asked
      .filter(({ key, problem, path }) => !before.has(key) && (hasErrors([problem]) || isSame(folder, then, path)))
      .map(({ problem }) => problem);
  });
  if (!found) return { problems: others.filter((problem) => hasErrors([problem])), sinceCommit: false };
  return { problems: found, sinceCommit: true };
}

/** Whether a file is the same in two content folders. */
function isSame(one: ContentFolder, other: ContentFolder, path: string): boolean {
  const [here, there] = [one, other].map(({ root }) => join(root, path));
  if (here === undefined || there === undefined || !existsSync(here) || !existsSync(there)) return false;
  return readFileSync(here).equals(readFileSync(there));
}

/** A path as shown, seen from the content folder: the same wherever that lies. */
export function pathInContent(file: string, { root }: ContentFolder): string {
  return slashes(relative(root, resolve(workingFolder(), file)));
}
