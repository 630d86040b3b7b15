import { rooms } from './rooms.ts';

const room = process.env.ROOM ?? '';
const names = (process.env.FILES ?? '').split(',').filter((name) => name !== '');
const files = rooms[room]?.files ?? [];

/** How Stryker plants faults in one room: `npm run mutants` (run.ts) starts it with the room's name. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutants/vitest.config.ts', related: true },
  mutate: names.length > 0 ? names.flatMap((name) => files.map((file) => file.replace('*.ts', name))) : files,
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
