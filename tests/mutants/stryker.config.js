import { globSync, readFileSync } from 'node:fs';
import { rooms } from './rooms.ts';

const room = process.env.ROOM ?? '';
const names = (process.env.FILES ?? '').split(',').filter((name) => name !== '');
/** `EVERY=7 npm run mutants -- archive` tries faults in every seventh line alone: a room in minutes, on a busy machine too. */
const every = Number(process.env.EVERY ?? 1);
const files = rooms[room]?.files ?? [];
const asked = names.length > 0 ? names.flatMap((name) => files.map((file) => file.replace('*.ts', name))) : files;

/** One line of so many of each file, as Stryker names stretches of a file: `src/a.ts:5-5`. */
function sample(patterns) {
  return globSync(patterns).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((_, index) => (index % every === every - 1 ? [`${file}:${index + 1}-${index + 1}`] : [])),
  );
}

/** How Stryker plants faults in one room: `npm run mutants` (run.ts) starts it with the room's name. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutants/vitest.config.ts', related: true },
  mutate: every > 1 ? sample(asked) : asked,
  // Of patterns it makes some that no browser reads (`\V`), and then nothing runs.
  mutator: { excludedMutations: ['Regex'] },
  coverageAnalysis: 'perTest',
  // Of a fault in what a module does once, when it is loaded, Vitest cannot say which tests notice: all would be run.
  ignoreStatic: true,
  // What was tried before, and neither it nor its tests have changed since, is taken from the last time.
  incremental: true,
  incrementalFile: `reports/mutants/${room}.json`,
  reporters: ['html', 'progress-append-only'],
  htmlReporter: { fileName: `reports/mutants/${room}.html` },
  concurrency: Number(process.env.AT_ONCE ?? 1),
  // A fault that never ends costs as long as this.
  timeoutMS: 15_000,
  tempDirName: `reports/sandbox-${room}`,
  // The link leads nowhere, and so cannot be copied; vitest.config.ts makes it anew.
  ignorePatterns: ['/dist', '/reports', '/tests/fixtures/problems/file-unreadable/reports'],
  // Fixtures are read as they are.
  disableTypeChecks: false,
};
