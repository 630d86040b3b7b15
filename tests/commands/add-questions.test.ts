import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createVocabulary } from '../../src/archive/vocabulary.ts';
import { readTile, takenTiles, tileGrid } from '../../src/commands/add/free-tiles.ts';
import { askEntry } from '../../src/commands/add/questions.ts';
import { entryKinds } from '../../src/commands/change/entry-kinds.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { editorWords } from '../../src/words/editors/editor-words.ts';
import { unit } from '../support/made-up.ts';

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

it('the map shows whose each cell is, columns across and rows down, and one more of each that is free', () => {
  const provinces = createVocabulary([
    unit('a', { label: { vi: 'Hải Minh' }, tile: [2, 0] }),
    unit('b', { label: { vi: 'Đông' }, tile: [0, 1], islands: [{ label: { vi: 'Đảo Xa Xôi Lắm' }, tile: [1, 1] }] }),
    unit('c', { label: { vi: 'Xưa' }, tile: [0, 0], until: '2019-12-31', successor: 'b' }),
  ]);
  expect(tileGrid(provinces).split('\n')).toEqual([
    '    0   1   2   3',
    '  0 ··  ··  HM  ··',
    '  1 Đ   ĐXX ··  ··',
    '  2 ··  ··  ··  ··',
  ]);
  expect([...takenTiles(provinces)]).toEqual([
    ['2,0', 'Hải Minh'],
    ['0,1', 'Đông'],
    ['1,1', 'Đảo Xa Xôi Lắm'],
  ]);
});

it.each([
  ['2, 5', [2, 5]],
  ['[2,5]', [2, 5]],
  ['2 5', [2, 5]],
  ['2;5', [2, 5]],
  ['2', undefined],
  ['a, b', undefined],
  ['-1, 2', undefined],
  ['123, 2', undefined],
])('a tile typed as %s is %j', (typed, tile) => {
  expect(readTile(typed)).toEqual(tile);
});
