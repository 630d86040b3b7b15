import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** An edit a document shows: what stands in a file, and what is to stand there instead. */
export interface Edit {
  file: string;
  /** Undefined for a new file. */
  before: string | undefined;
  after: string;
}

/** The edits under a heading of a document: its blocks marked `diff`, in order. */
export function editsIn(document: string, heading: string): Edit[] {
  const [, section = ''] = document.split(`\n## ${heading}\n`);
  const end = /^## (?=[A-Z])/m.exec(section)?.index ?? section.length;
  return [...section.slice(0, end).matchAll(/^( *)(`{3,})diff\n([^]*?)\n\1\2$/gm)].map(
    ([, indent = '', , block = '']) =>
      toEdit(block.split('\n').map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))),
  );
}

function toEdit(lines: string[]): Edit {
  const isNew = lines[0] === '--- /dev/null';
  const [name = '', ...rest] = isNew ? lines.slice(1) : lines;
  if (!name.startsWith('+++ ')) throw new Error(`a diff names no file: ${lines.join('\n')}`);
  const without = (mark: string) =>
    rest
      .filter((line) => !line.startsWith(mark))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  return { file: name.slice(4), before: isNew ? undefined : without('+'), after: without('-') };
}

/**
 * Makes an edit in a folder.
 * @throws where what should stand in the file does not, or stands there twice
 */
export function apply(folder: string, { file, before, after }: Edit): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  if (before === undefined) {
    if (existsSync(path)) throw new Error(`${file} is there already`);
    writeFileSync(path, after);
    return;
  }
  const parts = readFileSync(path, 'utf8').split(before);
  if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times:\n${before}`);
  writeFileSync(path, parts.join(after));
}

/** A copy of the project in a folder of its own, with the made-up country for its content. */
export function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'extended-'));
  const taken = [
    'src',
    'public',
    'docs',
    'tests',
    '.vscode',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'astro.config.mjs',
  ];
  for (const name of taken) cpSync(name, join(folder, name), { recursive: true });
  cpSync('tests/fixtures/country', join(folder, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}
