import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { plain } from './environment.ts';

/** A fenced block of a document that a reader can follow. */
export interface Example {
  /** The heading it stands under. */
  heading: string;
  line: number;
  /** A whole file, lines for the end of one, changed lines of one, or commands with what they print. */
  kind: 'title' | 'append' | 'change' | 'console';
  path: string;
  text: string;
}

/** The examples of a document in their order: ```` ```yaml title="path" ````, `append=`, `change=`, and ```` ```console ````. */
export function readExamples(markdown: string): Example[] {
  let heading = '';
  const examples: Example[] = [];
  const blocks = /^#+ (.*)$|^(`{3,})(\w+)(?: (title|append|change)="([^"]+)")?\n([\s\S]*?)^\2$/gm;
  for (const match of markdown.matchAll(blocks)) {
    const [, title, , language, kind, path, text] = match;
    if (title !== undefined) heading = title;
    const line = markdown.slice(0, match.index).split('\n').length;
    if (text === undefined || (language !== 'console' && kind === undefined)) continue;
    examples.push({ heading, line, kind: (kind ?? 'console') as Example['kind'], path: path ?? '', text });
  }
  return examples;
}

/** A person's copy of the project, without reports, beside the place it is pushed to. */
export interface Copy {
  folder: string;
  content: string;
  /** Does what an example says; of commands, what was printed and is said to be printed, made alike. */
  follow: (example: Example) => Session[];
}

/** One command, what the document says it prints and what it printed. */
export interface Session {
  command: string;
  said: string;
  printed: string;
}

/** Makes a copy of the project as a clone would be: the content, the scripts of package.json, the hook, a remote. */
export function cloneProject(locale: string): Copy {
  const root = mkdtempSync(join(tmpdir(), 'máy văn phòng '));
  const folder = join(root, 'kho');
  const env = {
    ...plain,
    PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
    HOME: root,
    LANG: locale,
    // Git speaks English whatever the machine has.
    LANGUAGE: 'en',
    npm_config_loglevel: 'error',
    npm_config_update_notifier: 'false',
  };
  const shell = (command: string, cwd = folder) =>
    spawnSync('bash', ['-c', `${command} 2>&1`], { cwd, env, encoding: 'utf8' }).stdout;
  for (const path of ['content', 'schemas', '.vscode', '.githooks', '.gitignore', 'package.json'])
    cpSync(path, join(folder, path), {
      recursive: true,
      // Without the reports, without the list of their addresses, and without the stories that name them.
      filter: (from) => !/^content[\\/](?:reports[\\/]\w+[\\/]\d|permalinks\.txt|programs[\\/]\w+[\\/].)/.test(from),
    });
  const programs = join(folder, 'content/vocabularies/programs.yml');
  writeFileSync(programs, readFileSync(programs, 'utf8').replace(/^ +report: .*\n/gm, ''));
  for (const path of ['src', 'node_modules']) symlinkSync(resolve(path), join(folder, path), 'junction');
  shell('git init -q --bare -b main "kho chung.git"', root);
  shell(
    [
      'git init -q -b main',
      'echo src >> .git/info/exclude; echo node_modules >> .git/info/exclude',
      'git config user.name "Ví Dụ"; git config user.email vi-du@example.org',
      'git add -A; git commit -qm "Bắt đầu"',
      'git remote add origin "../kho chung.git"; git push -qu origin main',
    ].join('\n'),
  );
  const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;
  const run = (command: string) =>
    shell(command.replace(/^npm run (\w+)(?: --)?/, (all, name: string) => scripts[name] ?? all));
  const follow = ({ kind, path, text }: Example): Session[] => {
    const file = join(folder, path);
    if (kind === 'console') {
      return [...text.matchAll(/^\$ (.*)\n((?:(?!\$ ).*\n)*)/gm)].map(([, command = '', said = '']) => ({
        command,
        said: alike(said),
        printed: alike(run(command)),
      }));
    }
    mkdirSync(dirname(file), { recursive: true });
    if (kind === 'title') writeFileSync(file, text);
    else if (kind === 'append') appendFileSync(file, text);
    else writeFileSync(file, changed(readFileSync(file, 'utf8'), text));
    return [];
  };
  return { folder, content: join(folder, 'content'), follow };
}

/** A text with the lines of a change in it: those after `-` go, those after `+` come. */
function changed(text: string, change: string): string {
  const lines = change.trimEnd().split('\n');
  const side = (without: string) =>
    lines
      .filter((line) => !line.startsWith(without))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const found = [...text.matchAll(new RegExp(`^${pattern(side('+'))}`, 'gm'))];
  const [at] = found;
  if (!at || found.length > 1) throw new Error(`stands ${found.length} times in the file:\n${side('+')}`);
  return text.slice(0, at.index) + side('-') + text.slice(at.index + at[0].length);
}

/** Whether a command printed what is said. */
export function agrees({ said, printed }: Session): boolean {
  return new RegExp(`^${pattern(said)}$`).test(printed);
}

/** Matches a text in which `…` stands for what was left out: in a line of its own for lines, else for the rest of a line. */
function pattern(text: string): string {
  const line = (part: string) => part.split('…').map(RegExp.escape).join('.*');
  return text.split(/^…$/m).map(line).join('[^]*');
}

/** What differs from one run to the next made alike: counts of the archive, git's names of commits, where it is pushed to. */
function alike(printed: string): string {
  return printed
    .replace(/\b\d+ báo cáo\b/g, 'N báo cáo')
    .replace(/\b\d+ reports?\b/g, 'N reports')
    .replace(/^To .*$/gm, 'To …')
    .replace(/\b[0-9a-f]{7,40}\b/g, 'abcdef0')
    .replace(/[ \t]+$/gm, '')
    .trim();
}
