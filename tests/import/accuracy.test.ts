import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importPage } from '../../src/import/import-page.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { fixture } from '../support/fixtures.ts';

/** A made-up page and what is right about it, as a person read it: see the note in answers.json. */
interface Answer {
  file: string;
  language: string;
  title: string | null;
  date: string | null;
  event_date: string | null;
  national: boolean;
  province: string[];
  program: string[];
  legal: string[];
}

const { vocabularies } = readContentSettings(contentFolder('content', 'content'));
const nationwide = vocabularies.provinces.entries.filter((unit) => unit.nationwide).map((unit) => unit.id);
// Each set was written by someone who did not know the importer, when those before it had been learnt from; of the
// third, 46 to 60 are later.
const read = ['first', 'second', 'third'].flatMap((set) => {
  const folder = join(fixture('import'), set);
  const { pages } = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8')) as { pages: Answer[] };
  return pages.map((answer) => {
    const path = join(folder, 'pages', answer.file);
    const page = importPage(readFileSync(path), vocabularies);
    return { answer, path, page, cited: page.documents.map(({ citation }) => citation.number) };
  });
});

/** What part of the pages is right, and which are not. */
function share(right: (page: (typeof read)[number]) => boolean): { share: number; wrong: string[] } {
  const wrong = read.filter((page) => !right(page)).map(({ answer }) => answer.file);
  return { share: 1 - wrong.length / read.length, wrong };
}

const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();

describe('of pages in the shapes of portals, newspapers and legal databases', () => {
  it.each<[string, number, (page: (typeof read)[number]) => boolean]>([
    ['the language', 1, ({ answer, page }) => page.language === answer.language],
    ['the day', 0.95, ({ answer, page }) => (page.when.date?.value ?? null) === answer.date],
    ['the day of the event', 0.95, ({ answer, page }) => (page.when.start?.value ?? null) === answer.event_date],
    ['the title', 0.95, ({ answer, page }) => (page.title?.value ?? null) === answer.title],
    [
      'the places',
      0.9,
      ({ answer, page }) => same(page.province.value, answer.national ? nationwide : answer.province),
    ],
    ['the programmes', 0.85, ({ answer, page }) => same(page.program.value, answer.program)],
  ])('%s is right on at least %d of them', (_, least, right) => {
    const found = share(right);
    expect(found.share, `wrong: ${found.wrong.join(', ')}`).toBeGreaterThanOrEqual(least);
  });

  it('the legal documents are found, and few others (F1 of at least 0.9)', () => {
    let right = 0;
    let all = 0;
    for (const { answer, cited } of read) {
      right += answer.legal.filter((number) => cited.includes(number)).length;
      all += answer.legal.length + cited.length;
    }
    expect((2 * right) / all).toBeGreaterThanOrEqual(0.9);
  });

  it('every guess carries words that stand on the page', () => {
    // A title made of a heading in capitals is written in ordinary letters.
    const squeeze = (text: string) => text.replace(/[\s|]+/g, '').toLowerCase();
    for (const { page, answer, path } of read.filter(
      ({ answer }) => answer.file.endsWith('.txt') && !/^4[567]/.test(answer.file),
    )) {
      const source = squeeze(readFileSync(path, 'utf8').normalize('NFC'));
      for (const { evidence } of [page.when.date, page.when.start, page.province, page.program].filter(
        (guess) => guess !== undefined,
      ))
        for (const words of evidence.split(' · ')) expect(source, answer.file).toContain(squeeze(words));
    }
  });
});

describe('legacy encodings', () => {
  it.each([
    ['45', 'tcvn3', '04'],
    ['46', 'vni', '16'],
    ['47', 'windows-1258', '05'],
  ])('page %s, typed in %s, reads as its Unicode twin', (number, encoding, twin) => {
    const of = (beginning: string) => read.find(({ answer }) => answer.file.startsWith(beginning));
    expect(of(number)?.page.encoding).toBe(encoding);
    expect(of(number)?.page.article.blocks.map(({ text }) => text.toLowerCase())).toEqual(
      of(twin)?.page.article.blocks.map(({ text }) => text.toLowerCase()),
    );
  });
});

describe('what portals put around an article', () => {
  it('is not in the report: share bars, counts, menus, other news, the title again, ./.', () => {
    for (const { page, answer } of read)
      for (const { text } of page.article.blocks) {
        expect(text, answer.file).not.toMatch(/^(?:Facebook|Zalo|Chia sẻ|Lượt xem|Tin liên quan|Trang chủ)(?:\s|$)/iu);
        expect(text, answer.file).not.toMatch(/\.\/\.\s*$/);
        if (page.title) expect(text, answer.file).not.toBe(page.title.value);
      }
  });
});
