import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageAt, textOf } from '../support/pages.ts';
import { agrees, cloneProject, readExamples, type Copy } from '../support/walk-through.ts';
import { hasGit } from '../support/git.ts';

const documents = { vi: 'docs/editing.md', en: 'docs/editing.en.md' } as const;
const examples = (language: keyof typeof documents) => readExamples(readFileSync(documents[language], 'utf8'));
const copies: Partial<Record<keyof typeof documents, Copy>> = {};

afterAll(() => {
  for (const { folder } of Object.values(copies)) rmSync(dirname(folder), { recursive: true, force: true });
});

describe.skipIf(!hasGit).each([
  ['vi', 'vi_VN.UTF-8'],
  ['en', 'en_US.UTF-8'],
] as const)('whoever follows docs/editing in %s from top to bottom', (language, locale) => {
  beforeAll(() => {
    copies[language] = cloneProject(locale);
  });

  // One after the other: each example starts where the last one ended.
  it.each(examples(language).map((example) => ({ name: `${example.line} (${example.heading})`, example })))(
    'can do what line $name says, and is shown what it shows',
    ({ example }) => {
      for (const session of copies[language]?.follow(example) ?? [])
        if (!agrees(session))
          expect(`$ ${session.command}\n${session.printed}`).toBe(`$ ${session.command}\n${session.said}`);
    },
  );

  it('has sent the work of a day to the others', () => {
    const { stdout } = spawnSync('git', ['log', '--format=%s', 'origin/main'], {
      cwd: copies[language]?.folder,
      encoding: 'utf8',
    });
    expect(stdout.trim().split('\n')).toEqual([
      'Nhập báo cáo ví dụ về lớp tập huấn công cụ cải tiến',
      'Thêm danh mục và tỉnh ví dụ',
      'Dịch và sửa báo cáo ví dụ',
      'Thêm báo cáo ví dụ về lớp tập huấn',
      'Thêm báo cáo ví dụ về cuộc họp sơ kết',
      'Bắt đầu',
    ]);
  });
});

describe('docs/editing.md and docs/editing.en.md', () => {
  it('lead through the same steps with the same files', () => {
    const steps = (language: keyof typeof documents) =>
      examples(language).map(({ kind, path, text }) => ({
        kind,
        path,
        text: kind === 'console' ? text.match(/^\$ .*/gm) : kind === 'change' ? '' : text,
      }));
    expect(steps('en')).toEqual(steps('vi'));
  });

  it.each(Object.values(documents))('%s has no link that leads nowhere', (path) => {
    const text = readFileSync(path, 'utf8');
    // As GitHub makes them: small letters, no punctuation, hyphens for spaces.
    const anchors = [...text.matchAll(/^##+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M} -]/gu, '')
        .replaceAll(' ', '-'),
    );
    const links = [...text.replace(/`[^`\n]+`/g, '').matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(15);
    for (const link of links)
      if (link.startsWith('#')) expect(anchors).toContain(link.slice(1));
      else if (!link.startsWith('http')) {
        const [file = '', heading] = link.split('#');
        expect(existsSync(join('docs', file)), link).toBe(true);
        if (heading !== undefined)
          expect(readFileSync(join('docs', file), 'utf8'), link).toContain(`\n## ${heading}\n`);
      }
  });

  it('show one example of every way to change the archive', () => {
    const said = examples('vi')
      .map(({ text, path }) => `${path}\n${text}`)
      .join('\n');
    for (const sign of [
      'npm run new -- --title',
      'npm run import -- ../',
      'npm run translate -- ',
      'npm run add -- topic',
      'npm run add -- province',
      'npm run rename -- ',
      'npm run withdraw -- ',
      'aliases:',
      'withdrawn:',
      'topics.yml',
      'organizations.yml',
      'documents.yml',
      'programs.yml',
      'provinces.yml',
      'check -- --fix',
      '# check:',
      'npm run hooks',
    ])
      expect(said).toContain(sign);
  });
});

describe.skipIf(!hasGit)('the site of all the examples', () => {
  let dist: string;
  beforeAll(() => {
    const copy = copies.vi;
    if (!copy) throw new Error('the examples were not followed');
    dist = join(copy.folder, 'dist');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], {
      env: {
        ...process.env,
        CONTENT_DIR: copy.content,
        OUT_DIR: dist,
        BASE_PATH: '',
        SITE_URL: 'https://kho.example.vn',
      },
      encoding: 'utf8',
    });
    expect(status, stdout + stderr).toBe(0);
  });
  const at = (address: string) => pageAt(dist, address).document;
  const main = (address: string) => textOf(at(address).querySelector('main'));

  it('leads from the old name of a report to its new one', () => {
    expect(
      at('/vi/bao-cao/2025-08-18-vi-du-lop-tap-huan-5s/')
        .querySelector('meta[http-equiv="refresh"]')
        ?.getAttribute('content'),
    ).toBe('0; url=/vi/bao-cao/2025-08-18-vi-du-tap-huan-5s-bac-ninh/');
  });

  it('shows a report as it was corrected', () => {
    const text = main('/vi/bao-cao/2025-08-18-vi-du-tap-huan-5s-bac-ninh/');
    expect(text).toContain('hai ngày học');
    expect(text).not.toContain('một ngày học');
  });

  it('says in both languages why a report was withdrawn, and lists it nowhere', () => {
    const id = '2025-08-12-vi-du-hop-so-ket';
    expect(main(`/vi/bao-cao/${id}/`)).toContain('trang nguồn đã đính chính, cuộc họp không diễn ra.');
    expect(main(`/en/reports/${id}/`)).toContain('the source corrected itself; the meeting did not take place.');
    expect(main(`/vi/bao-cao/${id}/`)).not.toContain('điểm lại số doanh nghiệp');
    expect(at('/vi/bao-cao/').querySelector(`a[href*="${id}"]`)).toBeNull();
    expect(at('/vi/bao-cao/').querySelector('a[href*="2025-08-25-vi-du-danh-muc-moi"]')).not.toBeNull();
  });

  it.each([
    '/vi/chu-de/vi-du-chu-de/',
    '/vi/co-quan/vi-du-co-quan/',
    '/vi/van-ban/999-qd-vd-2025/',
    '/vi/chuong-trinh/vi-du-chuong-trinh/',
    '/en/programs/vi-du-chuong-trinh/',
  ])('has the new page %s, with its report', (address) => {
    expect(at(address).querySelector('main a[href*="2025-08-25-vi-du-danh-muc-moi"]')).not.toBeNull();
  });

  it('tells the story of the new programme', () => {
    expect(main('/vi/chuong-trinh/vi-du-chuong-trinh/')).toContain('chương trình được lập theo');
  });

  it('gathers the report of the former province on the page of the new one', () => {
    for (const address of ['/vi/tinh-thanh/vi-du-cu/', '/vi/tinh-thanh/vi-du-moi/'])
      expect(at(address).querySelector('main a[href*="2025-08-28-vi-du-tinh-cu"]'), address).not.toBeNull();
    expect(main('/vi/bao-cao/2025-08-28-vi-du-tinh-cu/')).toContain('nay thuộc Ví Dụ Mới');
  });

  it('shows the imported report with what was corrected, and none of the notes to the editor', () => {
    const id = '2025-09-09-vi-du-lop-tap-huan-cong-cu-cai-tien-tai-tinh-lang-son';
    expect(main(`/vi/bao-cao/${id}/`)).toContain('Ba mươi doanh nghiệp nhỏ và vừa ở Lạng Sơn dự lớp học');
    expect(main(`/vi/bao-cao/${id}/`)).not.toContain('check:');
    expect(at('/vi/van-ban/998-kh-vd-2025/').querySelector(`main a[href*="${id}"]`)).not.toBeNull();
  });
});
