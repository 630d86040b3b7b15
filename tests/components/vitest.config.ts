import { getViteConfig } from 'astro/config';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Stories of programmes, which a build takes from the content: here there are none. */
const noProse = {
  name: 'no-prose',
  resolveId: (id: string) => (id === 'virtual:prose' ? '\0no-prose' : undefined),
  load: (id: string) => (id === '\0no-prose' ? 'export const contents = {};' : undefined),
};

/** Components alone, without a site: Astro compiles them for Vitest as it does for a build. */
export default getViteConfig(
  {
    plugins: [noProse],
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
