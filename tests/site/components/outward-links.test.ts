import { describe, expect, it } from 'vitest';
import { contactLink, emailLink, repositoryLink } from '../../../src/site/components/report/outward-links.ts';

const address = 'https://kho.example.vn/vi/bao-cao/x/';

describe('links that lead out', () => {
  it('keep a title whole, whatever is in it', () => {
    const title = 'Hỏi & đáp: 100% “OK”? #5S';
    const link = new URLSearchParams(emailLink(title, address).slice('mailto:?'.length));
    expect(link.get('subject')).toBe(title);
    expect(link.get('body')?.split('\r\n')).toEqual([title, address]);
  });

  it('take word of mistakes by e-mail or on a page, as the archive says', () => {
    expect(contactLink('kho@example.org', 'Lỗi', address)).toMatch(/^mailto:kho@example\.org\?subject=L%E1%BB%97i&/);
    expect(contactLink('https://example.org/loi', 'Lỗi', address)).toBe('https://example.org/loi');
  });

  it('name a file of the repository once, with or without a slash at its end', () => {
    for (const repository of ['https://example.org/kho', 'https://example.org/kho/'])
      expect(repositoryLink(repository, 'content/a b.md')).toBe('https://example.org/kho/blob/HEAD/content/a%20b.md');
  });
});
