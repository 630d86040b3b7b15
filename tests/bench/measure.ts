import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What one command took, with all processes it started. */
export interface Cost {
  /** Seconds from its start to its end. */
  wall: number;
  /** Seconds of processor time, the user's and the system's. */
  cpu: number;
  /** The most memory at one moment, in bytes; undefined where the system has no /proc. */
  memory: number | undefined;
}

export interface Command {
  command: string;
  args: readonly string[];
  cwd?: string;
  env?: Readonly<Record<string, string>>;
}

/** How often the memory is looked at, in milliseconds. */
const INTERVAL = 100;

/**
 * Runs commands as whole processes, one after another, and adds up what they took: of memory, the most of any.
 * @throws when one fails, with the end of what it said
 */
export async function measure(commands: readonly Command[]): Promise<Cost> {
  const costs: Cost[] = [];
  for (const command of commands) costs.push(await measureOne(command));
  const memories = costs.map(({ memory }) => memory).filter((memory) => memory !== undefined);
  return {
    wall: costs.reduce((sum, { wall }) => sum + wall, 0),
    cpu: costs.reduce((sum, { cpu }) => sum + cpu, 0),
    memory: memories.length > 0 ? Math.max(...memories) : undefined,
  };
}

async function measureOne({ command, args, cwd, env }: Command): Promise<Cost> {
  const said: string[] = [];
  const start = performance.now();
  // `times` (POSIX) gives the processor time of the command and of all it waited for, on any system.
  const child = spawn('sh', ['-c', '"$@"; status=$?; times >&3; exit $status', 'sh', command, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let times = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => said.push(String(piece)));
  child.stdio[3]?.on('data', (piece) => (times += String(piece)));
  let memory = memoryOfTree(child.pid);
  const watch = setInterval(() => {
    const now = memoryOfTree(child.pid);
    if (now !== undefined) memory = Math.max(memory ?? 0, now);
  }, INTERVAL);
  try {
    const status = await new Promise<number | string | null>((resolve, reject) => {
      child.on('error', reject).on('close', (code, signal) => resolve(code ?? signal));
    });
    const wall = (performance.now() - start) / 1000;
    if (status !== 0)
      throw new Error(`${[command, ...args].join(' ')}: ended by ${status}\n${said.join('').slice(-3000)}`);
    return { wall, cpu: childrenSeconds(times), memory };
  } finally {
    clearInterval(watch);
  }
}

/** The second line of `times`: user and system of the children, `1m2.345s 0m0.678s`. */
function childrenSeconds(times: string): number {
  const [, line = ''] = times.split('\n');
  const seconds = [...line.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
  );
  return seconds.reduce((sum, part) => sum + part, 0);
}

/**
 * Memory of a process and all below it, in bytes: the sum of resident pages, so that what they share counts in each.
 * (Linux, proc(5): `stat` and `statm`.)
 */
function memoryOfTree(root: number | undefined): number | undefined {
  if (root === undefined || process.platform !== 'linux') return undefined;
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(
      read(`/proc/${name}/stat`)
        .replace(/^.*\) \S /s, '')
        .split(' ', 1)[0],
    );
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [root];
  for (const process of tree) tree.push(...(children.get(process) ?? []));
  return tree.reduce((sum, process) => sum + Number(read(`/proc/${process}/statm`).split(' ')[1] ?? 0) * PAGE, 0);
}

/** Bytes of a page of memory on the machines Node is built for on Linux (x64; arm64 as distributions set it). */
const PAGE = 4096;

/** Empty once the process is gone. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
