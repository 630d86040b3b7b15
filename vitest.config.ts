import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/build-sites.ts'],
    // Much of the time is waiting: for browsers, and for commands.
    maxWorkers: availableParallelism() + 1,
    // No test changes what another reads: modules are loaded and pages parsed once for each worker.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
