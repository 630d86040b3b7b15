import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCommandLine } from '../../src/commands/front/arguments.ts';
import { plain } from '../support/environment.ts';
import { fixture } from '../support/fixtures.ts';
import { runCommand } from '../support/run-command.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** Every command of package.json that is ours, by the name of its script. */
const commands = Object.entries(scripts).flatMap(([name, script]) => {
  const file = /^node (src\/commands\/[\w-]+\.ts)$/.exec(script)?.[1];
  return file === undefined ? [] : [{ name, file }];
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'viết lệnh '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(file: string, args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(file), ...args], {
    // An empty folder, no repository: a command that does its work where it should refuse finds nothing to do it on.
    cwd: folder,
    env: { ...plain, CONTENT_DIR: join(folder, 'không có'), ...env },
    encoding: 'utf8',
    input: '',
  });
  return { status, stdout, stderr };
}

describe.each(commands)('npm run $name', ({ name, file }) => {
  const written = new RegExp(`npm run ${name}\\b`);

  it('helps in both languages, and has every option its help names', () => {
    const ask = (args: string[], env = {}) => runCommand(basename(file, '.ts'), args, env);
    const en = ask(['--help']);
    const vi = ask(['-h'], { LANG: 'vi_VN.UTF-8' });
    for (const each of [en, vi])
      expect(each).toEqual({ status: 0, stderr: '', stdout: expect.stringMatching(written) as string });
    expect(vi.stdout).not.toBe(en.stdout);
    expect(ask(['--lang=en', '--help'], { LANG: 'vi_VN.UTF-8' })).toEqual(en);
    const named = [...new Set(en.stdout.match(/--[a-z][a-z-]+/g))];
    expect(named).toContain('--lang');
    const { stderr } = ask(['--no-such', ...named]);
    expect(stderr).toContain('“--no-such”');
    for (const option of named) expect(stderr).not.toContain(`“${option}”`);
  });

  it('written wrongly does nothing, says all that is wrong and how it is written, and exits with 2', () => {
    const args = ['--nhanh', '--help=có', 'thừa', '--lang=fr', '--hepl', '--lang'];
    const { status, stdout, stderr } = run(file, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    for (const told of ['“--nhanh”', '“có”', '“fr”', '--help?', '--lang: has no value']) expect(stderr).toContain(told);
    // Words are files to these two.
    expect(stderr.includes('“thừa”')).toBe(name !== 'check' && name !== 'import');
    expect(stderr).toMatch(written);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});

describe('what is wrong with a command', () => {
  const syntax = {
    options: {
      format: { kind: 'choice', of: ['text', 'json'] },
      title: { kind: 'text' },
      date: { kind: 'day' },
      province: { kind: 'ids' },
      url: { kind: 'url' },
      fix: { kind: 'flag' },
      'dry-run': { kind: 'flag', needs: 'fix' },
    },
  } as const;
  const read = (...args: string[]) => readCommandLine(syntax, args, { LANG: 'C' });

  it('is said all at once', () => {
    expect(read('--titel', 'x', '--format=xml', '--title', '--date=31/02/2024', '--dry-run', 'y').faults).toEqual([
      'There is no option “--titel”. Did you mean --title?',
      '--format does not take “xml”, only: text, json.',
      '--title: has no value. Write --title="…".',
      expect.stringContaining('--date: “31/02/2024” is not a real date'),
      '“y”: belongs to no option. Put a value with spaces in double quotes.',
      '--dry-run goes with --fix only.',
    ]);
  });

  it.each([
    [['--title', '--fix'], '--title'],
    [['--title='], '--title'],
    [['--title', ' '], '--title'],
    [['--province', ' , '], '--province'],
    [['--url', 'example.org'], '--url “example.org”'],
    [['--fix=no'], '--fix'],
    [['--constructor'], '--constructor'],
    [['-x'], '-x'],
    [['--', '--title'], '“--title”'],
  ])('is found in %j', (args, told) => {
    const { faults } = read(...args);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(told);
  });

  it('is nothing where there is nothing: values come tidied', () => {
    const line = read('--title', ' Tên  báo\tcáo', '--date', '15/5/2024', '--province=b,a', '--province', 'a', '--fix');
    expect(line).toMatchObject({ faults: [], help: false });
    expect(line.asked.values).toEqual({
      format: undefined,
      title: 'Tên báo cáo',
      date: '2024-05-15',
      province: ['b', 'a'],
      url: undefined,
      fix: true,
      'dry-run': false,
    });
  });
});

describe('an option written without --, which npm keeps for itself,', () => {
  it('stops the command before it does anything', () => {
    const content = join(folder, 'nội dung');
    cpSync(fixture('country'), content, { recursive: true });
    const page = join(folder, 'trang.txt');
    writeFileSync(page, 'Hội nghị năng suất tại tỉnh Đông Lâm\n\nNgày đăng: 15/05/2024\n\nThân bài.\n');
    const files = () => readdirSync(content, { recursive: true }).map(String).sort();
    const before = files();
    const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'import', '--dry-run', page], {
      env: { ...plain, CONTENT_DIR: content },
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('-- --dry-run');
    expect(files()).toEqual(before);
  });

  it('is no matter where npm did not start the command, or set what it always sets', () => {
    const syntax = { options: { fix: { kind: 'flag' } } } as const;
    const faults = (env: Record<string, string>) => readCommandLine(syntax, [], { LANG: 'C', ...env }).faults;
    expect(faults({ npm_config_fix: 'true' })).toEqual([]);
    expect(faults({ npm_lifecycle_event: 'check', npm_config_yes: '', npm_config_cache: '/x' })).toEqual([]);
    expect(faults({ npm_lifecycle_event: 'check', npm_config_fix: '' })).toEqual([]);
    expect(faults({ npm_lifecycle_event: 'check', npm_config_fix: 'true' })).toHaveLength(1);
  });

  it.each([
    ['one of every command', 'npm_config_lang', 'vi', '--lang'],
    ['one this command lacks', 'npm_config_dry_run', 'true', '--dry-run'],
    ['one with a word of the command for its value', 'npm_config_fix', 'tep.md', '--fix'],
    ['one written in one word', 'npm_config_dryrun', 'true', '--dry-run'],
    ['one with a letter too many', 'npm_config_titlee', 'x', '--title'],
  ])('is reported too where it is %s', (_, name, value, said) => {
    const syntax = { options: { title: { kind: 'text' } } } as const;
    const { faults } = readCommandLine(syntax, [], { LANG: 'C', npm_lifecycle_event: 'new', [name]: value });
    expect(faults.join()).toContain(said);
  });

  it('is not what npm itself has set', () => {
    const own = Object.fromEntries(
      ['loglevel', 'user_agent', 'audit', 'before', 'local_prefix', 'noproxy', 'registry', 'timing', 'access'].map(
        (name) => [`npm_config_${name}`, 'x'],
      ),
    );
    const syntax = { options: { title: { kind: 'text' }, date: { kind: 'day' }, source: { kind: 'text' } } } as const;
    expect(readCommandLine(syntax, [], { LANG: 'C', npm_lifecycle_event: 'new', ...own }).faults).toEqual([]);
  });
});

describe('an error nobody foresaw', () => {
  it('is printed with its place in the program, and steers no terminal', () => {
    const script = join(folder, 'hỏng.ts');
    const front = pathToFileURL(resolve('src/commands/front/run-command.ts')).href;
    writeFileSync(
      script,
      `import { runCommand } from ${JSON.stringify(front)};
await runCommand({ name: 'hooks', options: {}, run() { throw new Error('\\u001b[31m\\n::error::x'); } });`,
    );
    const { status, stdout, stderr } = run(script, []);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^ +at .*\.run \(file:.*\.ts:2:/m);
    expect(stderr).not.toMatch(/\u001b|^::/m);
  });
});
