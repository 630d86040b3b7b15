import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixture } from '../support/fixtures.ts';
import { runCommand } from '../support/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'in ra '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Colours, a link, an override of direction, the C1 form of an escape, and commands of CI services. */
const hostile = 'x\u001b[31m\u001b]8;;https://evil.example\u0007\u202e\u009b2J\u2028\n::error::y ##[add-mask]z';

/** A country with a report of a hostile name and hostile values, each by an escape of YAML. */
function country(): string {
  const content = join(folder, 'nội dung');
  cpSync(fixture('country'), content, { recursive: true });
  mkdirSync(join(content, 'reports/vi/2024'), { recursive: true });
  writeFileSync(
    join(content, `reports/vi/2024/${hostile.replaceAll('/', '')}.md`),
    `---\ntitle: Bịa\ndate: "\\e[31m"\nprovince: "::error::x"\nprogram: "##[add-mask]x"\nlanguage: "\\x9b31m"\n"::error::k": x\n"\\e]8;;k\\a": x\nx: ##vso[task.complete]y\n---\n\n::error::QÐ ##[error]z\n`,
  );
  return content;
}

/** A page whose words are commands, and whose head tries the C1 form of an escape. */
function hostilePage(): string {
  const page = join(folder, 'trang.html');
  writeFileSync(
    page,
    '<meta charset="utf-8"><h1>Hội nghị ##vso[task.complete]x \u009b2J</h1><p>Ngày đăng: 15/05/2024</p><p>::error::x ##[error]y &#27;[31m \u202e\u009b2J</p>'.repeat(
      2,
    ),
  );
  return page;
}

describe('what a command prints of hostile names and values', () => {
  it.each([
    ['check', [], { CONTENT_DIR: country() }],
    ['check', [], { CONTENT_DIR: country(), FORCE_COLOR: '1' }],
    ['check', ['--fix', '--dry-run'], { CONTENT_DIR: country() }],
    ['check', ['--format', 'json'], { CONTENT_DIR: country() }],
    ['build', [], { CONTENT_DIR: country() }],
    ['import', ['--dry-run', hostilePage()], { CONTENT_DIR: country() }],
    ['import', ['--dry-run', '--format', 'json', hostilePage()], { CONTENT_DIR: country() }],
    ['build', [], { OUT_DIR: `content/${hostile}` }],
    ['check', [], { CONTENT_DIR: `/no/${hostile}` }],
    ['check', [], { SITE_URL: hostile, BASE_PATH: hostile }],
    ['new', [hostile], {}],
    ['new', ['--title', 'x', '--date', hostile], {}],
    ['new', ['--translation-of', hostile], {}],
    ['import', [hostile], {}],
    ['import', [`--${hostile}`], {}],
  ])('%s %j: steers no terminal and no CI service', (command, args, env) => {
    const { status, stdout, stderr } = runCommand(command, args, env);
    const printed = stdout + stderr;
    expect(status).toBeGreaterThan(0);
    expect(printed).not.toBe('');
    // Our own colours, where they are asked for.
    const lines = ('FORCE_COLOR' in env ? printed.replace(/\u001b\[\d+m/g, '') : printed).split('\n');
    expect(lines.filter((line) => /[\p{Cc}\p{Cf}\u2028\u2029]|^\s*::|##\w*\[/u.test(line))).toEqual([]);
    expect(printed).not.toMatch(/\n\s+at /);
  });
});

describe('what is no plain file', () => {
  it('is reported with its place, neither followed nor shown', () => {
    const content = join(folder, 'liên kết');
    cpSync(fixture('country'), content, { recursive: true });
    const secret = join(folder, 'kín');
    writeFileSync(secret, 'SECRET: x\n');
    mkdirSync(join(content, 'pages/vi'), { recursive: true });
    mkdirSync(join(content, 'reports/vi/2024'), { recursive: true });
    symlinkSync('/nowhere', join(content, 'pages/vi/a.mdx'));
    symlinkSync('/', join(content, 'pages/vi/b.mdx'));
    symlinkSync(secret, join(content, 'pages/vi/c.mdx'));
    symlinkSync(secret, join(content, 'reports/vi/2024/d.md'));
    spawnSync('mkfifo', [join(content, 'reports/vi/2024/e.md')]);
    rmSync(join(content, 'site.yml'));
    symlinkSync(secret, join(content, 'site.yml'));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/check.ts'], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C', CONTENT_DIR: content, FORCE_COLOR: '1' },
      encoding: 'utf8',
      // Whoever waits for something to come out of the pipe waits for ever.
      timeout: 240_000,
    });
    expect(status, stderr).toBe(1);
    expect(stdout + stderr).not.toMatch(/SECRET|\n\s+at /);
    for (const name of ['a.mdx', 'b.mdx', 'c.mdx', 'd.md', 'site.yml']) expect(stdout).toContain(`${name}:1:1`);
  });
});
