/** The thread of run-command.ts: runs one command after the other, each as if it were a process of its own. */
import { workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import type { Asked, Said } from './run-command.ts';

const { port, signal } = workerData as { port: MessagePort; signal: Int32Array };
let runs = 0;

async function run({ command, args, env }: Asked): Promise<Said> {
  for (const name of Object.keys(process.env)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, env);
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    process[stream].write = (text: string | Uint8Array) => {
      said[stream] += typeof text === 'string' ? text : Buffer.from(text).toString();
      return true;
    };
  const file = resolve(`src/commands/${command}.ts`);
  process.argv = [process.execPath, file, ...args];
  process.exitCode = 0;
  // The command itself is loaded anew, which runs it; what it imports is there from the last time.
  await import(`${pathToFileURL(file).href}?${++runs}`);
  const status = exitCode();
  // The thread's own.
  process.exitCode = 0;
  return { status, ...said };
}

/** What the command has set; asked in a function, since TypeScript takes it for what was assigned last. */
function exitCode(): number {
  return Number(process.exitCode);
}

port.on('message', (asked: Asked) => {
  void run(asked)
    .catch((error: unknown) => ({
      status: 1,
      stdout: '',
      stderr: String(error instanceof Error ? error.stack : error),
    }))
    .then((said) => {
      port.postMessage(said);
      Atomics.store(signal, 0, 1);
      Atomics.notify(signal, 0);
    });
});
