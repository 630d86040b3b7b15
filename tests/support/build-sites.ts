import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { unpackBrowser } from './browser.ts';
import { plain } from './environment.ts';
import { fixture } from './fixtures.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The finished site of the real content. */
    site: string;
    /** The finished site of the made-up country, under /kho/. */
    country: string;
  }
}

/** Builds both sites once for all tests that read one, as a person would, and unpacks the browser that opens them. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'kho thử '));
  const build = async (name: string, env: Record<string, string>) => {
    const out = join(folder, name);
    await promisify(execFile)(process.execPath, ['src/commands/build.ts'], {
      env: { ...plain, SITE_URL: 'https://kho.example.vn', ...env, OUT_DIR: out },
    });
    return out;
  };
  unpackBrowser();
  const [site, country] = await Promise.all([
    build('site', {}),
    build('nước bịa', { CONTENT_DIR: fixture('country'), BASE_PATH: '/kho/' }),
  ]);
  project.provide('site', site);
  project.provide('country', country);
  return () => rmSync(folder, { recursive: true, force: true });
}
