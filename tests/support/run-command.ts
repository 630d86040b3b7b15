import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { plain } from './environment.ts';

/** What is asked of the thread: a command by the name of its file, and what it is started with. */
export interface Asked {
  command: string;
  args: readonly string[];
  env: Record<string, string | undefined>;
}

/** What a command printed, and its exit code. */
export interface Said {
  status: number;
  stdout: string;
  stderr: string;
}

/** Longer than any command takes on the busiest machine. */
const PATIENCE = 240_000;
let thread: { ask: (asked: Asked) => Said } | undefined;

/**
 * Runs a command of src/commands in the folder of the project, without a terminal and without anything to read, and
 * waits for it. It runs in a thread that has loaded the program once: a process of its own takes five times as long, and
 * is started only where the process is what a test is about.
 */
export function runCommand(command: string, args: readonly string[] = [], env: Record<string, string> = {}): Said {
  thread ??= startThread();
  return thread.ask({ command, args, env: { ...plain, ...env } });
}

function startThread(): NonNullable<typeof thread> {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./command-thread.ts', import.meta.url), {
    workerData: { port: port2, signal },
    transferList: [port2],
    // As a command is started: with nothing of what the tests' own runner was started with.
    execArgv: [],
  });
  worker.unref();
  const ask = (asked: Asked): Said => {
    Atomics.store(signal, 0, 0);
    port1.postMessage(asked);
    if (Atomics.wait(signal, 0, 0, PATIENCE) === 'timed-out')
      throw new Error(`${asked.command} ${asked.args.join(' ')}: no end after ${PATIENCE / 1000} s`);
    const said = receiveMessageOnPort(port1)?.message as Said;
    return said;
  };
  return { ask };
}
