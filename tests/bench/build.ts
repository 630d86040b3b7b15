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

const { reports, runs, only, peers, json, docs } = readArguments();
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'archive-bench-')));
// However it ends, gigabytes are not left behind.
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const { rows, kinds, versions } = await race({ folder, reports, runs, only, peers });
// A full build by Hugo and Pagefind, which all rows stand beside.
const peer = rows.find(({ row, by }) => row === 'cold' && by === 'Hugo + Pagefind');
const figures = rows.map((row) => figuresOf(row, peer));
const facts = { ...machine(), versions: { node: process.versions.node, ...versions }, reports, runs };
if (json) console.log(JSON.stringify({ ...facts, rows: figures, kinds }, undefined, 2));
else {
  console.log(`${tableOf(cellsOf(figures))}\n\n${tableOf(kinds)}\n\n${JSON.stringify(facts)}`);
  if (process.platform !== 'linux') console.log('Memory is measured on Linux only.');
}
if (docs) await writeDocs(facts, figures, kinds);

function readArguments() {
  try {
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
    return {
      ...values,
      reports: wholeNumber('reports', values.reports, 100),
      runs: wholeNumber('runs', values.runs, 1),
      only: values.only.split(',').map(rowNamed),
    };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

function rowNamed(name: string): RowName {
  if (name in rowNames) return name as RowName;
  throw new Error(`--only ${name}: no such row. Write some of ${Object.keys(rowNames).join(',')}`);
}

function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Error(`--${name} ${text}: write a whole number from ${least} on.`);
}
