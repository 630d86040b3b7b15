/**
 * `npm run mutants`: plants small faults in the pure rooms of src, one at a time, and says how many no test notices.
 * Rooms may be named, and files of them: `npm run mutants -- charts query/rank.ts 'check/rules/a*.ts'`. The reports, fault by
 * fault: reports/mutants/ROOM.html.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { rooms } from './rooms.ts';

/** What is read of a report (mutation-testing-report-schema 2). */
interface Report {
  files: Record<string, { mutants: { status: string; mutatorName: string; location: { start: { line: number } } }[] }>;
}

const all = Object.keys(rooms);
/** The files asked for of each room; none for all of them. */
const asked = new Map<string, string[]>();
for (const word of process.argv.slice(2)) {
  const [room = '', ...file] = word.split('/');
  asked.set(room, [...(asked.get(room) ?? []), ...(file.length === 0 ? [] : [file.join('/')])]);
}
const unknown = [...asked.keys()].filter((room) => !all.includes(room));
if (unknown.length > 0) {
  console.error(`npm run mutants -- [ROOM | ROOM/FILE…]\nno room: ${unknown.join(', ')}. Rooms: ${all.join(', ')}`);
  process.exit(asked.has('--help') ? 0 : 2);
}

const lines: string[] = [];
for (const room of asked.size > 0 ? asked.keys() : all) {
  const { status } = spawnSync('stryker', ['run', 'tests/mutants/stryker.config.js'], {
    env: { ...process.env, ROOM: room, FILES: asked.get(room)?.join(',') ?? '' },
    stdio: 'inherit',
  });
  // A run that was stopped leaves its copy of the project, which other tools would take for a part of it.
  rmSync(`reports/sandbox-${room}`, { recursive: true, force: true });
  const file = `reports/mutants/${room}.json`;
  if (status !== 0 || !existsSync(file)) {
    lines.push(`${room.padEnd(10)} could not be measured: Stryker ended with ${status}`);
    process.exitCode = 1;
  } else lines.push(told(room, JSON.parse(readFileSync(file, 'utf8')) as Report));
}
console.log(`\n${lines.join('\n')}`);

/** A room's score, and the lines with most faults that nobody noticed. */
function told(room: string, { files }: Report): string {
  const mutants = Object.values(files).flatMap((each) => each.mutants);
  const count = (...statuses: string[]) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const missed = count('Survived', 'NoCoverage');
  const left = Object.entries(files)
    .map(([file, each]) => ({
      file,
      of: each.mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').length,
    }))
    .filter(({ of }) => of > 0)
    .sort((a, b) => b.of - a.of)
    .map(({ file, of }) => `             ${of} in ${file}`);
  const score = ((noticed / Math.max(1, noticed + missed)) * 100).toFixed(1);
  return [`${room.padEnd(10)} ${score} %  ${noticed} of ${noticed + missed} noticed`, ...left].join('\n');
}
