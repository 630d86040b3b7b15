import { describe, expect, it } from 'vitest';
import { findConflict } from '../../src/content/conflict.ts';

describe('a conflict left in a text', () => {
  it.each([
    ['<<<<<<< HEAD', '<<<<<<< HEAD'],
    ['||||||| 1a2b3c4', '||||||| 1a2b3c4'],
    ['|||||||', '|||||||'],
    ['=======', '======='],
    ['=======  ', '=======  '],
    ['>>>>>>> nhánh', '>>>>>>> nhánh'],
    ['>>>>>>>>> nhánh của nhánh', '>>>>>>>>> nhánh của nhánh'],
    ['> > > > > > > nhánh', '> > > > > > > nhánh'],
  ])('is found by %j', (line, actual) => {
    expect(findConflict(`một\nhai\n${line}\r\nba`)).toEqual({ code: 'conflict-marker', line: 3, column: 1, actual });
  });

  it('is told by the first of its marks, and as much of it as a message holds', () => {
    const text = `a\n<<<<<<< ${'x'.repeat(90)}\n=======\n>>>>>>> y`;
    expect(findConflict(text)).toMatchObject({ line: 2, actual: `<<<<<<< ${'x'.repeat(52)}` });
    expect(findConflict('<<<<<<< a')).toMatchObject({ line: 1, column: 1 });
  });

  it.each([
    'Kết quả\n======',
    'Kết quả\n========',
    '======= không phải dòng gạch',
    'chữ <<<<<<< giữa dòng',
    '|||||||a| bảng',
    '> > > > > > > > tám lần trích',
    '> > > > > > sáu',
    '<<<<<<',
    '',
  ])('is none in %j', (text) => {
    expect(findConflict(text)).toBeUndefined();
  });
});
