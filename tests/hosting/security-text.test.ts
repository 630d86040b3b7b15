import { describe, expect, it } from 'vitest';
import { securityText } from '../../src/hosting/security-text.ts';

const now = new Date('2026-11-20T08:00:00Z');
const root = { siteUrl: 'https://kho.example.vn', basePath: '/' };

/** The fields of a file, as RFC 9116 has them: a name, a colon, a space, a value. */
const fields = (text = '') =>
  Object.fromEntries(
    text
      .trimEnd()
      .split('\n')
      .map((line) => /^([A-Z][A-Za-z-]+): (\S.*)$/.exec(line)?.slice(1) ?? ['?', line]),
  ) as Record<string, string>;

describe('security.txt', () => {
  it('names the contact as an address, the languages, its own address and a day under a year away', () => {
    const { Contact, Expires, ...rest } = fields(securityText('bao-mat@example.org', root, now));
    expect(Contact).toBe('mailto:bao-mat@example.org');
    expect(rest).toEqual({
      'Preferred-Languages': 'vi, en',
      Canonical: 'https://kho.example.vn/.well-known/security.txt',
    });
    const days = (Date.parse(Expires ?? '') - now.getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(180);
    expect(days).toBeLessThan(365);
  });

  it('takes a web address too, by https alone', () => {
    expect(fields(securityText('https://example.org/bao', root, now)).Contact).toBe('https://example.org/bao');
    expect(securityText('http://example.org/bao', root, now)).toBeUndefined();
  });

  it.each([
    undefined,
    '',
    'ask the editors',
    'a@b',
    'a@example.org\nContact: mailto:evil@example.org',
    'mailto:',
    '+84 24 1234',
  ])('is not written with %j for a contact', (contact) => expect(securityText(contact, root, now)).toBeUndefined());

  it('is not written under a base path, where nobody looks for it', () => {
    expect(securityText('bao-mat@example.org', { ...root, basePath: '/kho/' }, now)).toBeUndefined();
  });

  it('names no address of its own that is not secure', () => {
    expect(securityText('bao-mat@example.org', { ...root, siteUrl: 'http://kho.example.vn' }, now)).not.toContain(
      'Canonical',
    );
  });
});
