import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain } from '../support/environment.ts';
import { fixture } from '../support/fixtures.ts';

/** `npm run check -- --links`, of a server of this machine. */

const folder = mkdtempSync(join(tmpdir(), 'hỏi nguồn '));
const content = join(folder, 'nội dung');
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  if (request.url === '/mat') response.writeHead(404).end();
  else if (request.url === '/doi') response.writeHead(301, { location: '/con' }).end();
  else response.end('<title>Tin</title>');
});
let origin: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  cpSync(fixture('country'), content, { recursive: true });
  const reports = readdirSync(content, { recursive: true })
    .map(String)
    .filter((file) => /reports.2019.*\.md$|reports.\w+.(?:2019|2021).*\.md$/.test(file));
  for (const [index, file] of reports.sort().entries()) {
    const text = readFileSync(join(content, file), 'utf8').replace(/^source:\n(?: .*\n)*/m, '');
    const path = ['/mat', '/con', '/doi', '/con'][index % 4] ?? '';
    writeFileSync(join(content, file), text.replace(/\n---\n/, `\nsource:\n  url: ${origin}${path}\n---\n`));
  }
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function run(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['src/commands/check.ts', '--links', ...args],
      { env: { ...plain, CONTENT_DIR: content } },
      (error, stdout, stderr) => resolve({ status: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

describe('npm run check -- --links', () => {
  it('says which sources are not there, in which reports, and how to mend it; each address is asked once', async () => {
    const { status, stdout, stderr } = await run('--lang', 'en');
    expect({ status, asked: [...asked].sort() }).toEqual({ status: 1, asked: ['/con', '/con', '/doi', '/mat'] });
    expect(stdout).toMatch(/^Not there any more \(404\) \(1\):\n {2}http:\S+\/mat \(404\)\n {4}\S.*\.md\n/);
    expect(stdout).toMatch(/moved to another address \(1\):\n {2}http:\S+\/doi → http:\S+\/con\n/);
    expect(stdout).toMatch(/3 source addresses, 1 of which do not open\..*source\.archived\.\n$/);
    expect(stderr).toContain('3 of 3 addresses asked.');
  });

  it('asks again only for what was not there, in Vietnamese, or for all where that is asked for', async () => {
    asked.length = 0;
    const { status, stdout } = await run('--lang', 'vi');
    expect({ status, asked }).toEqual({ status: 1, asked: ['/mat'] });
    expect(stdout).toContain('Không còn trang (404) (1):');
    asked.length = 0;
    const { stdout: json } = await run('--again', '--format', 'json');
    expect(asked).toHaveLength(4);
    const rows = JSON.parse(json) as { address: string; kind: string; files: string[] }[];
    expect(rows.find(({ kind }) => kind === 'not-found')?.files[0]).toMatch(/\.md$/);
  });
});
