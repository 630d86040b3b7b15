/**
 * Loaded before a program (`node --import`): counts how often it reads each file below READS_OF, by whatever function
 * of Node, and writes the counts to READS_TO when it ends.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const below = resolve(process.env.READS_OF ?? '.') + sep;
const counts: Record<string, number> = {};
let within = false;

function count(file: unknown): void {
  const path = file instanceof URL ? fileURLToPath(file) : typeof file === 'string' ? resolve(file) : '';
  if (path.startsWith(below)) counts[path.slice(below.length)] = (counts[path.slice(below.length)] ?? 0) + 1;
}

for (const [module, name] of [
  [fs, 'readFileSync'],
  [fs, 'readFile'],
  [fs, 'openSync'],
  [fs, 'open'],
  [fs, 'createReadStream'],
  [fs.promises, 'readFile'],
  [fs.promises, 'open'],
] as const) {
  const own = Reflect.get(module, name) as (...args: unknown[]) => unknown;
  Reflect.set(module, name, (...args: unknown[]) => {
    // Node reads whole files by its own functions for opening.
    if (!within) count(args[0]);
    within = true;
    try {
      return own.apply(module, args);
    } finally {
      within = false;
    }
  });
}
syncBuiltinESMExports();

const write = fs.writeFileSync;
process.on('exit', () => write(process.env.READS_TO ?? 'reads.json', JSON.stringify(counts)));
