import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixture } from '../support/fixtures.ts';
import { runCommand } from '../support/run-command.ts';

let folder: string;
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'báo cáo mới '));
  content = join(folder, 'nội dung');
  cpSync(fixture('country'), content, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(command: 'new' | 'check', args: string[] = [], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = runCommand(command, args, { CONTENT_DIR: content, ...env });
  return { status, output: stdout + stderr };
}

const files = () => readdirSync(content, { recursive: true }).map(String).sort();
const read = (path: string) => readFileSync(join(content, path), 'utf8');

const flags = {
  title: 'Hội nghị: “năng suất” #1',
  date: '15/05/2024',
  language: 'vi',
  province: 'dong-lam,hai-minh',
  program: '88',
};
const asArgs = (values: Record<string, string>) => Object.entries(values).map(([flag, value]) => `--${flag}=${value}`);

describe('a new report from flags', () => {
  it('is written in its place, day first, and passes the check', () => {
    const more = { summary: '- Một câu', 'source-name': 'Sở KH&CN', 'source-url': 'https://example.org/a?b#c' };
    const { status, output } = run('new', asArgs({ ...flags, ...more }));
    expect(status, output).toBe(0);
    const path = 'reports/vi/2024/2024-05-15-hoi-nghi-nang-suat-1.md';
    expect(output).toContain(path);
    expect(read(path)).toBe(`---
title: "Hội nghị: “năng suất” #1"
date: 2024-05-15
province: [dong-lam, hai-minh]
program: 88
language: vi
summary: "- Một câu"
source:
  name: Sở KH&CN
  url: https://example.org/a?b#c
---
`);
    expect(run('check')).toMatchObject({
      status: 0,
      output: expect.stringContaining('0 errors') as string,
    });
  });

  it('has an id cut after a whole word', () => {
    const title = 'Nâng cao năng suất chất lượng sản phẩm hàng hóa của các doanh nghiệp nhỏ và vừa';
    expect(run('new', asArgs({ ...flags, title })).status).toBe(0);
    expect(files()).toContain(
      'reports/vi/2024/2024-05-15-nang-cao-nang-suat-chat-luong-san-pham-hang-hoa-cua-cac-doanh-nghiep.md',
    );
  });

  it('is not written when something is missing: one line names each, and what is allowed', () => {
    const before = files();
    const { status, output } = run('new', ['--title', 'Tên', '--language', 'vi']);
    expect(status).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toMatch(/--date \(.*dd\/mm\/yyyy.*--province \(.*provinces\.yml.*--program \(.*programs\.yml/);
    expect(output).not.toContain('--title');
    expect(files()).toEqual(before);
  });

  it.each([
    [{ province: 'dong-lm' }, 1, '--province error value-unknown', '“dong-lam”'],
    [{ program: '88,hoa-xen' }, 1, '--program error value-unknown', '“hoa-sen”'],
    [{ 'source-url': 'example.org' }, 1, '--source-url error url-invalid', '“example.org”'],
    [{ date: '31/02/2024' }, 2, '--date: “31/02/2024”', 'dd/mm/yyyy'],
    [{ date: '05/15/2024' }, 2, '--date: “05/15/2024”', 'day first'],
    [{ date: '' }, 2, '--date: has no value', '--date="…"'],
    [{ language: 'fr' }, 2, '--language does not take “fr”', 'vi, en'],
    [{ title: '中文' }, 1, 'letters', 'title'],
    [{ titel: 'x' }, 2, 'no option “--titel”', '--title'],
    [{ 'translation-of': '../../../x' }, 2, '--date, --language', 'translation'],
  ])('is not written with %j: the answer says what is wrong and what is allowed', (fault, exit, found, allowed) => {
    const before = files();
    const { status, output } = run('new', asArgs({ ...flags, ...fault }));
    expect(status).toBe(exit);
    expect(output).toContain(found);
    expect(output).toContain(allowed);
    expect(output).not.toMatch(/^ {4}at /m);
    expect(files()).toEqual(before);
  });

  it('is not written when a value begins like a flag: the answer shows how to write it', () => {
    expect(run('new', ['--title', '- Tên']).output).toMatch(/^--title: has no value\. Write --title="…"\.$/m);
    expect(run('new', ['--title', 'Hội', 'nghị']).output).toContain('“nghị”');
  });

  it('is written with a warning where the place was not of that day', () => {
    const { status, output } = run('new', asArgs({ ...flags, province: 'tay-lam' }));
    expect(status).toBe(0);
    expect(output).toContain('--province warning province-era');
  });

  it('never replaces one, in whatever language or folder it stands', () => {
    expect(run('new', asArgs(flags)).status).toBe(0);
    const id = '2024-05-15-hoi-nghi-nang-suat-1';
    renameSync(join(content, 'reports/vi/2024'), join(content, 'reports/vi/2023'));
    writeFileSync(join(content, `reports/vi/2023/${id}.md`), 'của người khác');
    const { status, output } = run('new', asArgs({ ...flags, language: 'en' }));
    expect(status).toBe(1);
    expect(output).toContain(`reports/vi/2023/${id}.md`);
    expect(read(`reports/vi/2023/${id}.md`)).toBe('của người khác');
  });

  it('never takes the former address of another', () => {
    mkdirSync(join(content, 'reports/vi/2024'));
    writeFileSync(
      join(content, 'reports/vi/2024/2024-01-01-x.md'),
      '---\ntitle: Bịa\ndate: 2024-01-01\nprovince: hai-minh\nprogram: 88\nlanguage: vi\naliases: 2024-05-15-ten-cu\n---\n',
    );
    const { status, output } = run('new', asArgs({ ...flags, title: 'Tên cũ' }));
    expect(status).toBe(1);
    expect(output).toContain('2024-01-01-x');
  });

  it.each(['reports/vi/2024', 'reports/vi'])('is not written through a link at %s', (place) => {
    const elsewhere = join(folder, 'nơi khác');
    mkdirSync(elsewhere);
    rmSync(join(content, place), { recursive: true, force: true });
    symlinkSync(elsewhere, join(content, place));
    const { status, output } = run('new', asArgs(flags));
    expect(status).toBe(1);
    expect(output).toContain(`${place}: is a link`);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('speaks Vietnamese where the system does', () => {
    expect(run('new', [], { LANG: 'vi_VN.UTF-8' }).output).toMatch(/^Thiếu --title \(tên báo cáo\)/);
  });
});

describe('a translation', () => {
  const id = '2024-03-01-hai-minh-only-english';

  it('has the id of its original and all that does not depend on the language', () => {
    const { status, output } = run('new', ['--translation-of', id, '--title', 'Chỉ có tiếng Anh']);
    expect(status, output).toBe(0);
    const [own, original] = [read(`reports/vi/2024/${id}.md`), read(`reports/en/2024/${id}.md`)];
    const shared = (text: string) =>
      [...text.matchAll(/^(?:date|province|program|topic|source|event).*$/gm)].map(String);
    expect(shared(own)).toEqual(shared(original));
    expect(shared(own).length).toBe(3);
    expect(own).toContain('title: Chỉ có tiếng Anh\n');
    expect(own).toContain('language: vi\ntranslation: archive\n');
    expect(run('check')).toMatchObject({
      status: 0,
      output: expect.stringContaining('0 errors') as string,
    });
  });

  it.each(['2024-01-01-no-such', '../../../etc/passwd'])('of “%s” is refused', (of) => {
    const before = files();
    const { status, output } = run('new', ['--translation-of', of, '--title', 'x']);
    expect(status).toBe(1);
    expect(output).toContain('no report has this id');
    expect(files()).toEqual(before);
  });

  it('of a report that has both languages is refused, naming the files', () => {
    const { status, output } = run('new', ['--translation-of', '2019-05-06-dong-lam-hop', '--title', 'x']);
    expect(status).toBe(1);
    expect(output).toContain('reports/vi/2019/2019-05-06-dong-lam-hop.md');
  });

  it('of a faulty report is refused', () => {
    writeFileSync(join(content, `reports/en/2024/${id}.md`), '---\ntitle: x\n---\n');
    expect(run('new', ['--translation-of', id, '--title', 'x'])).toMatchObject({ status: 1 });
    expect(files()).not.toContain(`reports/vi/2024/${id}.md`);
  });
});
