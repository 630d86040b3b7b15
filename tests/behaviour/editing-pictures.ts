/**
 * `node tests/behaviour/editing-pictures.ts`: takes the pictures of docs/browser-editing.md from the real page, over a site
 * of the real content that is built for it. What is typed in is an example and says so.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { launchBrowser } from '../support/browser.ts';
import { PATIENCE } from '../support/browser-test.ts';
import { plain } from '../support/environment.ts';
import { serve } from '../support/serve.ts';

/** So high that every field is made; and as a picture is. */
const TALL = { width: 1180, height: 4000 };
const SHOWN = { width: 1180, height: 760 };

const site = join(mkdtempSync(join(tmpdir(), 'pictures-')), 'site');
execFileSync(process.execPath, ['src/commands/build.ts', '--quiet'], {
  env: { ...plain, EDITING: 'test', OUT_DIR: site },
  stdio: 'inherit',
});
const served = await serve(site);
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ locale: 'vi-VN', viewport: TALL });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${served.origin}/admin/`);
  await page.getByRole('button', { name: 'thử nghiệm' }).click();
  await page.getByRole('searchbox').waitFor();
  await page.evaluate(() => {
    location.hash = '#/collections/reports/new';
  });
  await fillIn(page);
} finally {
  await browser.close();
  await served.close();
  rmSync(join(site, '..'), { recursive: true, force: true });
}

async function fillIn(page: Page): Promise<void> {
  const field = (path: string, pane = 0) => page.locator(`[data-key-path="${path}"]`).nth(pane);
  await field('title').locator('input').fill('Ví dụ: Bắc Giang tập huấn 5S cho doanh nghiệp nhỏ');
  await field('date').locator('input').fill('2019-05-06');
  await field('province').locator('select').selectOption('bac-giang');
  await field('summary').locator('textarea').fill('Ví dụ về một lớp học năm ngày.');
  const body = field('body').locator('textarea');
  const text =
    'Đây là một ví dụ, không phải báo cáo.\n\n## Kết quả\n\n- Ba mươi doanh nghiệp dự lớp\n- Mỗi nơi chọn một việc để làm';
  await body.fill(text);
  await take(page, 'editing-form-vi', field('title'));
  await body.fill(`${text}\n\n<b>In đậm</b> theo Quyết định 36/QĐ-TTg.`);
  await field('report_checks').locator('li').first().waitFor();
  await take(page, 'editing-check-vi', field('body'));
  await body.fill(text);
  await page.getByRole('radio', { name: 'Tiếng Anh' }).last().click();
  await field('title', 1).locator('input').fill('Example: Bac Giang trains small firms in 5S');
  await take(page, 'editing-pair-vi', field('title'));
}

/** A picture with a field at its top. One of few colours is a fifth of the size. */
async function take(page: Page, name: string, top: Locator): Promise<void> {
  await page.setViewportSize(SHOWN);
  await top.evaluate((element) => element.scrollIntoView());
  // The check has read what was typed last, and nothing moves.
  await page.waitForTimeout(3000);
  const png = await page.screenshot();
  await sharp(png).png({ palette: true, colours: 64, effort: 10 }).toFile(`docs/screenshots/${name}.png`);
  await page.setViewportSize(TALL);
}
