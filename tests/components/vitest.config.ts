import { getViteConfig } from 'astro/config';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Components alone, without a site: Astro compiles them for Vitest as it does for a build. */
export default getViteConfig(
  {
    test: {
      name: 'components',
      root: fileURLToPath(new URL('../..', import.meta.url)),
      include: ['tests/components/**/*.test.ts'],
      // As in the other projects (vitest.config.ts).
      maxWorkers: availableParallelism() + 1,
      isolate: false,
      testTimeout: 300_000,
      hookTimeout: 600_000,
    },
  },
  {
    configFile: false,
    srcDir: './src/site',
    trailingSlash: 'always',
    site: 'https://kho.example.vn',
    base: '/kho/',
    logLevel: 'silent',
    devToolbar: { enabled: false },
  },
);
