import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { fixture } from './fixtures.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The finished site of the real content. */
    site: string;
    /** The finished site of the made-up country, under /kho/. */
    country: string;
  }
}

/** Builds both sites once for all tests, as a person would. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'kho thử '));
  const build = (name: string, env: Record<string, string>) => {
    const out = join(folder, name);
    execFileSync(process.execPath, ['src/cli/build.ts'], {
      env: { ...process.env, CONTENT_DIR: '', BASE_PATH: '', SITE_URL: 'https://kho.example.vn', ...env, OUT_DIR: out },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return out;
  };
  project.provide('site', build('site', {}));
  project.provide('country', build('nước bịa', { CONTENT_DIR: fixture('country'), BASE_PATH: '/kho/' }));
  return () => rmSync(folder, { recursive: true, force: true });
}
