import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../support/environment.ts';
import { fixture } from '../support/fixtures.ts';
import { runCommand } from '../support/run-command.ts';

// A made-up page in the made-up country of the fixture.
const page = `Trang chủ | Giới thiệu
Hội nghị năng suất tại tỉnh Đông Lâm

Người viết: Ngô Thử - Ngày viết: Thứ Tư, 15/05/2024 | 08:30 - Lượt xem: 12
Facebook   Zalo

Sáng 14/5, Sở Công nghệ tỉnh Đông Lâm tổ chức hội nghị về Chương trình 88 theo Quyết định số 88/QĐ-TTg ngày 02/3/2018.

Toàn cảnh hội nghị

Hội nghị diễn ra tại tỉnh Đông Lâm với ba mươi doanh nghiệp./.
`;

let folder: string;
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhập trang '));
  content = join(folder, 'nội dung');
  cpSync(fixture('country'), content, { recursive: true });
  writeFileSync(join(folder, 'trang.txt'), page);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(args: string[], command = 'import') {
  const { status, stdout, stderr } = runCommand(command, args, { CONTENT_DIR: content });
  return { status, stdout, stderr, output: stdout + stderr };
}

/** Imports what comes on standard input. */
function runWith(input: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/import.ts', '-', ...args], {
    env: { ...plain, CONTENT_DIR: content },
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
}

const files = () => readdirSync(folder, { recursive: true }).map(String).sort();
const saved = () => join(folder, 'trang.txt');
const path = 'reports/vi/2024/2024-05-15-hoi-nghi-nang-suat-tai-tinh-dong-lam.md';

describe('the page a report was made of', () => {
  const html = `<html><head><title>Hội nghị đo lường tỉnh Đông Lâm</title></head><body><h1>Hội nghị đo lường tỉnh Đông Lâm</h1><p>Ngày đăng: 15/05/2024 08:00</p>
<p>Sở Công nghệ tỉnh Đông Lâm tổ chức hội nghị về Chương trình 88 với ba mươi doanh nghiệp và nhiều cán bộ.</p></body></html>`;
  const sum = createHash('sha256').update(html).digest('hex');
  const capture = 'captures/vi/2024-05-15-hoi-nghi-do-luong-tinh-dong-lam.html.gz';
  beforeEach(() => writeFileSync(join(folder, 'trang.html'), html));

  it('is told by its sum, and kept where that is asked for: the same bytes, unpacked', () => {
    const { status, output } = run([join(folder, 'trang.html'), '--capture', '--lang', 'en']);
    expect(status, output).toBe(0);
    expect(output).toContain(`the page is kept: `);
    const report = readFileSync(join(content, 'reports/vi/2024/2024-05-15-hoi-nghi-do-luong-tinh-dong-lam.md'), 'utf8');
    expect(report).toContain(`  sha256: ${sum}\n`);
    const kept = readFileSync(join(content, capture));
    expect(gunzipSync(kept).toString()).toBe(html);
    // No name and no time: the same page gives the same file.
    expect([...kept.subarray(3, 8)]).toEqual([0, 0, 0, 0, 0]);
    expect(run([], 'check').output).not.toMatch(/sha256|file-unexpected/);
  });

  it('is not kept unasked, nor in a trial run; copied text is no capture', () => {
    const captures = () => files().filter((file) => file.includes('captures'));
    const before = captures();
    expect(run([join(folder, 'trang.html'), '--capture', '--dry-run']).output).toContain(`  sha256: ${sum}\n`);
    expect(captures()).toEqual(before);
    expect(run([join(folder, 'trang.html')]).status).toBe(0);
    expect(run([saved(), '--capture']).status).toBe(0);
    expect(captures()).toEqual(before);
    expect(readFileSync(join(content, path), 'utf8')).not.toContain('sha256');
  });

  it('is left alone if one of its name is there: then nothing is written', () => {
    mkdirSync(join(content, 'captures/vi'), { recursive: true });
    writeFileSync(join(content, capture), 'cũ');
    const before = files();
    expect(run([join(folder, 'trang.html'), '--capture']).status).toBe(1);
    expect(files()).toEqual(before);
    expect(readFileSync(join(content, capture), 'utf8')).toBe('cũ');
  });
});

describe('importing a page', () => {
  it('writes a report with what the page says, and what is doubtful as a remark', () => {
    const { status, output } = run([saved()]);
    expect(status, output).toBe(0);
    const text = readFileSync(join(content, path), 'utf8');
    expect(text).toContain('date: 2024-05-15\n');
    expect(text).toMatch(/# check: event\.start: .*“Sáng 14\/5/);
    expect(text).toContain('start: 2024-05-14\n');
    expect(text).toContain('province: dong-lam\n');
    expect(text).toContain('program: 88\n');
    expect(text).toContain('author: Ngô Thử\n');
    expect(text).toMatch(/ba mươi doanh nghiệp\.\n/);
    expect(text).toMatch(/- Toàn cảnh hội nghị\n$/);
    expect(text).not.toMatch(/Facebook|Lượt xem/);
    const check = run([], 'check');
    expect(check.output).toContain('0 errors');
  });

  it('shows without writing: the same as JSON, each doubt with its words', () => {
    const before = files();
    const { status, stdout } = run([saved(), '--dry-run', '--format', 'json']);
    expect(status).toBe(0);
    const shown = JSON.parse(stdout) as {
      frontmatter: Record<string, unknown>;
      body: string;
      uncertain: { field: string; reason: string; evidence: string }[];
      documents: { number: string; date: string }[];
    };
    expect(shown.frontmatter).toMatchObject({
      title: 'Hội nghị năng suất tại tỉnh Đông Lâm',
      date: '2024-05-15',
      language: 'vi',
      province: ['dong-lam'],
      program: ['88'],
      event: { start: '2024-05-14' },
    });
    expect(shown.uncertain.find(({ field }) => field === 'event.start')?.evidence).toContain('Sáng 14/5');
    expect(shown.uncertain.every(({ reason }) => reason.length > 10)).toBe(true);
    expect(shown.documents).toMatchObject([{ number: '88/QĐ-TTg', date: '2018-03-02' }]);
    expect(files()).toEqual(before);
  });

  it('reads standard input, and a person may say what the page does not', () => {
    const { status, stdout } = runWith(
      page,
      ...['--dry-run', '--format=json', '--date', '20/05/2024', '--url=https://example.org/tin/1'],
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      frontmatter: { date: '2024-05-20', source: { url: 'https://example.org/tin/1' } },
    });
  });

  it('refuses a page that is in the archive already, with its id', () => {
    run([saved()]);
    writeFileSync(join(folder, 'lại.txt'), page.replace('Thứ Tư, 15/05/2024 | 08:30', '16/05/2024 09:00'));
    const { status, stderr } = run([join(folder, 'lại.txt')]);
    expect(status).toBe(1);
    expect(stderr).toContain('2024-05-15-hoi-nghi-nang-suat-tai-tinh-dong-lam');
  });

  it('takes several files, goes on after one that fails, and sums up', () => {
    writeFileSync(
      join(folder, 'hai.txt'),
      page
        .replaceAll('Hội nghị năng suất', 'Lớp học đo lường')
        .replaceAll('14/5', '2/4')
        .replaceAll('15/05', '03/04')
        .replace('Thứ Tư', 'Thứ Tư'),
    );
    const { status, output } = run([saved(), join(folder, 'không-có.txt'), join(folder, 'hai.txt')]);
    expect(status).toBe(1);
    expect(output).toContain('ENOENT');
    expect(output).toMatch(/Wrote 2 reports, .* 1 page not imported/);
  });

  it('says which flags a page without a day needs, and writes nothing', () => {
    const before = files();
    const { status, stderr } = runWith(
      'Một đoạn chữ không có ngày nào, nói về năng suất của tỉnh Đông Lâm và Chương trình 88.',
    );
    expect(status).toBe(1);
    expect(stderr).toContain('--date');
    expect(files()).toEqual(before);
  });

  it.each([
    ['Word', 'PK\x03\x04\x14\0\x06\0', 'document'],
    ['old Word', '\xD0\xCF\x11\xE0\xA1\xB1', 'document'],
    ['PDF', '%PDF-1.7\n%\xE2\xE3', 'document'],
    ['a picture', '\xFF\xD8\xFF\xE0\0\x10JFIF', 'picture'],
    ['MHT', 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n', 'page saved'],
    ['anything else', 'abc\0\x01\x02', 'neither'],
  ])('refuses what is no page, %s, and says what to do', (_, start, said) => {
    writeFileSync(saved(), Buffer.from(start + 'x'.repeat(200), 'latin1'));
    const before = files();
    const { status, stderr } = run([saved(), '--title=X', '--date=2024-05-06', '--province=dong-lam', '--program=88']);
    expect(status).toBe(1);
    expect(stderr).toContain(said);
    expect(files()).toEqual(before);
  });

  it('refuses a province or programme of the command line that is not listed, and writes nothing', () => {
    const before = files();
    const { status, stderr } = run([saved(), '--program=899']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/--program “899”.*Nothing was written/);
    expect(files()).toEqual(before);
  });

  it('leaves for a person what it cannot tell: check then names the field', () => {
    writeFileSync(
      saved(),
      page.replace('về Chương trình 88 theo Quyết định số 88/QĐ-TTg ngày 02/3/2018', 'về nhiều việc'),
    );
    const { status, output } = run([saved()]);
    expect(status).toBe(1);
    expect(output).toMatch(/field-missing/);
    expect(readFileSync(join(content, path), 'utf8')).toMatch(/# check: program: /);
  });

  it('writes nothing through a link that leads out of the content', () => {
    const outside = join(folder, 'ngoài');
    mkdirSync(outside);
    rmSync(join(content, 'reports/vi'), { recursive: true, force: true });
    mkdirSync(join(content, 'reports'), { recursive: true });
    symlinkSync(outside, join(content, 'reports/vi'));
    const { status } = run([saved()]);
    expect(status).toBe(1);
    expect(readdirSync(outside)).toEqual([]);
  });

  it('does not run, link or show what a page could harm with', () => {
    writeFileSync(
      join(folder, 'xấu.html'),
      `<html><head><title>Hội nghị đo lường tỉnh Đông Lâm</title></head><body><h1>Hội nghị đo lường tỉnh Đông Lâm</h1><p>Ngày đăng: 15/05/2024 08:00</p>
      <p>Sở Công nghệ tỉnh Đông Lâm tổ chức hội nghị về Chương trình 88. <a href="javascript:alert(1)">Xem</a> <img src=x onerror=alert(1)> &lt;script&gt;alert(1)&lt;/script&gt; {import.meta.env} và còn nhiều chữ nữa để đủ một đoạn dài.</p><script>alert(2)</script></body></html>`,
    );
    const { status, output } = run([join(folder, 'xấu.html')]);
    expect(status, output).toBe(0);
    const text = readFileSync(join(content, 'reports/vi/2024/2024-05-15-hoi-nghi-do-luong-tinh-dong-lam.md'), 'utf8');
    expect(text).not.toMatch(/javascript:|onerror|alert\(2\)/);
    expect(text).toContain('\\<script>');
  });

  it('answers a wrong flag with how it is used', () => {
    const { status, stderr } = run(['--formt', 'json', saved()]);
    expect(status).toBe(2);
    expect(stderr).toContain('npm run import');
  });
});
