import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { plain } from '../support/environment.ts';
import { fixture } from '../support/fixtures.ts';

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
    `---\ntitle: Bịa\ndate: "\\e[31m"\nprovince: "::error::x"\nprogram: "##[add-mask]x"\nlanguage: "\\x9b31m"\n"::error::k": x\n"\\e]8;;k\\a": x\n---\n`,
  );
  return content;
}

describe('what a command prints of hostile names and values', () => {
  it.each([
    ['check', [], { CONTENT_DIR: country() }],
    ['build', [], { CONTENT_DIR: country() }],
    ['build', [], { OUT_DIR: `content/${hostile}` }],
    ['check', [], { CONTENT_DIR: `/no/${hostile}` }],
    ['check', [], { SITE_URL: hostile, BASE_PATH: hostile }],
    ['new', [hostile], {}],
    ['new', ['--title', 'x', '--date', hostile], {}],
    ['new', ['--translation-of', hostile], {}],
    ['import', [hostile], {}],
    ['import', [`--${hostile}`], {}],
  ])('%s %j: steers no terminal and no CI service', (command, args, env) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], {
      env: { ...plain, ...env },
      encoding: 'utf8',
    });
    const printed = stdout + stderr;
    expect(status).toBeGreaterThan(0);
    expect(printed).not.toBe('');
    const lines = printed.split('\n');
    expect(lines.filter((line) => /[\p{Cc}\p{Cf}\u2028\u2029]|^\s*::|##\[/u.test(line))).toEqual([]);
    expect(printed).not.toMatch(/\n\s+at /);
  });
});
