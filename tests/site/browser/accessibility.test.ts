import { describe, expect, inject, it } from 'vitest';
import { axeFindings, colourRules } from '../../support/axe.ts';
import { visit } from '../../support/browser-test.ts';

/** One page of every kind, in both languages, of the made-up country; its report has a test of its own. */
const country = [
  ['', '404.html'],
  ['vi/bao-cao/', 'en/reports/'],
  ['vi/bao-cao/2020-02-03-bao-cao-rut/', 'en/reports/2020-02-03-bao-cao-rut/'],
  ['vi/tinh-thanh/', 'en/provinces/'],
  ['vi/tinh-thanh/tay-lam/', 'en/provinces/tay-lam/'],
  ['vi/vung/bac/', 'en/regions/bac/'],
  ['vi/chuong-trinh/', 'en/programs/'],
  ['vi/nam/', 'en/years/'],
  ['vi/nam/2021/', 'en/years/2021/'],
  ['vi/chu-de/', 'en/topics/'],
  ['vi/chu-de/5s/', 'en/topics/5s/'],
  ['vi/co-quan/', 'en/organizations/'],
  ['vi/co-quan/hoi-dong/', 'en/organizations/hoi-dong/'],
  ['vi/van-ban/', 'en/documents/'],
  ['vi/van-ban/7-qd-tt-2018/', 'en/documents/7-qd-tt-2018/'],
  ['vi/ngon-ngu/vi/', 'en/languages/vi/'],
  ['vi/tim-kiem/?q=dong+lam', 'en/search/?q=dong+lam'],
  ['vi/bao-phu/dong-lam/hoa-sen/', 'en/coverage/dong-lam/hoa-sen/'],
].flat();

/** Of the real archive what the country has not: maps, targets, milestones, a large table, prose pages. */
const real = [
  ['vi/', 'en/'],
  ['vi/tinh-thanh/bac-ninh/', 'en/provinces/bac-ninh/'],
  ['vi/chuong-trinh/1322/', 'en/programs/1322/'],
  ['vi/bao-phu/', 'en/coverage/'],
  ['vi/so-sanh/chuong-trinh/712/', 'en/compare/programs/712/'],
  ['vi/so-sanh/?kind=program&a=712&b=1322'],
  ['vi/dong-thoi-gian/', 'en/timeline/'],
  ['vi/gioi-thieu/', 'en/about/'],
].flat();

describe.each([
  { name: 'the made-up country', site: inject('country'), base: '/kho/', kinds: country },
  { name: 'the real archive', site: inject('site'), base: '/', kinds: real },
])('$name on a telephone', ({ site, base, kinds }) => {
  const { open } = visit(site, base);

  it.each(kinds)('gives axe nothing to find on %s, nor in its colours in the dark', async (path) => {
    const page = await open(base + path, { colorScheme: 'light', viewport: { width: 360, height: 740 } });
    if (path.includes('?q=')) await page.locator('[data-report]').first().waitFor();
    // Both languages of a page are of one component, and have its colours, which take axe longest.
    if (path.startsWith('en/')) expect(await axeFindings(page, undefined, colourRules)).toEqual([]);
    else {
      expect(await axeFindings(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeFindings(page, colourRules)).toEqual([]);
    }
    await page.close();
  });
});
