import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../../src/words/editors/en.ts';
import { vi } from '../../../src/words/readers/vi.ts';
import { renderBody } from '../../../src/render/render-report.ts';
import { formatProblems } from '../../../src/words/editors/problem-text.ts';
import { contentFolder } from '../../../src/content/content-folder.ts';
import { severities, type Problem } from '../../../src/check/problems.ts';
import { readArchive } from '../../../src/check/run.ts';
import {
  AFTER,
  assemble,
  attacks,
  attacksAt,
  BEFORE,
  countryWith,
  titleOf,
  wordOf,
  type Attack,
} from '../../support/attacks.ts';
import { plain } from '../../support/environment.ts';
import { launchBrowser } from '../../support/browser.ts';
import { PATIENCE } from '../../support/browser-test.ts';
import { builtPages } from '../../support/pages.ts';
import { serve, type Served } from '../../support/serve.ts';
import { allowedAttributes, allowedElements, inspectPage, tripwire, type Inspected } from './attacked-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'tấn công '));
const content = join(folder, 'nội dung');
const site = join(folder, 'trang');
const inLists = attacksAt('documents.yml', 'topics.yml', 'site.yml');
const files = assemble(content);
const errors = (problems: readonly Problem[]) => problems.filter(({ code }) => severities[code] === 'error');
const problems = errors(readArchive(contentFolder(content, content)).problems);
const problemsOf = (attack: Attack) => {
  const file = files.get(attack);
  if (file !== undefined) {
    const shown = relative(process.cwd(), join(content, file));
    return problems.filter((problem) => problem.file === shown);
  }
  const other = join(folder, 'một danh mục');
  if (inLists.includes(attack)) countryWith(other, attack);
  return inLists.includes(attack) ? errors(readArchive(contentFolder(other, other)).problems) : [];
};
const name = ({ id, text }: Attack) => `${id} ${JSON.stringify(text.slice(0, 60))}`;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the corpus', () => {
  it('holds at least 250 different attacks', () => {
    expect(new Set(attacks.map(({ text }) => text)).size).toBeGreaterThan(250);
    expect(new Set(attacks.map(({ id }) => id)).size).toBe(attacks.length);
  });
});

describe('a check', () => {
  it('refuses what it must, at a line and column, and nothing else', () => {
    const wrong: string[] = [];
    for (const attack of attacks) {
      const found = problemsOf(attack);
      if (found.length > 0 !== (attack.refused === true))
        wrong.push(`${name(attack)} ${attack.refused ? 'passes' : `is refused: ${found[0]?.code}`}`);
      for (const { line, column } of found) if (!(line >= 1 && column >= 1)) wrong.push(`${name(attack)} has no place`);
    }
    expect(wrong).toEqual([]);
  });

  it('prints nothing that steers a terminal or a CI service', () => {
    const printed = formatProblems([...problems, ...inLists.flatMap((attack) => problemsOf(attack))], en).split('\n');
    expect(printed.length).toBeGreaterThan(400);
    expect(printed.filter((line) => /(?!\t)[\p{Cc}\p{Cf}\u2028\u2029]|^\s*::|##\[/u.test(line))).toEqual([]);
  });
});

describe('every hostile body, rendered without the check', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('runs nothing in a browser and loses no word before or after', async () => {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    await context.addInitScript(tripwire);
    const asked: string[] = [];
    await context.route(/./, async (route) => {
      if (route.request().resourceType() === 'document') return route.fulfill({ body: '', contentType: 'text/html' });
      asked.push(route.request().url());
      return route.abort();
    });
    const page = await context.newPage();
    await page.goto('http://localhost/');
    // All on one page: what one leaves open would take the next along.
    const bodies = attacksAt('body').map(({ text }) => renderBody(`${BEFORE}\n\n${text}\n\n${AFTER}`, vi, '/'));
    await page.setContent(
      `<!doctype html><html lang="vi"><body>${bodies.map((body) => `<main>${body}</main>`).join('\n')}</body></html>`,
    );
    const { ran, texts } = await page.evaluate(() => ({
      ran: (window as unknown as { __attacked?: unknown }).__attacked,
      texts: [...document.body.children].map((main) => (main as HTMLElement).innerText),
    }));
    expect(ran).toBeUndefined();
    expect(texts).toHaveLength(bodies.length);
    const lost = attacksAt('body').filter((_, index) => {
      const text = texts[index] ?? '';
      return !text.includes(BEFORE) || !text.includes(AFTER);
    });
    expect(lost.map(name)).toEqual([]);
    // Pictures of this site alone.
    expect(asked.filter((address) => !address.startsWith('http://localhost/'))).toEqual([]);
    await context.close();
  });
});

describe('a site of everything that passes, in a browser without a security policy', () => {
  let browser: Browser;
  let context: BrowserContext;
  let served: Served;
  const seen = new Map<string, Inspected>();
  const outside: string[] = [];

  beforeAll(async () => {
    for (const [attack, file] of files) if (attack.refused) rmSync(join(content, file));
    const { status, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], {
      env: { ...plain, CONTENT_DIR: content, OUT_DIR: site },
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    // The pages of former ids lead on at once: they are to be looked at as well.
    for (const { address, html } of builtPages(site))
      if (html.includes('http-equiv="refresh"'))
        writeFileSync(join(site, address, 'index.html'), html.replace(/<meta http-equiv="refresh"[^>]*>/, ''));
    [browser, served] = await Promise.all([launchBrowser(), serve(site)]);
    context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
    context.setDefaultTimeout(PATIENCE);
    await context.addInitScript(tripwire);
    context.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(`${served.origin}/`) && !address.startsWith('data:'))
        outside.push(`${request.frame().url()} asks for ${address}`);
    });
    // Looks are not at stake, and every page would ask for them again.
    await context.route(/\.(?:css|woff2)$/, (route) => route.abort());
    const addresses = builtPages(site).map(({ address }) => address);
    const next = addresses.values();
    const visitAll = async () => {
      const page = await context.newPage();
      page.on('dialog', (dialog) => {
        outside.push(`${page.url()} shows a ${dialog.type()}`);
        void dialog.dismiss();
      });
      for (const address of next) {
        await page.goto(served.origin + encodeURI(address), { waitUntil: 'load' });
        seen.set(
          address,
          await page.evaluate(inspectPage, { elements: allowedElements, attributes: allowedAttributes }),
        );
      }
      await page.close();
    };
    await Promise.all([visitAll(), visitAll(), visitAll(), visitAll()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  const all = (fault: (page: Inspected) => string | false | string[]) =>
    [...seen].flatMap(([address, page]) => {
      const found = fault(page);
      return found === false || found.length === 0 ? [] : [`${address}: ${String(found)}`];
    });
  const pageOf = ({ id, where, text }: Attack) => {
    if (where === 'pages') return seen.get(`/vi/${id}/`);
    if (where === 'page title') return seen.get(`/en/${id}/`);
    return seen.get(`/vi/bao-cao/${where === 'file' ? text : `2024-01-01-${id}`}/`);
  };

  it('has a page for each', () => {
    expect(seen.size).toBeGreaterThan(500);
    expect([...files.keys()].filter((attack) => !attack.refused && !pageOf(attack)).map(name)).toEqual([]);
  });

  it('runs nothing, even when everything is clicked, touched and focused', () => {
    expect(all(({ ran }) => ran)).toEqual([]);
  });

  it('asks no other site for anything, and shows no dialog', () => {
    expect(outside).toEqual([]);
  });

  it('has no element or attribute in a report that is not allowed', () => {
    expect(all(({ strangers }) => strangers)).toEqual([]);
  });

  it('has links only to web pages, mail, telephones and itself, marked when they lead elsewhere', () => {
    expect(all(({ links }) => links)).toEqual([]);
  });

  it('keeps header, main and footer, once each and in this order, on every page', () => {
    expect(all(({ landmarks }) => landmarks !== 'header main footer' && landmarks)).toEqual([]);
  });

  it('gives no id twice, and lets none take the place of the page’s own or the browser’s', () => {
    expect(all(({ clobbered }) => clobbered)).toEqual([]);
  });

  it('loses no word before or after', () => {
    const bodies = [...files.keys()].filter(({ where, refused }) => ['body', 'pages'].includes(where) && !refused);
    const lost = bodies.filter((attack) => {
      const text = pageOf(attack)?.prose ?? '';
      return !text.includes(BEFORE) || !text.includes(AFTER);
    });
    expect(lost.map(name)).toEqual([]);
  });

  it('shows titles as they were given', () => {
    const flat = (text: string) =>
      text
        .normalize('NFC')
        .replace(/[ \t\r\n]+/g, ' ')
        .trim();
    const wrong = attacksAt('title', 'page title').flatMap((attack) => {
      const page = pageOf(attack);
      const title = flat(attack.where === 'title' ? titleOf(attack) : `${attack.text} ${attack.id}`);
      return flat(page?.heading ?? '') === title && page?.title.startsWith(title)
        ? []
        : [`${name(attack)}: ${page?.heading} | ${page?.title}`];
    });
    expect(wrong).toEqual([]);
  });

  it('shows text only in search results', async () => {
    const page = await context.newPage();
    for (const attack of attacksAt('title').slice(0, 12)) {
      await page.goto(`${served.origin}/vi/tim-kiem/?q=${wordOf(attack.id)}`);
      const found = page.locator(`[data-report="2024-01-01-${attack.id}"]`);
      await found.waitFor();
      const { text, names, ran } = await found.evaluate((item) => ({
        text: item.querySelector('.title')?.textContent ?? '',
        names: [...item.querySelectorAll('*')].map((element) => element.localName),
        ran: (window as unknown as { __attacked?: unknown }).__attacked,
      }));
      expect(text.normalize('NFC'), name(attack)).toBe(titleOf(attack).normalize('NFC'));
      expect(
        names.filter((each) => !['article', 'time', 'p', 'h3', 'a', 'mark', 'span', 'svg', 'rect'].includes(each)),
      ).toEqual([]);
      expect(ran, name(attack)).toBeUndefined();
    }
    await page.close();
  });
});
