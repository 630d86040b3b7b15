import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArchive } from '../../src/check/run.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { plain } from '../support/environment.ts';
import { fixture } from '../support/fixtures.ts';
import { textOf } from '../support/pages.ts';

/** What was published stays, and says when it was published and changed: in a repository of its own, on days of its own. */

const folder = mkdtempSync(join(tmpdir(), 'lâu dài '));
const content = join(folder, 'nội dung');
const out = join(folder, 'ra');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (path: string) => join(content, path);
const change = (path: string, edit: (text: string) => string) =>
  writeFileSync(file(path), edit(readFileSync(file(path), 'utf8')));
const read = (path: string) => readFileSync(join(out, path), 'utf8');

function git(day: string, ...args: string[]): void {
  const at = `${day}T20:00:00Z`;
  const who = {
    GIT_AUTHOR_NAME: 'Bịa',
    GIT_AUTHOR_EMAIL: 'x@example.org',
    GIT_COMMITTER_NAME: 'Bịa',
    GIT_COMMITTER_EMAIL: 'x@example.org',
  };
  execFileSync('git', args, { cwd: content, env: { ...plain, ...who, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at } });
}

function commit(day: string, subject: string): void {
  git(day, 'add', '-A');
  git(day, 'commit', '-qm', subject);
}

function run(command: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/commands/${command}.ts`, '--lang', 'en'], {
    env: {
      ...plain,
      SITE_URL: 'https://kho.example.vn',
      DEPLOY_HOST: 'nginx',
      CONTENT_DIR: content,
      OUT_DIR: out,
      ...env,
    },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

const problems = () =>
  readArchive(contentFolder(content, 'content')).problems.filter(({ code }) => code !== 'pair-missing');
const vanished = () =>
  problems().flatMap(({ code, actual, expected }) => (code === 'address-vanished' ? [[actual, expected]] : []));
const feed = (path: string) =>
  (JSON.parse(read(path)) as { items: { url: string; title: string; content_text: string; date_published: string }[] })
    .items;

const old = 'reports/vi/2021/2021-11-20-dong-lam-do-can-cho.md';
const moved = 'reports/vi/2021/2021-11-20-do-can.md';
const english = (path: string) => path.replace('/vi/', '/en/');

beforeAll(() => {
  cpSync(fixture('country'), content, { recursive: true });
  git('2022-01-01', 'init', '-q');
  commit('2022-01-01', 'Mười báo cáo đầu tiên');
  expect(run('permalinks')).toMatchObject({ status: 0 });
  commit('2022-01-02', 'Ghi các địa chỉ');
});

describe('an address that was published', () => {
  it('is in the list once, with every value’s, and a second run adds nothing', () => {
    const lines = readFileSync(file('permalinks.txt'), 'utf8')
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('#'));
    expect(lines).toContain('/vi/bao-cao/2019-05-06-dong-lam-hop/');
    expect(lines).toContain('/vi/bao-cao/2020-02-03-bao-cao-rut/');
    expect(lines).toContain('/en/topics/5s/');
    expect(new Set(lines).size).toBe(lines.length);
    const before = readFileSync(file('permalinks.txt'), 'utf8');
    expect(run('permalinks').status).toBe(0);
    expect(readFileSync(file('permalinks.txt'), 'utf8')).toBe(before);
    expect(vanished()).toEqual([]);
  });

  it('stops the build when its report is renamed, until the report says what it was called', () => {
    for (const [from, to] of [
      [old, moved],
      [english(old), english(moved)],
    ])
      renameSync(file(from ?? ''), file(to ?? ''));
    expect(vanished()).toEqual([
      ['/en/reports/2021-11-20-dong-lam-do-can-cho/', '/en/reports/2021-11-20-do-can/'],
      ['/vi/bao-cao/2021-11-20-dong-lam-do-can-cho/', '/vi/bao-cao/2021-11-20-do-can/'],
    ]);
    const refused = run('build');
    expect(refused.status).toBe(1);
    expect(refused.output).toContain('address-vanished');
    for (const path of [moved, english(moved)])
      change(path, (text) => text.replace('topic:', 'aliases: [2021-11-20-dong-lam-do-can-cho]\ntopic:'));
    expect(vanished()).toEqual([]);
    commit('2022-03-01', 'Đặt mã ngắn hơn');
  });

  it('stays when an entry of a list is renamed or merged, if the entry says so', () => {
    const reports = readdirSync(file('reports'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => join('reports', path));
    change('vocabularies/topics.yml', (text) => text.replace('id: tap-huan', 'id: dao-tao'));
    const rename = (to: string) => {
      for (const report of reports)
        change(report, (text) => text.replace(/^(topic: .*)\b(?:tap-huan|dao-tao)\b/m, `$1${to}`));
    };
    rename('dao-tao');
    expect(vanished()).toEqual([
      ['/en/topics/tap-huan/', '/en/topics/dao-tao/'],
      ['/vi/chu-de/tap-huan/', '/vi/chu-de/dao-tao/'],
    ]);
    change('vocabularies/topics.yml', (text) => text.replace('id: dao-tao', 'id: dao-tao\n  former: [tap-huan]'));
    expect(vanished()).toEqual([]);
    // Whoever still writes the former id is told the one of today.
    rename('tap-huan');
    expect(problems().find(({ code }) => code === 'value-unknown')).toMatchObject({
      actual: 'tap-huan',
      expected: '[5s, dao-tao]',
    });
    rename('dao-tao');
    expect(problems().filter(({ code }) => /^(?:value|address|alias)-/.test(code))).toEqual([]);
  });

  it('stays when a report is withdrawn, and the build says so when it is deleted', () => {
    const paths = ['reports/vi/2019/2019-05-06-dong-lam-hop.md', 'reports/en/2019/2019-05-06-dong-lam-hop.md'];
    const kept = paths.map((path) => readFileSync(file(path), 'utf8'));
    for (const path of paths) rmSync(file(path));
    // The year's page goes with its only report.
    expect(vanished().map(([address]) => address)).toEqual(
      expect.arrayContaining(['/vi/bao-cao/2019-05-06-dong-lam-hop/', '/vi/nam/2019/']),
    );
    for (const [index, path] of paths.entries())
      writeFileSync(
        file(path),
        (kept[index] ?? '').replace(/^language:/m, 'withdrawn: { date: 2022-03-02, reason: Bịa }\nlanguage:'),
      );
    expect(vanished()).toEqual([]);
    for (const [index, path] of paths.entries()) writeFileSync(file(path), kept[index] ?? '');
  });

  it('that two entries claim is refused', () => {
    const before = readFileSync(file('vocabularies/topics.yml'), 'utf8');
    writeFileSync(file('vocabularies/topics.yml'), before.replace('former: [tap-huan]', 'former: [tap-huan, 5s]'));
    expect(problems().map(({ code, actual }) => [code, actual])).toContainEqual(['alias-taken', '5s']);
    writeFileSync(file('vocabularies/topics.yml'), before);
  });
});

describe('the history of a report', () => {
  beforeAll(() => {
    change(moved, (text) => text.replace('Trăm chiếc cân', 'Một trăm chiếc cân'));
    commit('2022-04-05', 'Sửa số cân: <một trăm>');
    expect(run('build')).toMatchObject({ status: 0 });
  });

  it('stands on its page: first published under the former name, each correction with its reason', () => {
    const page = parse(read('vi/bao-cao/2021-11-20-do-can/index.html'));
    const history = page.querySelector('.history');
    // 20:00 UTC is the next day where the archive lies.
    expect(textOf(history?.querySelector('p'))).toBe('Đăng lần đầu ngày 02/01/2022.');
    expect([...(history?.querySelectorAll('li') ?? [])].map(textOf)).toEqual([
      '06/04/2022 Sửa số cân: <một trăm>',
      '02/03/2022 Đặt mã ngắn hơn',
    ]);
    expect(page.querySelector('meta[property="article:modified_time"]')?.getAttribute('content')).toBe('2022-04-06');
    expect(page.querySelector('meta[name="DCTERMS.modified"]')?.getAttribute('content')).toBe('2022-04-06');
  });

  it('is that of data, feeds and sitemap, and nothing is dated by the clock', () => {
    const rows = JSON.parse(read('data/reports.json')) as { id: string; added: string; modified: string }[];
    expect(rows.find(({ id }) => id === '2021-11-20-do-can')).toMatchObject({
      added: '2022-01-02',
      modified: '2022-04-06',
    });
    expect(read('sitemap-1.xml')).toMatch(/2021-11-20-do-can\/<\/loc><lastmod>2022-04-06</);
    expect(feed('feeds/vi/added.json').map(({ date_published }) => date_published.slice(0, 10))).toContain(
      '2022-01-02',
    );
    const corrected = feed('feeds/vi/corrected.json').map(({ title, content_text, date_published }) => [
      title,
      content_text,
      date_published.slice(0, 10),
    ]);
    expect(corrected[0]).toEqual(['Sửa: Đông Lâm đo lại cân ở chợ (bịa)', 'Sửa số cân: <một trăm>', '2022-04-06']);
    const year = String(new Date().getUTCFullYear());
    for (const path of [
      'feeds/vi/added.atom',
      'feeds/en/published.atom',
      'data/catalog.jsonld',
      'sitemap-1.xml',
      'oai.xml',
      'data/datapackage.json',
      'resourcesync/resources-1.xml',
    ])
      expect(read(path), path).not.toContain(`${year}-`);
  });

  it('leads on from former addresses: in HTML, in the host’s file and in a map', () => {
    for (const [from, to] of [
      ['vi/bao-cao/2021-11-20-dong-lam-do-can-cho', '/vi/bao-cao/2021-11-20-do-can/'],
      ['vi/chu-de/tap-huan', '/vi/chu-de/dao-tao/'],
      ['en/topics/tap-huan', '/en/topics/dao-tao/'],
    ]) {
      const page = parse(read(`${from}/index.html`));
      expect(page.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toBe(`0; url=${to}`);
      expect(read('.nginx.conf')).toContain(`location = "/${from}/"`);
      expect(read('.nginx.map')).toContain(`"/${from}/" "${to}";\n`);
      expect(read('sitemap-1.xml')).not.toContain(`/${from}/<`);
    }
  });

  it('is followed by a build that keeps pages: a change of the reason alone reaches the page', () => {
    const cold = join(folder, 'từ đầu');
    git('2022-04-05', 'commit', '-q', '--amend', '-m', 'Sửa số cân');
    expect(run('build').status).toBe(0);
    expect(read('vi/bao-cao/2021-11-20-do-can/index.html')).toContain('Sửa số cân<');
    expect(run('build', { OUT_DIR: cold }).status).toBe(0);
    expect(read('manifest-sha256.txt')).toBe(readFileSync(join(cold, 'manifest-sha256.txt'), 'utf8'));
  });

  it('is left out, and said to be, where the clone is shallow', () => {
    const shallow = join(folder, 'nông');
    execFileSync('git', ['clone', '-q', '--depth', '1', pathToFileURL(content).href, shallow], { env: plain });
    const built = run('build', { CONTENT_DIR: shallow });
    expect(built.status).toBe(0);
    expect(built.output).toContain('git fetch --unshallow');
    const page = parse(read('vi/bao-cao/2021-11-20-do-can/index.html'));
    expect(page.querySelector('meta[property="article:modified_time"]')).toBeNull();
    expect(textOf(page.querySelector('.history p'))).toContain('không rõ ngày đăng');
    expect(feed('feeds/vi/added.json')).toEqual([]);
  });
});
