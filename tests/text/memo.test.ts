import { expect, it } from 'vitest';
import { memo } from '../../src/text/memo.ts';

it('what is made of an object is made once, and of another object anew', () => {
  let made = 0;
  const name = memo((key: { name?: string }) => {
    made++;
    return key.name;
  });
  const [one, two, none] = [{ name: 'một' }, { name: 'một' }, {}];
  expect([name(one), name(one), name(two), name(none), name(none)]).toEqual([
    'một',
    'một',
    'một',
    undefined,
    undefined,
  ]);
  expect(made).toBe(3);
});
