/**
 * `npm run bench -- --reports N [--peers] [--runs 3] [--only cold,body] [--json] [--docs]`: what builds of N made-up
 * reports take, as whole processes: cold, with nothing changed, after edits. With --peers, Hugo and Eleventy with
 * Pagefind make the same pages in the same run. --docs renews the table and the chart of docs/performance.md.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeDocs } from './build-docs.ts';
import { cellsOf, figuresOf, rowNames, tableOf, type RowName } from './figures.ts';
import { machine } from './machine.ts';
import { race } from './race.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: Object.keys(rowNames).join(',') },
    peers: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    docs: { type: 'boolean', default: false },
  },
});
const reports = wholeNumber('reports', values.reports, 100);
const runs = wholeNumber('runs', values.runs, 1);
const only = values.only.split(',').map((name) => {
  if (name in rowNames) return name as RowName;
  throw new Error(`--only ${name}: allowed are ${Object.keys(rowNames).join(', ')}`);
});

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'archive-bench-')));
try {
  const { rows, kinds, versions } = await race({ folder, reports, runs, only, peers: values.peers });
  // A full build by Hugo and Pagefind, which all rows stand beside.
  const peer = rows.find(({ row, by }) => row === 'cold' && by === 'Hugo');
  const figures = rows.map((row) => figuresOf(row, peer));
  const facts = { ...machine(), versions: { node: process.versions.node, ...versions }, reports, runs };
  if (values.json) console.log(JSON.stringify({ ...facts, rows: figures, kinds }, undefined, 2));
  else {
    console.log(`${tableOf(cellsOf(figures))}\n\n${tableOf(kinds)}\n\n${JSON.stringify(facts)}`);
    if (process.platform !== 'linux') console.log('Memory is measured on Linux only.');
  }
  if (values.docs) await writeDocs(facts, figures, kinds);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Error(`--${name} ${text}: a whole number from ${least} on is needed`);
}
