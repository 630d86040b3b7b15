import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture } from '../support/fixtures.ts';
import { hasGit } from '../support/git.ts';
import { runCommand } from '../support/run-command.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kho kiểm tra '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command over a content folder. */
function check(content: string, args: string[] = [], env: Record<string, string> = {}) {
  return runCommand('check', args, { CONTENT_DIR: content, ...env });
}

/** The made-up country with some more reports in it; its own stand in one language or both. */
function content(name: string, reports: Record<string, string> = {}): string {
  const root = join(folder, name);
  cpSync(fixture('country'), root, { recursive: true });
  for (const [file, text] of Object.entries(reports)) {
    mkdirSync(dirname(join(root, 'reports', file)), { recursive: true });
    writeFileSync(join(root, 'reports', file), text);
  }
  return root;
}

/** The text of a report, under its path. */
function report(
  made: { id?: string; language?: string; title?: string; extra?: string; body?: string } = {},
): Record<string, string> {
  const { id = '2024-05-06-bia', language = 'vi', extra = '', body = 'Thân bài.\n' } = made;
  const title = made.title ?? `Việc bịa ${id}`;
  return {
    [`${language}/2024/${id}.md`]: `---\ntitle: ${title}\ndate: ${id.slice(0, 10)}\nprovince: dong-lam\nprogram: hoa-sen\nlanguage: ${language}\n${extra}---\n\n${body}`,
  };
}

const file = 'reports/vi/2024/2024-05-06-bia.md';

describe('the command', () => {
  it.each([
    [['--nhanh'], '--nhanh'],
    [['--format', 'xml'], 'text, json, github'],
    [['--format'], 'text, json, github'],
    [['--lang=fr'], 'vi, en'],
    [['--fix=có'], '--fix'],
    [['--dry-run'], '--fix'],
    [['__proto__', '--constructor'], '--constructor'],
    [['không-có'], 'không-có'],
    [['package.json'], 'package.json'],
    [['/'], '“/”'],
  ])('written wrongly as %j says how it is written, and exits with 2', (args, named) => {
    const { status, stdout, stderr } = check('content', args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    const [fault, usage, ...rest] = stderr.trim().split('\n');
    expect(fault).toContain(named);
    expect(usage).toMatch(/^Usage: npm run check/);
    expect(rest).toEqual([]);
  });

  it('helps in both languages', () => {
    const vi = check('content', ['--help', '--lang', 'vi']);
    expect(vi).toMatchObject({ status: 0, stderr: '' });
    expect(vi.stdout).toContain('Cách dùng');
    expect(check('content', ['-h']).stdout).toContain('Usage');
  });

  it('speaks the language of --lang rather than that of the system', () => {
    const root = content('ngôn ngữ', report());
    expect(check(root, ['--lang', 'en'], { LANG: 'vi_VN.UTF-8' }).stdout).toContain('warning pair-missing');
    expect(check(root, ['--lang', 'vi']).stdout).toContain('cảnh báo pair-missing');
  });
});

describe('paths', () => {
  it('choose what is shown, and all is still checked against the whole archive', () => {
    const root = content('đường dẫn', {
      ...report({ id: '2024-05-06-bia', body: '[x](/vi/bao-cao/2024-06-07-khac/) [y](/vi/bao-cao/khong/)\n' }),
      ...report({ id: '2024-06-07-khac', extra: 'topic: khong-co\n' }),
      ...report({ id: '2024-06-07-khac', language: 'en', extra: 'translation: archive\n' }),
    });
    const told = (...paths: string[]) => {
      const { status, stdout } = check(root, [...paths, '--format', 'json']);
      const codes = (JSON.parse(stdout) as { file: string; code: string }[]).map(
        (each) => `${each.file.slice(-9, -3)} ${each.code}`,
      );
      return { status, codes };
    };
    const bia = join(root, file);
    // An error elsewhere is told too: the build would stop at it. Without git nobody knows whether it is new.
    const elsewhere = '7-khac value-unknown';
    expect(told(bia)).toEqual({ status: 1, codes: ['06-bia pair-missing', '06-bia link-dead', elsewhere] });
    expect(told(relative(process.cwd(), bia)).codes).toHaveLength(3);
    expect(told(join(root, 'reports/en/2024/2024-06-07-khac.md'))).toEqual({ status: 1, codes: [elsewhere] });
    // The folder that the content lies in is no part of it.
    expect(check(root, [join(root, '..')])).toMatchObject({ status: 2, stdout: '' });
    expect(told(join(root, 'reports/vi/2024'))).toEqual({
      status: 1,
      codes: ['06-bia pair-missing', '06-bia link-dead', '7-khac value-unknown'],
    });
    expect(told(bia, join(root, 'vocabularies')).codes).toHaveLength(3);
    rmSync(join(root, 'reports/vi/2024/2024-06-07-khac.md'));
    rmSync(join(root, 'reports/en/2024/2024-06-07-khac.md'));
    expect(told(bia).status).toBe(0);
  });
});

describe('JSON', () => {
  it('is an empty array where nothing is wrong', () => {
    const root = content('không lỗi');
    for (const part of ['reports', 'pictures', 'captures']) rmSync(join(root, part), { recursive: true, force: true });
    mkdirSync(join(root, 'reports'));
    expect(check(root, ['--format', 'json'])).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
  });

  it('has every key for every problem', () => {
    const { status, stdout } = check(content('json', report({ extra: 'topic: 5S\n' })), [
      '--format',
      'json',
      '--lang',
      'vi',
      join(folder, 'json', file),
    ]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      expect.objectContaining({
        code: 'pair-missing',
        severity: 'warning',
        line: 1,
        column: 1,
        field: null,
        actual: null,
      }),
      {
        file: relative(process.cwd(), join(folder, 'json', file)),
        line: 7,
        column: 8,
        field: 'topic',
        code: 'value-unknown',
        severity: 'error',
        message: 'Giá trị không có trong danh mục.',
        actual: '5S',
        expected: '5s',
      },
    ]);
  });
});

describe('text', () => {
  it('prints some of many warnings of a kind and says how many more there are; errors it prints all', () => {
    const ids = Array.from({ length: 25 }, (_, index) => `2024-05-06-bia-${index}`);
    const root = content(
      'nhiều',
      Object.assign({}, ...ids.map((id) => report({ id, title: id, extra: 'topic: x\n' }))) as Record<string, string>,
    );
    const { stdout } = check(root);
    expect(stdout.match(/error value-unknown/g)).toHaveLength(25);
    expect(stdout.match(/warning pair-missing/g)).toHaveLength(20);
    expect(stdout).toContain('… and 6 more of pair-missing; npm run check -- --format json lists all.');
    expect(stdout).toContain('25 errors, 27 warnings.');
  });

  it('shows the line and points at the place in a terminal, in colour unless that is unwanted', () => {
    const root = content('màu', report({ title: '"𠀀漢\tQÐ-XYZ"' }));
    const path = join(root, file);
    const [plain, coloured, colourless] = [{}, { FORCE_COLOR: '1' }, { FORCE_COLOR: '1', NO_COLOR: '1' }].map(
      (env) => check(root, [path], env as Record<string, string>).stdout,
    );
    expect(plain).not.toMatch(/\x1b|\^/);
    expect(coloured).toMatch(/\x1b\[33m\s+\^~+\x1b/);
    expect(colourless).not.toContain('\x1b');
    // Two wide letters take four columns, the tab two.
    expect(colourless).toContain('    title: "𠀀漢  QÐ-XYZ"\n                  ^~~~~~\n');
  });

  it('cuts a long line around the place', () => {
    const root = content('dài', report({ body: `${'trước '.repeat(80)}QÐ-XYZ${' sau'.repeat(80)}\n` }));
    const { stdout } = check(root, [join(root, file)], { FORCE_COLOR: '1', NO_COLOR: '1' });
    const lines = stdout.split('\n');
    const at = lines.findIndex((line) => line.includes('^~~~~~'));
    const shown = lines[at - 1] ?? '';
    expect(shown.length).toBeLessThanOrEqual(100);
    expect(shown).toMatch(/^ {4}….*….?$/);
    expect(shown.slice(lines[at]?.indexOf('^')).startsWith('QÐ-XYZ')).toBe(true);
  });
});

describe('a hostile name or value', () => {
  const evil = '\x1b[31m\x07\u009b2J\u202e%0A\r::error::';
  const root = () =>
    content('độc', {
      [`vi/2024/2024-05-06-a,b:c\x1b]0;x\x07\n::error file=x::bịa.md`]: Object.values(report())[0] ?? '',
      ...report({
        extra: `topic: ["${evil.replace(/[\x00-\x1f]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)}\\n::warning::x"]\n`,
      }),
    });

  it.each(['text', 'json', 'github'])('cannot steer a terminal, nor begin a command of its own: %s', (format) => {
    const { status, stdout } = check(root(), ['--format', format], { FORCE_COLOR: '1', NO_COLOR: '1' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/field-type/);
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    if (format === 'json')
      expect(JSON.parse(stdout)).toEqual(
        expect.arrayContaining([expect.objectContaining({ actual: `${evil}\n::warning::x` })]),
      );
    const commands = stdout.split('\n').filter((line) => line.startsWith('::'));
    if (format !== 'github') expect(commands).toEqual([]);
    else
      for (const command of commands)
        expect(command).toMatch(/^::(?:error|warning) file=[^:,]*,line=\d+,col=\d+,title=[a-z0-9-]+::/);
  });

  it('is escaped for GitHub as its toolkit does', () => {
    const { stdout } = check(root(), ['--format', 'github']);
    expect(stdout).toContain('2024-05-06-a%2Cb%3Ac\x1b'.replace('\x1b', ''));
    expect(stdout).toContain('%250A');
  });
});

describe('a report', () => {
  it('in a wrong folder is reported where it belongs, and of nothing that follows from that', () => {
    const [text = ''] = Object.values(report());
    const root = content('chỗ sai', { '2024-05-06-bia.md': text, 'vn/2024/2024-05-07-bia.md': text });
    const { stdout } = check(root);
    expect(stdout).toContain('expected “reports/vi/2024/2024-05-06-bia.md”');
    expect(stdout).toContain('expected “reports/vi/2024/2024-05-07-bia.md”');
    expect(stdout).not.toMatch(/2024-05-0[67]-bia\.md:\S+ warning pair-missing/);
  });

  it.each([
    ['a tab', 'event:\n\tstart: 2024-01-01', 'with a tab'],
    ['a field twice', 'title: b', 'appears twice'],
    ['an open quote', 'summary: "mở', 'not closed'],
    ['no space after the colon', 'summary:b', 'not “field: value”'],
    ['a line that fell down', 'rơi xuống', 'not “field: value”'],
    ['quotes of Word', 'summary: “Ví dụ: lỗi”', 'straight quotes'],
  ])('whose YAML has %s says so in an editor’s words', (name, line, said) => {
    const root = content(`yaml ${name}`, report({ extra: `${line}\n` }));
    const { stdout } = check(root, [join(root, file)]);
    expect(stdout).toMatch(/error yaml-invalid: .*\n/);
    expect(/error yaml-invalid: (.*)\n/.exec(stdout)?.[1]).toContain(said);
  });

  it('with an error does not put the blame on its translation', () => {
    const extra = 'translation: archive\n';
    const root = content('chỉ bản dịch', report({ language: 'en', extra }));
    expect(check(root).stdout).toContain('pair-translation');
    const broken = content('bản gốc hỏng', {
      ...report({ title: '"mở' }),
      ...report({ language: 'en', extra }),
    });
    expect(check(broken).stdout).not.toContain('pair-translation');
  });
});

describe('--fix', () => {
  const faulty = report({ title: 'Q\u00D0-XYZ\u00A0họp', body: 'o\u0302\u200B\n' });
  const mended = report({ title: 'QĐ-XYZ họp', body: 'ô\n' });

  it('--dry-run shows a diff with what cannot be seen, and writes nothing', () => {
    const root = content('xem trước', faulty);
    const before = readFileSync(join(root, file), 'utf8');
    const { stdout } = check(root, ['--fix', '--dry-run']);
    expect(stdout).toMatch(/^--- .*\n\+\+\+ .*\n@@ /);
    expect(stdout).toContain('-title: QÐ-XYZ‹U+00A0›họp\n+title: QĐ-XYZ họp\n');
    expect(stdout).toContain('1 file would be fixed; nothing is written.');
    expect(readFileSync(join(root, file), 'utf8')).toBe(before);
  });

  it('writes, says what it did and what is left, and has nothing to do the second time', () => {
    const root = content('sửa', faulty);
    chmodSync(join(root, file), 0o640);
    const first = check(root, ['--fix']);
    expect(first.stdout).toMatch(
      /^fixed .*2024-05-06-bia\.md: loose accents joined \(NFC\), the letter Đ, invisible characters\n1 file fixed\.\n/,
    );
    expect(first.stdout).toContain('warning pair-missing');
    expect(first.stdout).not.toContain('letter-eth');
    expect(readFileSync(join(root, file), 'utf8')).toBe(Object.values(mended)[0]);
    expect(statSync(join(root, file)).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(root, 'reports/vi/2024'))).toEqual(['2024-05-06-bia.md']);
    expect(check(root, ['--fix']).stdout).toMatch(/^0 files fixed\.\n/);
  });

  it('leaves standard output to the JSON', () => {
    const root = content('sửa json', faulty);
    const { stdout, stderr } = check(root, ['--fix', '--format', 'json']);
    expect((JSON.parse(stdout) as { code: string }[]).map(({ code }) => code)).toEqual([
      'pair-missing',
      'document-unknown',
      'pair-missing',
    ]);
    expect(stderr).toContain('1 file fixed.');
  });

  it('mends only the files asked for', () => {
    const root = content('sửa một', { ...faulty, ...report({ id: '2024-08-09-khac', body: 'Ðông\n' }) });
    expect(check(root, ['--fix', join(root, file)]).stdout).toContain('1 file fixed.');
    expect(readFileSync(join(root, 'reports/vi/2024/2024-08-09-khac.md'), 'utf8')).toContain('Ðông');
  });

  it('follows no link out of the content', () => {
    const root = content('liên kết', report({ id: '2024-08-09-khac' }));
    const outside = join(folder, 'ngoài.md');
    const text = Object.values(faulty)[0] ?? '';
    writeFileSync(outside, text);
    symlinkSync(outside, join(root, file));
    expect(check(root, ['--fix', join(root, file)]).stdout).toContain('0 files fixed.');
    expect(readFileSync(outside, 'utf8')).toBe(text);
  });
});

describe.skipIf(!hasGit)('a translation', () => {
  const original = report({ id: '2024-05-06-bia' });
  const translation = report({ language: 'en', extra: 'translation: archive\n' });

  /** A repository with one commit for each step. */
  function history(name: string, steps: [date: string, files: Record<string, string>][]): string {
    const root = content(name);
    const git = (args: string[], date = '2024-01-01T00:00:00Z') =>
      execFileSync('git', args, {
        cwd: root,
        env: {
          PATH: process.env.PATH,
          HOME: folder,
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_COMMITTER_DATE: date,
          GIT_AUTHOR_DATE: date,
        },
        stdio: 'ignore',
      });
    git(['init']);
    for (const [date, files] of steps) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, 'reports', path)), { recursive: true });
        writeFileSync(join(root, 'reports', path), text);
      }
      git(['add', '.']);
      git(['-c', 'user.name=Bịa', '-c', 'user.email=bia@example.org', 'commit', '-m', 'x'], date);
    }
    return root;
  }
  const stale = (root: string) =>
    check(root)
      .stdout.match(/.*translation-stale.*\n.*/g)
      ?.join('\n');
  const changed = report({ id: '2024-05-06-bia', body: 'Thân bài đã sửa.\n' });

  it('older than its original is reported, with both days', () => {
    const root = history('cũ', [
      ['2024-06-01T00:00:00Z', { ...original, ...translation }],
      ['2024-06-03T00:00:00Z', changed],
    ]);
    expect(stale(root)).toMatch(
      /en\/2024\/2024-05-06-bia\.md:7:14 warning translation-stale.*\n.*“2024-06-01 < 2024-06-03”/,
    );
  });

  it('that was looked over since is not', () => {
    const root = history('mới', [
      ['2024-06-01T00:00:00Z', { ...original, ...translation }],
      ['2024-06-03T00:00:00Z', changed],
      ['2024-06-04T00:00:00Z', report({ language: 'en', extra: 'translation: archive\n', body: 'Looked over.\n' })],
    ]);
    expect(stale(root)).toBeUndefined();
  });

  it('is not judged where the history is cut short or not there', () => {
    const whole = history('cả', [
      ['2024-06-01T00:00:00Z', { ...original, ...translation }],
      ['2024-06-02T00:00:00Z', changed],
      ['2024-06-03T00:00:00Z', report({ id: '2024-05-06-bia' })],
    ]);
    const shallow = join(folder, 'cụt');
    execFileSync('git', ['clone', '-q', '--depth', '2', `file://${whole}`, shallow], { stdio: 'ignore' });
    expect(stale(whole)).toBeDefined();
    expect(stale(shallow)).toBeUndefined();
    const without = join(folder, 'không git');
    cpSync(whole, without, { recursive: true, filter: (path) => !path.includes('.git') });
    expect(stale(without)).toBeUndefined();
    expect(
      spawnSync(process.execPath, ['src/commands/check.ts'], {
        env: { CONTENT_DIR: whole, PATH: '' },
        encoding: 'utf8',
      }).stderr,
    ).toBe('');
  });
});

describe.skipIf(!hasGit)('a part of a content that git knows', () => {
  const made = (name: string, reports: Record<string, string>) => {
    const root = content(name, reports);
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Bịa', '-c', 'user.email=bia@example.org', ...args], {
        cwd: root,
        env: { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
        stdio: 'ignore',
      });
    git('init');
    git('add', '.');
    git('commit', '-m', 'x');
    return root;
  };

  it('is told what it breaks elsewhere, and not what was broken before', () => {
    const root = made('chỗ khác', {
      ...report({ id: '2024-05-06-bia', extra: 'topic: 5s\n' }),
      ...report({ id: '2024-06-07-cu', extra: 'topic: khong-co\n' }),
    });
    const topics = join(root, 'vocabularies/topics.yml');
    const codes = (...paths: string[]) => {
      const { status, stdout } = check(root, [...paths, '--format', 'json']);
      const found = (JSON.parse(stdout) as { file: string; code: string; severity: string }[])
        .filter(({ severity }) => severity === 'error')
        .map((each) => `${each.file.slice(each.file.indexOf('/reports/') + 1)} ${each.code}`);
      return { status, found };
    };
    expect(codes(topics)).toEqual({ status: 0, found: [] });
    writeFileSync(topics, '- id: tap-huan\n  label: { vi: Tập huấn, en: Training }\n');
    const { status, found } = codes(topics);
    expect(status).toBe(1);
    expect(found).toContain('reports/vi/2024/2024-05-06-bia.md value-unknown');
    expect(found.join()).not.toContain('2024-06-07-cu');
    // Of all of it nothing is left out.
    expect(codes().found.join()).toContain('2024-06-07-cu');
  });

  it('is told of new warnings elsewhere: a link to a report that is a draft again', () => {
    const linking = report({ id: '2024-05-06-bia' });
    const [path = '', text = ''] = Object.entries(linking)[0] ?? [];
    const root = made('liên kết cũ', {
      [path]: `${text}\nXem [bài](/vi/bao-cao/2024-06-07-kia/).\n`,
      ...report({ id: '2024-06-07-kia' }),
    });
    const kia = join(root, 'reports/vi/2024/2024-06-07-kia.md');
    const codes = () =>
      (JSON.parse(check(root, [kia, '--format', 'json']).stdout) as { file: string; code: string }[])
        .filter(({ file }) => file.endsWith('bia.md'))
        .map(({ code }) => code);
    // What was to be said of the other file before is not said again.
    expect(codes()).toEqual([]);
    writeFileSync(kia, readFileSync(kia, 'utf8').replace('language: vi', 'language: vi\ndraft: true'));
    expect(codes()).toEqual(['link-dead']);
  });

  it('may be a file that is gone', () => {
    const root = made('đã xóa', report({ id: '2024-05-06-bia' }));
    const gone = join(root, 'reports/vi/2024/2024-05-06-bia.md');
    rmSync(gone);
    expect(check(root, [gone]).status).not.toBe(2);
    expect(check(root, [join(root, 'reports/vi/2024/chua-tung-co.md')]).status).toBe(2);
  });

  it('is what will be committed, with --staged, which goes with nothing else', () => {
    const root = made('sắp commit', report({ id: '2024-05-06-bia' }));
    writeFileSync(join(root, file), 'không có phần đầu');
    expect(check(root, ['--staged']).status).toBe(0);
    expect(check(root, ['--staged', join(root, file)]).status).toBe(2);
    expect(check(content('không kho git'), ['--staged']).stderr).toContain('not a git repository');
  });
});
