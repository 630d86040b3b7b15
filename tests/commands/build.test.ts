import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  statSync,
  symlinkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArchive } from '../../src/check/run.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { plain } from '../support/environment.ts';
import { fixture } from '../support/fixtures.ts';
import { hasGit } from '../support/git.ts';
import { runCommand } from '../support/run-command.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kho đường dẫn '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A check, or a build that is refused before it begins: what it printed. */
function told(command: 'build' | 'check', env: Record<string, string>) {
  const { status, stdout, stderr } = runCommand(command, [], env);
  return { status, output: stdout + stderr };
}

/** Builds as npm would, and says what was printed. */
function run(env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], {
    env: { ...plain, ...env },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** A content folder of its own, outside the project, in a path with spaces and accents. */
function copyCountry(name: string): string {
  const content = join(folder, name);
  cpSync(fixture('country'), content, { recursive: true });
  return content;
}

describe('a build', () => {
  it('of faulty content prints every fault with its place, exits 1 and leaves the last site as it was', () => {
    const content = copyCountry('nội dung');
    const out = join(folder, 'trang đã dựng');
    mkdirSync(join(out, 'vi'), { recursive: true });
    writeFileSync(join(out, 'vi/index.html'), 'trang của lần trước');
    // By this file a build knows what builds have made.
    writeFileSync(join(out, '.site-build'), '');
    const before = readdirSync(out, { recursive: true }).sort();

    cpSync(fixture('five-faults/reports'), join(content, 'reports'), { recursive: true });
    const { status, output } = run({ CONTENT_DIR: content, OUT_DIR: out });
    expect(status).toBe(1);
    const file = 'reports/vi/2024/2024-02-31-nam-loi.md';
    for (const place of [
      '3:7 error date-invalid',
      '4:11 error value-unknown',
      '5:15 error value-unknown',
      '6:11 error language-folder',
      '7:1 error field-unknown',
    ])
      expect(output).toContain(`${file}:${place}`);
    expect(output).toContain('5 errors, 2 warnings.');
    expect(output).toContain('docs/problems.md#date-invalid');
    expect(readdirSync(out, { recursive: true }).sort()).toEqual(before);
    expect(readFileSync(join(out, 'vi/index.html'), 'utf8')).toBe('trang của lần trước');
    expect(readdirSync(folder).filter((name) => name.includes('building'))).toEqual([]);
  });

  it.skipIf(!hasGit)('shows a report an editor adds everywhere it belongs', () => {
    const content = copyCountry('thêm báo cáo');
    const out = join(folder, 'ra');
    const commit = (day: string) => {
      for (const args of [
        ['init', '-q'],
        ['add', '.'],
        ['commit', '-qm', day],
      ])
        execFileSync('git', ['-c', 'user.name=Bịa', '-c', 'user.email=bia@example.org', ...args], {
          cwd: content,
          env: { PATH: process.env.PATH, HOME: folder, GIT_COMMITTER_DATE: `${day}T18:00:00Z` },
        });
    };
    commit('2024-01-01');
    mkdirSync(join(content, 'reports/vi/2024'), { recursive: true });
    writeFileSync(
      join(content, 'reports/vi/2024/2024-07-08-moi.md'),
      '---\ntitle: Báo cáo mới tinh\ndate: 2024-07-08\nprovince: hai-minh\nprogram: 88\nlanguage: vi\ntopic: 5s\n---\n\nThân bài.\n',
    );
    commit('2024-07-09');
    const { status, output } = run({ CONTENT_DIR: content, OUT_DIR: out });
    expect(status, output).toBe(0);
    expect(output).toMatch(/5 reports, \d+ pages, search index of \d+ files, [\d.]+ s/);
    for (const page of [
      'vi',
      'vi/bao-cao',
      'vi/nam/2024',
      'vi/tinh-thanh/hai-minh',
      'vi/chuong-trinh/88',
      'vi/chu-de/5s',
      'vi/ngon-ngu/vi',
      'en/reports',
      'vi/bao-cao/2024-07-08-moi',
    ])
      expect(readFileSync(join(out, page, 'index.html'), 'utf8'), page).toContain('Báo cáo mới tinh');
    // It came on the evening of the 9th by the clock of Greenwich: the 10th where the archive lies.
    // In the body: the head names a feed so.
    const [, body = ''] = readFileSync(join(out, 'vi/index.html'), 'utf8').split('</head>');
    const added = /Mới đưa vào kho[^]*?<\/section>/.exec(body)?.[0];
    expect(added).toMatch(/10\/07\/2024[^]*1 báo cáo[^]*2024-07-08-moi/);
    expect(added?.match(/<li/g)).toHaveLength(1);
  });

  it('takes settings, vocabularies and pages from the project where a folder holds only reports', () => {
    const content = join(folder, 'chỉ báo cáo');
    mkdirSync(join(content, 'reports/en/2024'), { recursive: true });
    writeFileSync(
      join(content, 'reports/en/2024/2024-07-08-x.md'),
      '---\ntitle: Only this (made up)\ndate: 2024-07-08\nprovince: bac-giang\nprogram: 1322\nlanguage: en\n---\n\nBody.\n',
    );
    // A check reads what a build reads, and that of all the country's units takes long.
    const { status, output } = told('check', { CONTENT_DIR: content });
    expect(status, output).toBe(0);
    expect(output).toMatch(/^0 errors, .* 1 report\.$/m);
    const { archive, prose } = readArchive(contentFolder(content, 'content'));
    expect(archive.reports.map(({ id }) => id)).toEqual(['2024-07-08-x']);
    expect(prose.map(({ file }) => file)).toContain('pages/vi/about.mdx');
  });

  it.each([
    [{ CONTENT_DIR: '/no/such/folder' }, 'CONTENT_DIR'],
    [{ OUT_DIR: '.' }, 'OUT_DIR'],
    [{ OUT_DIR: 'content/dist' }, 'OUT_DIR'],
    [{ OUT_DIR: 'docs' }, 'OUT_DIR'],
    [{ SITE_URL: 'kho.example.vn' }, 'SITE_URL'],
    [{ SITE_URL: 'https://kho.example.vn/kho/' }, 'SITE_URL'],
    [{ BASE_PATH: '/a b/' }, 'BASE_PATH'],
    [{ BASE_PATH: '/kho/../x/' }, 'BASE_PATH'],
    [{ BASE_PATH: './' }, 'BASE_PATH'],
    [{ DEPLOY_HOST: 'github' }, 'DEPLOY_HOST'],
    [{ COMPRESS: 'br,zip' }, 'COMPRESS'],
  ])('with %j says what is wrong with %s, in one line, and touches nothing', (env, name) => {
    const { status, output: printed } = told('build', env);
    // Below what editors may want to see to in the content.
    const output = printed.replace(/^[^]*\d+ errors?, \d+ warnings?\.\n/, '');
    expect(status).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output.startsWith(`${name}: `)).toBe(true);
    expect(existsSync('docs/problems.md')).toBe(true);
  });
});

/** Built without SITE_URL: no page and no citation gives the builder's machine for the archive's address. */
function expectNoAddress(out: string) {
  const files = readdirSync(out, { recursive: true }).map(String);
  const kept = files.filter((file) => /\.(?:html|csv|jsonl?|bib|ris)$/.test(file));
  // Feeds and descriptions of data are for machines, and want whole addresses.
  const toReaders = kept.filter((file) => !file.startsWith('feeds/') && !file.endsWith('datapackage.json'));
  expect(toReaders.filter((file) => /localhost|127\.0\.0\.1/.test(readFileSync(join(out, file), 'utf8')))).toEqual([]);
  const report = readFileSync(join(out, 'vi/bao-cao/2019-05-06-dong-lam-hop/index.html'), 'utf8');
  expect(report).toContain('chưa có địa chỉ công khai');
  expect(report).not.toMatch(/rel="canonical"|rel="cite-as"|og:url|facebook\.com/);
}

describe('a finished site', () => {
  it('can be read by others, stands where a link as OUT_DIR points, and holds what its host reads and compressed files only where asked', () => {
    const out = join(folder, 'cho máy chủ');
    const link = join(folder, 'liên kết');
    mkdirSync(out);
    symlinkSync(out, link);
    const env = { CONTENT_DIR: fixture('country'), OUT_DIR: link, NODE_ENV: 'development' };
    const has = (name: string) => existsSync(join(out, name));
    const asked = run({ ...env, DEPLOY_HOST: 'netlify', COMPRESS: 'gz, br' });
    expect(asked.status, asked.output).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(statSync(out).mode & 0o777).toBe(0o755);
    expect(['_headers', '_redirects', 'vi/index.html.br', 'vi/index.html.gz'].filter((name) => !has(name))).toEqual([]);
    expect(readFileSync(join(out, '_redirects'), 'utf8')).toContain('/vi/bao-cao/2019-05-06-ten-cu/ ');
    // The country's settings name an address; the policy is in pages whatever the shell's NODE_ENV is.
    expect(readFileSync(join(out, '.well-known/security.txt'), 'utf8')).toContain('Contact: mailto:kho@example.org\n');
    expect(readFileSync(join(out, 'vi/index.html'), 'utf8')).toContain("default-src 'none'");

    expect(run(env).status).toBe(0);
    expectNoAddress(out);
    expect(
      readdirSync(out, { recursive: true }).filter((name) => /^_h|^_r|\.(?:br|gz|conf|htaccess)$/.test(String(name))),
    ).toEqual([]);
  });

  it('never takes the place of files no build made', () => {
    const other = join(folder, 'của người khác');
    mkdirSync(other);
    writeFileSync(join(other, 'index.html'), 'quý');
    const { status, output } = run({ CONTENT_DIR: fixture('country'), OUT_DIR: other });
    expect(status).toBe(1);
    expect(output).toContain('OUT_DIR: ');
    expect(readFileSync(join(other, 'index.html'), 'utf8')).toBe('quý');
  });

  it('is whole when that of another archive is built at the same time', async () => {
    const other = copyCountry('nước khác');
    renameSync(join(other, 'programs/vi/hoa-sen.mdx'), join(other, 'programs/vi/88.mdx'));
    const start = (name: string) =>
      new Promise<number | null>((resolve) => {
        const child = spawn(process.execPath, ['src/commands/build.ts'], {
          env: {
            ...plain,
            CONTENT_DIR: name === 'mot' ? fixture('country') : other,
            OUT_DIR: join(folder, name),
            BASE_PATH: `/${name}/`,
          },
          stdio: 'ignore',
        });
        child.on('exit', resolve);
      });
    expect(await Promise.all([start('mot'), start('hai')])).toEqual([0, 0]);
    for (const name of ['mot', 'hai']) {
      const home = readFileSync(join(folder, name, 'vi/index.html'), 'utf8');
      expect(home).toContain(`href="/${name}/vi/bao-cao/"`);
      expect(home).not.toContain(`href="/${name === 'mot' ? 'hai' : 'mot'}/`);
      const program = name === 'mot' ? 'hoa-sen' : '88';
      expect(readFileSync(join(folder, name, 'vi/chuong-trinh', program, 'index.html'), 'utf8')).toContain('Nguồn gốc');
    }
  });
});

describe('aliases', () => {
  it.each(['../../../x', '..', '/x', 'a/b', 'CAP', 'bài cũ', 'trang-1', '2024-07-09-moi'])(
    '"%s" cannot be a former id',
    (alias) => {
      const content = join(folder, `bí danh ${alias.replace(/\W/g, '-')}`);
      mkdirSync(join(content, 'reports/vi/2024'), { recursive: true });
      writeFileSync(
        join(content, 'reports/vi/2024/2024-07-09-moi.md'),
        `---\ntitle: Bịa\ndate: 2024-07-09\nprovince: bac-giang\nprogram: 1322\nlanguage: vi\naliases: ["${alias}"]\n---\n\nThân.\n`,
      );
      const { status, output } = told('check', { CONTENT_DIR: content });
      expect(status).toBe(1);
      expect(output).toMatch(/2024-07-09-moi\.md:7:12 error (?:id-slug|id-duplicate|alias-taken)/);
    },
  );
});

describe('a check', () => {
  it('prints what a build would, in the language of the system', () => {
    const { status, output } = told('check', { CONTENT_DIR: fixture('five-faults'), LANG: 'vi_VN.UTF-8' });
    expect(status).toBe(1);
    expect(output).toContain('3:7 lỗi date-invalid: Không phải một ngày có thật');
  });

  it('finds nothing wrong with the archive', () => {
    const { status, output } = told('check', {});
    // Warnings are for editors, and stop nothing.
    expect(output).toMatch(/^0 errors, \d+ warnings?\. \d+ reports\.\n$/m);
    expect(status).toBe(0);
  });
});
