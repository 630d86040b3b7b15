import { lstatSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { standInsOf } from '../../src/admin/bundle.ts';
import { checkReport } from '../../src/check/check-report.ts';
import { repairReport } from '../../src/check/repair-report.ts';
import { filesBelow, slashes } from '../../src/content/files.ts';
import { fixture } from '../support/fixtures.ts';
import { vocabularies } from '../support/made-up.ts';

interface Rules {
  checkReport: typeof checkReport;
  repairReport: typeof repairReport;
}

/** The check and the repairs as they are bundled for browsers, run here. */
let browsers: Rules;
const folder = mkdtempSync(join(tmpdir(), 'luật-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const entry = 'virtual:rules';
  const bundle = await rolldown({
    input: entry,
    // Of packages the form without a window: all else is as in a browser.
    platform: 'node',
    shimMissingExports: true,
    logLevel: 'silent',
    plugins: [
      standInsOf(process.cwd()),
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? `${process.cwd()}/src/rules-of-browsers.ts` : undefined),
        load: (id) =>
          id.endsWith('/src/rules-of-browsers.ts')
            ? `export { checkReport } from './check/check-report.ts'; export { repairReport } from './check/repair-report.ts';`
            : undefined,
      },
    ],
  });
  const dir = join(folder, 'rules');
  const { output } = await bundle.write({ format: 'esm', dir });
  await bundle.close();
  browsers = (await import(pathToFileURL(join(dir, output[0].fileName)).href)) as Rules;
});

/** Rules that look for a picture's file, which a browser does not see. */
const ofTheDisk = ['image-missing', 'image-unfit'];

const context = { vocabularies, today: '2026-11-20' };

/** What is found in a file, each as code, place and words. */
function found({ checkReport: check }: Rules, path: string, bytes: Uint8Array): string[] {
  return check(path, bytes, context)
    .problems.filter(({ code }) => !ofTheDisk.includes(code))
    .map(({ code, line, column, field = '', actual = '', expected = '' }) =>
      [code, `${line}:${column}`, field, actual, expected].join(' '),
    )
    .toSorted();
}

const ours: Rules = { checkReport, repairReport };

const reports = ['problems', 'slips', 'five-faults', 'country']
  .flatMap((name) => filesBelow(fixture(name)))
  .concat(filesBelow('content/reports'))
  .filter((file) => file.endsWith('.md') && file.includes('reports') && lstatSync(file).isFile());

it('the rules find in a browser what they find here', () => {
  expect(reports.length).toBeGreaterThan(200);
  const others = reports.flatMap((file) => {
    const path = slashes(relative('.', file)).replace(/^.*?(?=reports\/)/, '');
    const bytes = readFileSync(file);
    const [there, here] = [found(browsers, path, bytes), found(ours, path, bytes)];
    return JSON.stringify(there) === JSON.stringify(here) ? [] : [{ file: slashes(relative('.', file)), there, here }];
  });
  expect(others).toEqual([]);
});

it('the repairs make of a text there what they make of it here, HTML aside', () => {
  const others = reports.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const here = repairReport(text);
    const there = browsers.repairReport(text).text;
    return here.repairs.includes('html') || there === here.text
      ? []
      : [{ file: slashes(relative('.', file)), there, here: here.text }];
  });
  expect(others).toEqual([]);
});
