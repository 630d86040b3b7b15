import { describe, expect, inject, it } from 'vitest';
import { axeFindings, colourRules } from '../../support/axe.ts';
import { visit } from '../../support/browser-test.ts';

const { open } = visit(inject('site'));

/** One page of every kind, in both languages. */
const kinds = [
  ['/', '/404.html'],
  ['/vi/', '/en/'],
  ['/vi/bao-cao/', '/en/reports/'],
  ['/vi/bao-cao/trang-1/', '/en/reports/page-1/'],
  [
    '/vi/bao-cao/2014-08-18-thai-nguyen-trien-khai-nang-suat-chat-luong/',
    '/en/reports/2014-08-18-thai-nguyen-trien-khai-nang-suat-chat-luong/',
  ],
  ['/vi/tinh-thanh/', '/en/provinces/'],
  ['/vi/tinh-thanh/bac-ninh/', '/en/provinces/bac-ninh/'],
  ['/vi/tinh-thanh/bac-giang/', '/en/provinces/bac-giang/'],
  ['/vi/vung/dbsh/', '/en/regions/dbsh/'],
  ['/vi/chuong-trinh/', '/en/programs/'],
  ['/vi/chuong-trinh/1322/', '/en/programs/1322/'],
  ['/vi/nam/', '/en/years/'],
  ['/vi/nam/2022/', '/en/years/2022/'],
  ['/vi/chu-de/', '/en/topics/'],
  ['/vi/chu-de/5s/', '/en/topics/5s/'],
  ['/vi/co-quan/', '/en/organizations/'],
  ['/vi/co-quan/stameq/', '/en/organizations/stameq/'],
  ['/vi/van-ban/', '/en/documents/'],
  ['/vi/van-ban/712-qd-ttg-2010/', '/en/documents/712-qd-ttg-2010/'],
  ['/vi/ngon-ngu/vi/', '/en/languages/vi/'],
  ['/vi/tim-kiem/?q=samsung', '/en/search/?q=samsung'],
  ['/vi/bao-phu/', '/en/coverage/'],
  ['/vi/bao-phu/bac-ninh/1322/', '/en/coverage/bac-ninh/1322/'],
  ['/vi/dong-thoi-gian/', '/en/timeline/'],
  ['/vi/gioi-thieu/', '/en/about/'],
].flat();

describe('on a telephone', () => {
  it.each(kinds)('axe finds nothing on %s, nor in its colours in the dark', async (address) => {
    const page = await open(address, { colorScheme: 'light', viewport: { width: 360, height: 740 } });
    if (address.includes('?q=')) await page.locator('[data-report]').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(page, colourRules)).toEqual([]);
    await page.close();
  });
});
