import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain } from '../support/environment.ts';
import { fixture } from '../support/fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'đọc một lần '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// A copy without history: what git knows of former states is read beside.
const root = join(folder, 'nội dung');
cpSync(fixture('country'), root, { recursive: true });
const content = readdirSync(root, { recursive: true })
  .map(String)
  .filter((file) => /\.(?:md|mdx|txt|yml)$/.test(file));

const picture = 'pictures/2021/lop-5s-bia.png';

interface Coverage {
  result: { functions: { functionName: string; ranges: { count: number }[] }[] }[];
}

/** How often each function ran: V8 counts it. */
const calls = new Map<string, number>();

beforeAll(() => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', './tests/support/count-reads.ts', 'src/commands/build.ts'],
    {
      env: {
        ...plain,
        CONTENT_DIR: root,
        OUT_DIR: join(folder, 'dist'),
        NODE_V8_COVERAGE: join(folder, 'calls'),
        READS_OF: root,
        READS_TO: join(folder, 'reads.json'),
      },
      encoding: 'utf8',
    },
  );
  expect(status, stderr).toBe(0);
  for (const file of readdirSync(join(folder, 'calls'))) {
    const { result } = JSON.parse(readFileSync(join(folder, 'calls', file), 'utf8')) as Coverage;
    for (const { functionName, ranges } of result.flatMap(({ functions }) => functions))
      calls.set(functionName, (calls.get(functionName) ?? 0) + (ranges[0]?.count ?? 0));
  }
});

describe('a build of the archive', () => {
  it('reads every file of the content once', () => {
    const reads = JSON.parse(readFileSync(join(folder, 'reads.json'), 'utf8')) as Record<string, number>;
    // A picture is looked at, and a saved page unpacked, before they are copied.
    const copied = Object.keys(reads).filter((file) => /^(?:pictures|captures)\//.test(file));
    expect(copied).toContain(picture);
    const once = content.map((file) => [file, 1] as const);
    expect(reads).toEqual(Object.fromEntries([...once, ...copied.map((file) => [file, 2] as const)]));
  });

  it('parses the front matter of every report and page of prose once', () => {
    expect(calls.get('readFrontMatter')).toBe(content.filter((file) => /\.mdx?$/.test(file)).length);
  });

  it('renders the body of every version that is shown once, for its page and the search index', () => {
    const shown = content
      .filter((file) => file.startsWith('reports/'))
      .map((file) => readFileSync(join(root, file), 'utf8'));
    expect(calls.get('renderBody')).toBe(shown.filter((text) => !/^(?:withdrawn:|draft: true)/m.test(text)).length);
  });

  it('makes one archive', () => {
    expect(calls.get('buildArchive')).toBe(1);
  });
});
