import { describe, expect, it } from 'vitest';
import { originalOf } from '../../src/check/stray-copy.ts';
import { bareAddress, isOfOneMachine } from '../../src/text/unfit-address.ts';

describe('a copy', () => {
  it.each([
    '2024-05-06-goc (1)',
    '2024-05-06-goc - Copy',
    '2024-05-06-goc - Copy (2)',
    '2024-05-06-goc copy 2',
    '2024-05-06-goc-copy',
    '2024-05-06-goc - bản sao',
    '2024-05-06-goc (An’s conflicted copy 2024-06-01)',
    '2024-05-06-goc.orig',
    '2024-05-06-goc_REMOTE_1234',
    'Copy of 2024-05-06-goc',
  ])('%s is known by its name', (name) => expect(originalOf(name)).toBe('2024-05-06-goc'));

  it.each(['2024-05-06-goc', '2024-05-06-lop-5s-lan-2', '2024-05-06-sao-vang', 'Hội nghị'])('%s is none', (name) =>
    expect(originalOf(name)).toBeUndefined(),
  );
});

describe('an address', () => {
  it.each([
    ['https://www.google.com/url?q=https://example.org/tin&sa=D&ust=1', 'https://example.org/tin'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Fid%3D2&h=x', 'https://example.org/a?id=2'],
    ['https://example.org/tin?utm_source=zalo&fbclid=abc', 'https://example.org/tin'],
    ['https://example.org/tin?id=5&utm_source=zalo#b', 'https://example.org/tin?id=5#b'],
    ['https://example.org/tin?id=5', 'https://example.org/tin?id=5'],
    ['https://google.com/search?q=a', 'https://google.com/search?q=a'],
  ])('%s is bared to %s', (from, to) => expect(bareAddress(from)).toBe(to));

  it.each([
    'http://localhost:4321/',
    'http://127.0.0.1/a',
    'http://192.168.1.5/',
    'http://may-chu/tin',
    'http://[::1]/',
  ])('%s is of one machine', (address) => expect(isOfOneMachine(address)).toBe(true));
  it.each(['https://example.org/', 'http://8.8.8.8/', 'https://172.100.1.1/'])('%s is not', (address) =>
    expect(isOfOneMachine(address)).toBe(false),
  );
});
