import { expect, inject, it } from 'vitest';
import { visit } from '../support/browser-test.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval' 'inline-speculation-rules'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

const { open, complaints } = visit(inject('site'), '/', { 'Content-Security-Policy': policy });

it('a strict content security policy holds on every kind of page, search included', async () => {
  for (const address of [
    '/',
    '/vi/',
    '/vi/bao-cao/2014-08-18-thai-nguyen-trien-khai-nang-suat-chat-luong/',
    '/en/provinces/bac-ninh/',
    '/vi/chuong-trinh/nqa/',
    '/en/contribute/',
    '/404.html',
  ]) {
    const page = await open(address);
    await page.close();
  }
  const page = await open('/vi/tim-kiem/');
  await page.locator('#q').fill('samsung');
  await page.locator('[data-report]').first().waitFor();
  await page.close();
  expect(complaints).toEqual([]);
});
