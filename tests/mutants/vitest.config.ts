import { mkdirSync, symlinkSync } from 'node:fs';
import { defineConfig, mergeConfig, type ConfigEnv } from 'vitest/config';
import components from '../components/vitest.config.ts';
import { rooms } from './rooms.ts';

// In Stryker's copy of the project a link that leads nowhere is missing: the fixture of an unreadable file.
const unreadable = 'tests/fixtures/problems/file-unreadable/reports/vi/2024';
if (process.cwd().includes('sandbox')) {
  mkdirSync(unreadable, { recursive: true });
  try {
    symlinkSync('../../../../../../etc/hostname-khong-co', `${unreadable}/2024-05-06-lien-ket.md`);
  } catch {
    // Another worker was quicker.
  }
}

/** The tests of one room, for `npm run mutants`: none starts a command, a build or a browser. */
export default defineConfig(async (env: ConfigEnv) => {
  const { test, ...astro } = await components(env);
  return mergeConfig(astro, {
    test: {
      ...test,
      name: 'mutants',
      include: [...(rooms[process.env.ROOM ?? '']?.tests ?? [])],
      exclude: [
        'tests/hosting/serving.test.ts',
        // They start a program, or try thousands of texts, for seconds: too much for each of a thousand faults.
        'tests/search/finding.test.ts',
        'tests/check/any-text.test.ts',
        'tests/import/accuracy.test.ts',
        'tests/import/cases.test.ts',
        'tests/import/hostile.test.ts',
        'tests/import/no-html.test.ts',
        'tests/render/hostile.test.ts',
        // Texts nested deeper than a stack end Stryker's threads, whose stack is smaller.
        'tests/check/check-load.test.ts',
      ],
    },
  });
});
