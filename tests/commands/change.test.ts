import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../support/environment.ts';
import { fixture } from '../support/fixtures.ts';
import { hasGit } from '../support/git.ts';
import { runCommand } from '../support/run-command.ts';
import { writeAll } from '../../src/commands/change/write-all.ts';

let folder: string;
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'đổi nội dung '));
  content = join(folder, 'nội dung');
  cpSync(fixture('country'), content, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Bịa', '-c', 'user.email=bia@example.org', ...args], {
    cwd: folder,
    env: plain,
    encoding: 'utf8',
  });
function commit() {
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'Bịa');
}

function run(command: 'add' | 'rename' | 'withdraw' | 'translate', ...args: string[]) {
  const { status, stdout, stderr } = runCommand(command, args, { CONTENT_DIR: content });
  return { status, output: stdout + stderr };
}
const read = (path: string) => readFileSync(join(content, path), 'utf8');
const add = (path: string, text: string) => writeFileSync(join(content, path), read(path) + text);

/** Has a list and a page of prose name a report. */
function named(id: string): void {
  const targets = `  targets:\n    - metric: { vi: Bịa }\n      result:\n        text: { vi: ba }\n        as_of: 2021\n        report: ${id}\n`;
  const list = read('vocabularies/programs.yml');
  writeFileSync(join(content, 'vocabularies/programs.yml'), list.replace(/(?= {2}founded_by)/, targets));
  add('programs/vi/hoa-sen.mdx', `\nTheo <Report id="${id}" />.\n`);
}

const former = '2021-06-15-dong-lam-tap-huan-5s';
const next = '2021-06-15-tap-huan';
const link = '2019/2019-05-06-dong-lam-hop.md';

describe.skipIf(!hasGit)('npm run rename', () => {
  it('moves both versions of a report, keeps the former id, and has links and permalinks follow', () => {
    add(
      `reports/vi/${link}`,
      `\nXem [báo cáo](/vi/bao-cao/${former}/) và https://example.org/vi/bao-cao/${former}/.\n`,
    );
    writeFileSync(join(content, 'permalinks.txt'), `/vi/bao-cao/${former}/\n`);
    named(former);
    commit();
    const { status, output } = run('rename', former, next, '--yes');
    expect(status, output).toBe(0);
    expect(output).toContain(`+aliases: ${former}`);
    expect(read('vocabularies/programs.yml')).toContain(`report: ${next}\n`);
    expect(read('programs/vi/hoa-sen.mdx')).toContain(`<Report id="${next}" />`);
    for (const language of ['vi', 'en']) {
      expect(existsSync(join(content, `reports/${language}/2021/${former}.md`))).toBe(false);
      expect(existsSync(join(content, `reports/${language}/2021/${next}.md`))).toBe(true);
    }
    expect(read(`reports/vi/2021/${next}.md`)).toContain(`\naliases: ${former}\n`);
    expect(read(`reports/en/2021/${next}.md`)).not.toContain('aliases');
    expect(read(`reports/vi/${link}`)).toContain(
      `(/vi/bao-cao/${next}/) và https://example.org/vi/bao-cao/${former}/.`,
    );
    expect(read('permalinks.txt')).toBe(`/vi/bao-cao/${former}/\n/vi/bao-cao/${next}/\n`);
    // What is not committed could not be brought back.
    expect(run('rename', next, `${next}-5s`, '--yes')).toMatchObject({
      status: 1,
      output: expect.stringContaining('Commit first') as string,
    });
  });

  it('back to a former id takes it out of the former ids of both versions, and adds one to the original alone', () => {
    for (const language of ['vi', 'en']) {
      const path = `reports/${language}/2021/${former}.md`;
      writeFileSync(join(content, path), read(path).replace('\nlanguage:', `\naliases: ${next}\nlanguage:`));
    }
    commit();
    const { status, output } = run('rename', former, next, '--yes');
    expect(status, output).toBe(0);
    expect(read(`reports/vi/2021/${next}.md`)).toContain(`aliases: ${former}\n`);
    expect(read(`reports/en/2021/${next}.md`)).not.toContain(former);
  });

  it('has reports, lists and stories follow an entry of a list', () => {
    add('programs/vi/hoa-sen.mdx', '\nNhư [5S](/vi/chu-de/5s/).\n');
    commit();
    expect(run('rename', '5s', 'nam-s', '--yes')).toMatchObject({ status: 0 });
    expect(read('vocabularies/topics.yml')).toContain('- id: nam-s\n  former: [5s]\n');
    expect(read(`reports/vi/2021/${former}.md`)).toMatch(/^topic: .*\bnam-s\b/m);
    expect(read('programs/vi/hoa-sen.mdx')).toContain('(/vi/chu-de/nam-s/)');
    git('commit', '-qam', 'Bịa');
    expect(run('rename', 'hoa-sen', 'sen', '--yes')).toMatchObject({ status: 0 });
    expect(existsSync(join(content, 'programs/vi/sen.mdx'))).toBe(true);
    expect(read('vocabularies/programs.yml')).not.toMatch(/^ +(?:part_of|predecessor|successor): hoa-sen$/m);
    // All of it can be taken back.
    git('stash', '-qu');
    expect(read('vocabularies/programs.yml')).toContain('- id: hoa-sen');
  });

  it('refuses what is not there, what is taken, and what is no id, and writes nothing', () => {
    commit();
    expect(run('rename', former.replace('huan', 'huna'), next).output).toContain(`Near it: ${former}`);
    expect(run('rename', former, '2019-05-06-dong-lam-hop').output).toMatch(/taken|already|exists/);
    expect(run('rename', former, 'Tập huấn').output).toContain('cannot be an id');
    expect(run('rename', '5s', 'tap-huan').output).toContain('topics.yml');
    expect(run('rename', former, next).output).toContain('--yes');
    expect(run('rename', former, next, '--dry-run')).toMatchObject({ status: 0 });
    expect(run('rename', former).status).toBe(2);
    expect(git('status', '--porcelain')).toBe('');
  });
});

describe.skipIf(!hasGit)('npm run withdraw', () => {
  it('writes day and reason into both versions, and does so once', () => {
    named(former);
    commit();
    const reasons = ['--reason-vi=Vì bịa', '--reason-en=Made up', '--date=01/02/2025', '--yes'];
    expect(run('withdraw', former, '--reason-vi=Vì bịa').output).toContain('--reason-en');
    expect(git('status', '--porcelain')).toBe('');
    expect(run('withdraw', join(content, `reports/vi/2021/${former}.md`), ...reasons)).toMatchObject({
      status: 0,
      // Its picture is published still, and a figure rests on it.
      output: expect.stringMatching(/lop-5s-bia\.png:1:1[^]*programs\.yml:\d+:17 warning report-withdrawn/) as string,
    });
    for (const [language, reason] of Object.entries({ vi: 'Vì bịa', en: 'Made up' }))
      expect(read(`reports/${language}/2021/${former}.md`)).toContain(
        `withdrawn:\n  date: 2025-02-01\n  reason: ${reason}\n`,
      );
    expect(run('withdraw', former, ...reasons)).toMatchObject({
      status: 1,
      output: expect.stringContaining('withdrawn already') as string,
    });
  });

  it('leaves a version alone that is withdrawn already', () => {
    const own = 'withdrawn:\n  date: 2024-01-02\n  reason: Lý do cũ\n';
    const path = `reports/vi/2021/${former}.md`;
    writeFileSync(join(content, path), read(path).replace('\n---\n\n', `\n${own}---\n\n`));
    commit();
    const { status, output } = run('withdraw', former, '--reason-en=Made up', '--date=2025-02-01', '--yes');
    expect(status, output).toBe(0);
    expect(read(path)).toContain(own);
    expect(read(`reports/en/2021/${former}.md`)).toContain('withdrawn:\n  date: 2025-02-01\n  reason: Made up\n');
  });
});

describe('npm run translate', () => {
  it('makes the missing version of a report, named by its id or path, and only that', () => {
    const id = '2024-03-01-hai-minh-only-english';
    const { status, output } = run('translate', `reports/en/2024/${id}.md`, '--title=Bản dịch bịa', '--yes');
    expect(status, output).toBe(0);
    expect(read(`reports/vi/2024/${id}.md`)).toMatch(/^title: Bản dịch bịa$[^]*^translation: archive$/m);
    expect(run('translate', id, '--title=Bịa', '--yes')).toMatchObject({
      status: 1,
      output: expect.stringContaining('both versions already') as string,
    });
  });
});

describe.skipIf(!hasGit)('npm run add', () => {
  const department = ['organization', '--id=so-bia', '--vi=Sở Bịa', '--yes'];
  const decision = ['document', '--number=9/QĐ-BỊA', '--kind-vi=Quyết định', '--date=01/02/2021', '--issuer=so-bia'];

  it('puts an entry where it belongs, in the form of the file, and loses nothing', () => {
    commit();
    const before = read('vocabularies/topics.yml');
    const { status, output } = run('add', 'topic', '--vi=Đo: thử', '--en=Made up', '--yes');
    expect(status, output).toBe(0);
    const entry = '- id: made-up\n  label: { vi: "Đo: thử", en: Made up }\n';
    expect(read('vocabularies/topics.yml')).toContain(`en: 5S }\n${entry}- id: tap-huan`);
    expect(read('vocabularies/topics.yml').replace(entry, '')).toBe(before);
    expect(output).toContain('git restore');
    // A second one into the same file: git restore would take the first along.
    const again = run('add', 'topic', '--vi=Bịa hai', '--en=Made up too', '--yes');
    expect(again.output).toContain('delete the lines marked +');
    expect(again.output).not.toContain('git restore');
    expect(run('add', ...department).status).toBe(0);
    expect(run('add', ...decision, '--yes').output).toContain('+- id: 9-qd-bia.2021');
    expect(read('vocabularies/documents.yml')).toContain('date: 2021-02-01\n  issuer: [so-bia]\n');
  });

  it('refuses an id or a name that is taken, what is not known, and what is missing, and writes nothing', () => {
    commit();
    const label = /^  label: \{ vi: ([^,]+),/m.exec(read('vocabularies/topics.yml'))?.[1] ?? '';
    expect(run('add', 'topic', '--id=5s', '--vi=Bịa', '--yes').output).toContain('in topics.yml already');
    expect(run('add', 'topic', '--id=bia', `--vi=${label}`, '--yes')).toMatchObject({
      status: 1,
      output: expect.stringContaining('label-duplicate') as string,
    });
    expect(run('add', 'topic', '--id=Bịa đặt', '--vi=Bịa', '--yes').output).toContain('cannot be an id');
    expect(run('add', ...decision, '--yes').output).toContain('so-bia');
    expect(run('add', 'program', '--vi=Bịa').output).toMatch(/--full-vi.*--kind-vi.*--colour/);
    expect(run('add', 'topic', '--vi=Bịa', '--tile=1,1')).toMatchObject({ status: 2 });
    expect(run('add', 'topic', 'province')).toMatchObject({ status: 2 });
    expect(git('status', '--porcelain')).toBe('');
  });

  it('shows the map where a province has no tile, or one that is taken', () => {
    commit();
    expect(read('vocabularies/provinces.yml')).not.toContain('tile:');
    const mapped = read('vocabularies/provinces.yml').replace('- id: dong-lam\n', '$&  tile: [1, 0]\n');
    writeFileSync(join(content, 'vocabularies/provinces.yml'), mapped);
    const unit = ['province', '--vi=Bịa', '--full-vi=tỉnh Bịa', '--since=2026-01-01', '--yes', '--lang=vi'];
    const region = /^- id: (\S+)/m.exec(read('vocabularies/regions.yml'))?.[1] ?? '';
    const missing = run('add', ...unit, `--region=${region}`).output;
    expect(missing).toContain('Thiếu --tile');
    expect(missing).toContain('··');
    const refused = run('add', ...unit, `--region=${region}`, '--tile=1,0').output;
    expect(refused).toContain('Ô 1,0 là của Đông Lâm');
    expect(missing).toMatch(/^ +0 +1 +2\n +0 ·· +ĐL +··$/m);
    const { status, output } = run('add', ...unit, `--region=${region}`, '--tile=0,1');
    expect(status, output).toBe(0);
    expect(read('vocabularies/provinces.yml')).toContain('tile: [0, 1]\n');
  });
});

describe('changes of several files', () => {
  it('are all taken back when one of them cannot be written', () => {
    const at = (path: string) => join(content, path);
    const [topics, site] = [read('vocabularies/topics.yml'), read('site.yml')];
    const moved = `reports/vi/2021/${former}.md`;
    const text = read(moved);
    const changes = [
      { path: at(`reports/vi/2021/${next}.md`), from: at(moved), before: text, after: `${text}Thêm.` },
      { path: at('vocabularies/topics.yml'), before: topics, after: `${topics}# Thêm` },
      { path: at('vocabularies/new.yml'), before: undefined, after: '# Mới' },
      // Somebody else has changed it since it was read.
      { path: at('site.yml'), before: `${site}# Khác`, after: site },
    ];
    expect(() => writeAll(content, changes)).toThrow('changed meanwhile');
    expect(read(moved)).toBe(text);
    expect(read('vocabularies/topics.yml')).toBe(topics);
    expect(existsSync(at('vocabularies/new.yml'))).toBe(false);
    expect(existsSync(at(`reports/vi/2021/${next}.md`))).toBe(false);
  });
});
