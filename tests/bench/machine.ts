import { cpus, loadavg, platform, release, totalmem } from 'node:os';

/** Where and when something is measured. */
export function machine() {
  const processors = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    system: `${platform()} ${release()}`,
    processors: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
    memory: `${(totalmem() / 2 ** 30).toFixed(0)} GB`,
    /** Of the last one, five and fifteen minutes: over the number of processors, others were at work. */
    load: loadavg().map((load) => Number(load.toFixed(1))),
  };
}

export type Machine = ReturnType<typeof machine>;
