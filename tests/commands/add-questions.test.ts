import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { askEntry } from '../../src/commands/add/questions.ts';
import { entryKinds } from '../../src/commands/change/entry-kinds.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { editorWords } from '../../src/words/editors/editor-words.ts';

const { vocabularies } = readContentSettings(contentFolder('content', 'content'));
const t = editorWords('vi');
const said = t.add.parts;
const ENTER = '\r';

it('the questions about a province refuse a tile that is taken, and make its id', async () => {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 200, rows: 60 });
  let shown = '';
  output.on('data', (chunk: Buffer) => (shown += chunk.toString()));
  const asking = { vocabularies, t, language: 'vi' as const, faultOfId: () => undefined, streams: { input, output } };
  const given = { 'full-en': 'Bịa Province', document: '202-2025-qh15' };
  const done = askEntry(entryKinds.province, given, undefined, asking);
  const tile = vocabularies.provinces.entries.find((each) => each.tile)?.tile?.join(',') ?? '';
  const script: [string, string][] = [
    [said.vi, `Bịa Đặt${ENTER}`],
    [said.en, ENTER],
    [said['full-vi'], `tỉnh Bịa Đặt${ENTER}`],
    [said.region, `song hong${ENTER}`],
    [said.since, `1/9/2025${ENTER}`],
    [said.until, ENTER],
    [t.add.grid, `${tile}${ENTER}`],
    ['Chọn một ô trống', `${'\u007f'.repeat(tile.length)}0,9${ENTER}`],
    [t.add.id, ENTER],
  ];
  for (const [question, keys] of script) {
    while (!shown.includes(question)) await once(output, 'data');
    shown = shown.slice(shown.indexOf(question) + question.length);
    for (const key of keys) {
      input.write(key);
      await setImmediate();
    }
  }
  expect(await done).toEqual({
    id: 'bia-dat',
    said: { ...given, vi: 'Bịa Đặt', 'full-vi': 'tỉnh Bịa Đặt', region: 'dbsh', since: '2025-09-01', tile: '0, 9' },
  });
});
