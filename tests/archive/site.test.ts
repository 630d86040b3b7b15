import { describe, expect, it } from 'vitest';
import { siteSchema } from '../../src/archive/site.ts';
import { madeSite } from '../publish/made-published.ts';

describe('the settings of a site', () => {
  it.each([
    ['as they are', {}, true],
    ['in a time zone that is one', { timezone: 'America/Los_Angeles' }, true],
    ['in one that is none', { timezone: 'Sao/Hoả' }, false],
    ['with a seal of four letters', { seal: 'NSCL' }, true],
    ['with a seal of five', { seal: 'NSCLV' }, false],
    ['without a title in English', { title: { vi: 'Kho' } }, false],
    ['with an address that is none', { repository: 'https://' }, false],
    ['with an address of another kind', { repository: 'ftp://example.org' }, false],
    ['with a field nobody knows', { colour: 'x' }, false],
  ])('%s', (_, change, accepted) => {
    const { markdown_twins: _twins, ...site } = madeSite;
    expect(siteSchema.safeParse({ ...site, ...change }).success).toBe(accepted);
  });

  it('say whether sources are published by a word', () => {
    const { markdown_twins: _twins, ...site } = madeSite;
    expect(siteSchema.parse({ ...site, markdown_twins: 'false' }).markdown_twins).toBe(false);
    expect(siteSchema.parse({ ...site, markdown_twins: 'true' }).markdown_twins).toBe(true);
    expect(siteSchema.safeParse({ ...site, markdown_twins: 'có' }).success).toBe(false);
  });
});
