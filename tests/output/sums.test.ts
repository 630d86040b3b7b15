import { describe, expect, it } from 'vitest';
import { keyOf, sha256 } from '../../src/output/sums.ts';

describe('the sum of a text', () => {
  it('is what other programs say of its bytes', () => {
    // FIPS 180-2, appendix B.1.
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256(Buffer.from('Đo lường'))).toBe(sha256('Đo lường'));
  });
});

describe('the key of some texts', () => {
  it('is the same for the same, and fit for the name of a file', () => {
    expect(keyOf('một', 'hai')).toBe(keyOf('một', 'hai'));
    expect(keyOf('một', 'hai')).toMatch(/^[\w-]{27}$/);
  });

  it.each([
    ['in another order', ['hai', 'một']],
    ['parted elsewhere', ['mộth', 'ai']],
    ['as one', ['mộthai']],
    ['with one more, though empty', ['một', 'hai', '']],
    ['fewer', ['một']],
    ['none', []],
  ])('is another %s', (_, texts) => {
    expect(keyOf(...texts)).not.toBe(keyOf('một', 'hai'));
  });
});
