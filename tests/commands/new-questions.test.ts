import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ask, type Answers, type Question } from '../../src/commands/new/questions.ts';
import { editorWords } from '../../src/words/editors/editor-words.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';

const { vocabularies } = readContentSettings(contentFolder('content', 'content'));
const words = editorWords('vi');
const said = words.newReport;

const wanted: Question[] = ['title', 'date', 'language', 'province', 'program', 'url', 'publisher'];
/** Those that most tests do not ask. */
const source = { url: '', publisher: '' };

const ENTER = '\r';
const DOWN = '\u001b[B';
const ESCAPE = '\u001b';

/** Answers each question, once it is shown, with the keys an editor would press. */
async function press(
  script: readonly (readonly [question: string, ...keys: string[]])[],
  given: Partial<Answers> = source,
  faultOf: (date: string, title: string) => string | undefined = () => undefined,
  optional = false,
) {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 200, rows: 50 });
  let shown = '';
  output.on('data', (chunk: Buffer) => (shown += chunk.toString()));
  const asking = { vocabularies, t: words, language: 'vi', faultOf, streams: { input, output }, optional } as const;
  const publisherOf = () => 'Trang Ví Dụ';
  const done = ask(wanted, given, { ...asking, publisherOf });
  for (const [question, ...keys] of script) {
    while (!shown.includes(question)) await once(output, 'data');
    shown = shown.slice(shown.indexOf(question) + question.length);
    for (const key of keys) {
      // A key at a time: a terminal sends an arrow as one piece, and letters one by one.
      for (const each of key.startsWith(ESCAPE) ? [key] : key) {
        input.write(each);
        await setImmediate();
      }
    }
  }
  return { answers: await done, shown };
}

const start = [
  [said.title, 'Hội nghị  năng suất', ENTER],
  [said.date, '15/5/2024', ENTER],
  [said.language, ENTER],
] as const;

describe('the questions', () => {
  it('take what is typed without accents, Enter by Enter', async () => {
    const { answers } = await press([
      ...start,
      [said.province, 'thai nguyen', ENTER],
      [said.more('Thái Nguyên'), 'đak lak', ENTER],
      [said.more('Thái Nguyên, Đắk Lắk'), ENTER],
      [said.program, '1322', ENTER],
      ['Enter nếu đã đủ', ENTER],
    ]);
    expect(answers).toEqual({
      ...source,
      title: 'Hội nghị năng suất',
      date: '2024-05-15',
      language: 'vi',
      province: ['thai-nguyen', 'dak-lak'],
      program: ['1322'],
    });
  });

  it('offer the units of the report’s day, and find one by the name it took over', async () => {
    const later = { ...source, title: 'Tên', date: '2025-08-01', language: 'en', program: ['712'] } as const;
    const { answers } = await press(
      [
        [said.province, 'bac giang', ENTER],
        ['Enter nếu đã đủ', ENTER],
      ],
      {
        ...later,
        program: ['712'],
      },
    );
    expect(answers?.province).toEqual(['bac-ninh']);
    const earlier = await press(
      [
        [said.province, 'bac giang', ENTER],
        ['Enter nếu đã đủ', ENTER],
      ],
      {
        ...later,
        date: '2020-08-01',
        program: ['712'],
      },
    );
    expect(earlier.answers?.province).toEqual(['bac-giang']);
  });

  it('let arrows choose', async () => {
    const given = { ...source, title: 'Tên', date: '2024-05-15', language: 'vi', province: ['national'] } as const;
    const { answers } = await press(
      [
        [said.program, DOWN, DOWN, ENTER],
        ['Enter nếu đã đủ', ENTER],
      ],
      {
        ...given,
        province: ['national'],
      },
    );
    expect(answers?.program).toEqual([vocabularies.programs.entries[2]?.id]);
  });

  it('say at once what cannot be, and go on from there', async () => {
    const rest = { ...source, language: 'vi', province: ['national'], program: ['712'] } as const;
    const { answers } = await press(
      [
        [said.title, ' ', ENTER],
        [words.problems['field-missing'], 'Tên', ENTER],
        [said.date, '31/02/2024', ENTER],
        [said.dateInvalid('31/02/2024'), ...Array<string>(10).fill('\u007f'), '01/02/2024', ENTER],
        ['đã có', ...Array<string>(10).fill('\u007f'), '2024-02-02', ENTER],
      ],
      { ...rest, province: ['national'], program: ['712'] },
      (date) => (date === '2024-02-01' ? 'đã có' : undefined),
    );
    expect(answers).toMatchObject({ title: 'Tên', date: '2024-02-02' });
  });

  it('take no place that does not exist', async () => {
    const { answers } = await press([
      ...start,
      [said.province, 'zzz', ENTER],
      [said.nothing, '\u007f', '\u007f', '\u007f', 'ca mau', ENTER],
      ['Enter nếu đã đủ', ENTER],
      [said.program, 'giai thuong', ENTER],
      ['Enter nếu đã đủ', ENTER],
    ]);
    expect(answers).toMatchObject({ province: ['ca-mau'], program: ['nqa'] });
  });

  it('lead back one by one, and keep what was answered', async () => {
    const { answers } = await press([
      ...start,
      [said.province, 'ca mau', ENTER],
      // The last place is taken back, then the question is, then the language, by its last choice.
      [said.more('Cà Mau'), '<', ENTER],
      [said.province, '<', ENTER],
      [said.language, DOWN, DOWN, ENTER],
      // What was typed stands there; a day later is typed over it.
      [said.date, '\u007f', '6', ENTER],
      [said.language, ENTER],
      [said.province, 'ca mau', ENTER],
      [said.more('Cà Mau'), ENTER],
      [said.program, '1322', ENTER],
      ['Enter nếu đã đủ', ENTER],
    ]);
    expect(answers).toMatchObject({ title: 'Hội nghị năng suất', date: '2024-05-16', province: ['ca-mau'] });
  });

  it('ask for the source, without what follows the reader, and offer who published there before', async () => {
    const {
      url: _,
      publisher: __,
      ...given
    } = {
      ...source,
      title: 'Tên',
      date: '2024-05-15',
      language: 'vi',
      province: ['national'],
      program: ['712'],
    } as const;
    const { answers } = await press(
      [
        [said.url, 'localhost/a', ENTER],
        [
          words.problems['url-invalid'],
          ...Array<string>(11).fill('\u007f'),
          'https://example.org/a?utm_source=zalo',
          ENTER,
        ],
        [said.publisher, ENTER],
      ],
      { ...given, province: ['national'], program: ['712'] },
    );
    expect(answers).toMatchObject({ url: 'https://example.org/a', publisher: 'Trang Ví Dụ' });
  });

  it('ask nobody who publishes nothing', async () => {
    const given = { title: 'Tên', date: '2024-05-15', language: 'vi', province: ['national'], program: ['712'] };
    const { answers } = await press([[said.url, ENTER]], given as Partial<Answers>);
    expect(answers).toMatchObject(source);
  });

  it('may be left open where a page is imported', async () => {
    const { answers, shown } = await press(
      [
        [said.title, ENTER],
        [said.date, ENTER],
        [said.language, ENTER],
        [said.province, ENTER],
        [said.program, ENTER],
      ],
      source,
      undefined,
      true,
    );
    expect(answers).toEqual({ ...source, language: 'vi' });
    expect(shown).not.toMatch(/to select|to search|confirm|Search:|match/);
  });

  it('speak Vietnamese throughout', async () => {
    const { shown } = await press([[said.province, 'zzz', ENTER, ESCAPE]], {
      title: 'Tên',
      date: '2024-05-15',
      language: 'vi',
    });
    expect(shown).toContain(words.prompts.none);
    expect(shown).not.toMatch(/to select|to search|confirm|Search:|match|No /);
  });

  it('end without a report when the editor presses Escape', async () => {
    expect((await press([[said.title, ESCAPE]])).answers).toBeUndefined();
  });
});
