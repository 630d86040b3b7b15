import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/build-sites.ts'],
    // By default one processor is left idle; here it is half of the machine.
    maxWorkers: '100%',
    // No test changes what another reads: modules are loaded and pages parsed once for each worker.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
