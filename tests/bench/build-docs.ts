import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectRoot } from '../../src/settings.ts';
import { chartOf } from './chart.ts';
import { cellsOf, tableOf, type Figures } from './figures.ts';
import type { Machine } from './machine.ts';

interface Facts extends Machine {
  versions: Readonly<Record<string, string>>;
  reports: number;
  runs: number;
}

const START = '<!-- npm run bench -- --docs writes from here -->';
const END = '<!-- to here -->';

/** Puts the figures into docs/performance.md, between two marks, and draws their chart beside it. */
export async function writeDocs(
  facts: Facts,
  figures: readonly Figures[],
  kinds: readonly (readonly string[])[],
): Promise<void> {
  const file = join(projectRoot, 'docs/performance.md');
  const text = readFileSync(file, 'utf8');
  const [before, rest] = text.split(START);
  const [, after] = rest?.split(END) ?? [];
  if (before === undefined || after === undefined)
    throw new Error(`${file}: the marks ${START} and ${END} are missing`);
  const count = new Intl.NumberFormat('en-GB').format(facts.reports);
  const title = `Building ${count} made-up reports, wall seconds, ${facts.date}`;
  writeFileSync(join(projectRoot, 'docs/performance-build.svg'), chartOf(title, figures));
  const versions = Object.entries(facts.versions).map(([name, version]) => `${name} ${version}`);
  const section = [
    START,
    '',
    `${count} reports, ${facts.date}; ${facts.processors}, ${facts.memory}, ${facts.system}; ${versions.join(', ')}; median of ${facts.runs} (least–most). Load of the machine at the end: ${facts.load.join(', ')}.`,
    '',
    tableOf(cellsOf(figures)),
    '',
    `![${title}](performance-build.svg)`,
    '',
    tableOf(kinds),
    '',
    END,
  ];
  const whole = `${before}${section.join('\n')}${after}`;
  writeFileSync(file, await format(whole, { ...(await resolveConfig(file)), filepath: file }));
}
