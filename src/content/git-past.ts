import { askGit, catFiles, type Tree } from './git-tree.ts';
import { PERMALINKS } from './permalinks.ts';

/** What was published once and may be gone: as far as git knows, and the list of addresses does not. */
export interface Past {
  /** Former states of reports and vocabularies that have changed or gone since the list was last added to. */
  files: readonly { /** Below the content folder. */ path: string; bytes: Buffer }[];
  /** Every line the list of addresses has ever had that begins an address. */
  listed: readonly string[];
}

/**
 * The past of a content folder: what was published is what the remote branch has, or the last commit where there is
 * none. Only what came after the last addition to the list of addresses is looked at, along the main line.
 * @param tree what the past is compared with: the files on disk, or those staged
 * @returns undefined without git, without a commit, and in a shallow clone, whose past is cut off
 */
export function pastOf(root: string, tree: 'disk' | Tree = 'disk'): Past | undefined {
  const git = (...args: string[]) => askGit(root, args);
  if (git('rev-parse', '--is-shallow-repository')?.trim() !== 'false') return undefined;
  const published = (git('merge-base', 'HEAD', '@{upstream}') ?? git('rev-parse', '--verify', 'HEAD'))?.trim();
  if (published === undefined) return undefined;
  const listing = git('log', '-1', '--format=%H', published, '--', PERMALINKS)?.trim() ?? '';
  const range = listing === '' ? [published] : [`${listing}..${published}`];
  const raw = ['--raw', '-z', '--no-abbrev', '--no-renames', '--relative', '--diff-filter=MD'];
  const parts = ['--', 'reports', 'vocabularies'];
  // The last commit is compared with itself: what it changed is in the log.
  const staged = { disk: [], staged: ['--cached'], HEAD: ['HEAD'] }[tree];
  const changes = [
    ...changesIn(git('log', '--format=', '--first-parent', '-m', '--no-show-signature', ...raw, ...range, ...parts)),
    ...changesIn(git('diff', ...raw, published, ...staged, ...parts)),
  ];
  const byBlob = new Map(changes.map(({ blob, path }) => [blob, path]));
  const listed = listing === '' ? [] : linesOfList(git, published);
  return { files: blobsOf(root, byBlob), listed };
}

/** The states before each change that git tells of: `:mode mode blob blob M\0path\0`. */
function changesIn(said = ''): { blob: string; path: string }[] {
  const changes = said.matchAll(/:100\d+ \d+ ([0-9a-f]+) [^\0]*\0([^\0]*)/g);
  return [...changes].map(([, blob = '', path = '']) => ({ blob, path }));
}

function linesOfList(git: (...args: string[]) => string | undefined, published: string): string[] {
  const now = git('show', `${published}:./${PERMALINKS}`) ?? '';
  // Each removal is in the change that made it; those that only add need not be read.
  const log = git('log', '-p', '-U0', '--format=', '--no-renames', '--no-color', '--no-ext-diff', published, '--', PERMALINKS);
  const removed = [...(log ?? '').matchAll(/^-(\/.*)$/gm)].map(([, line = '']) => line.trim());
  return [...new Set([...now.split(/\r?\n/).filter((line) => line.startsWith('/')), ...removed])];
}

/** The bytes of blobs, by one call of git. */
function blobsOf(cwd: string, byBlob: ReadonlyMap<string, string>): Past['files'] {
  if (byBlob.size === 0) return [];
  const said = catFiles(cwd, [...byBlob.keys()].map((blob) => `${blob}\n`).join(''));
  const files: { path: string; bytes: Buffer }[] = [];
  for (let at = 0; at < said.length;) {
    const end = said.indexOf(10, at);
    const [blob = '', kind, size = ''] = said.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    files.push({ path: byBlob.get(blob) ?? '', bytes: said.subarray(at, at + Number(size)) });
    at += Number(size) + 1;
  }
  return files;
}
