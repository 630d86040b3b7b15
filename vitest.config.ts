import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** They start commands as a person would: what they need they make themselves, and each takes its seconds. */
const commands = ['tests/commands/**/*.test.ts'];
/** They render a component by itself. */
const components = ['tests/components/**/*.test.ts'];
/** They read, serve and open finished sites, which are built once before any of them. */
const site = ['tests/site/{pages,browser}/**/*.test.ts', 'tests/hosting/serving.test.ts'];

// The commands that tests start are compiled once: several hundred of them load the same modules.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/node');

export default defineConfig({
  test: {
    // Much of the time is waiting: for browsers, and for commands.
    maxWorkers: availableParallelism() + 1,
    // No test changes what another reads: modules are loaded and pages parsed once for each worker.
    isolate: false,
    // No test is about time: these are so long that a busy machine never reaches them.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      // What is neither: seconds in all, and nothing to wait for.
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: [...commands, ...site, ...components] },
      },
      'tests/components/vitest.config.ts',
      { extends: true, test: { name: 'commands', include: commands } },
      { extends: true, test: { name: 'site', include: site, globalSetup: ['tests/support/build-sites.ts'] } },
    ],
  },
});
