import { rmSync } from 'node:fs';
import { join } from 'node:path';
import project from '../../package.json' with { type: 'json' };
import { bodyReport, edits, originalOf, sentence, type MadeUpContent } from './edits.ts';
import { rowNames, sizeOf, type Row, type RowName } from './figures.ts';
import { measure, type Command } from './measure.ts';
import { makeContent, Ours } from './ours.ts';
import { convert } from './peers/convert.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugo } from './peers/hugo.ts';
import { addSentence, layOut, type Peer } from './peers/peer.ts';
import { assertSamePages, kindTable } from './peers/same-pages.ts';

export interface Plan {
  /** An empty folder for everything. */
  folder: string;
  reports: number;
  /** How often each row is measured. */
  runs: number;
  only: readonly RowName[];
  peers: boolean;
}

interface Result {
  rows: Row[];
  /** Pages of each kind by each contestant, as cells of a table. */
  kinds: string[][];
  versions: Record<string, string>;
}

/** Measures the rows of a plan, ours and the peers' in turns, so that what else the machine does meets all alike. */
export async function race(plan: Plan): Promise<Result> {
  const content = makeContent(join(plan.folder, 'content'), plan.reports);
  const peers = plan.peers ? findPeers(plan.folder) : [];
  const ours = new Ours(content.folder, plan.folder);
  const scores = new Scores();
  try {
    await ours.warmUp();
    await coldRuns(plan, content, ours, peers, scores);
    const kinds = kindTable([ours, ...peers]);
    for (const name of Object.keys(edits) as (keyof typeof edits)[])
      if (plan.only.includes(name))
        for (let turn = 1; turn <= plan.runs; turn++) {
          edits[name](content, turn);
          await scores.measure(name, ours.name, ours.site, [ours.command]);
          if (name === 'body') await editPeers(peers, content, turn, scores);
        }
    const versions = peers.map(({ id, version }) => [id, version] as const);
    const { astro, pagefind } = project.dependencies;
    return { rows: scores.rows(), kinds, versions: { astro, pagefind, ...Object.fromEntries(versions) } };
  } finally {
    ours.clear();
  }
}

async function coldRuns(plan: Plan, content: MadeUpContent, ours: Ours, peers: readonly Peer[], scores: Scores) {
  const runs = plan.only.includes('cold') ? plan.runs : 1;
  for (let turn = 1; turn <= runs; turn++) {
    ours.startAnew();
    await scores.measure('cold', ours.name, ours.site, [ours.command]);
    if (turn === 1 && peers.length > 0) {
      say('the same pages as data for the peers, not timed');
      layOut(peers, ours.site, convert(ours.site, content.folder));
    }
    for (const peer of peers) {
      rmSync(peer.site, { recursive: true, force: true });
      await scores.measure('cold', peer.name, peer.site, peer.commands);
      if (turn === 1) say(`${assertSamePages(ours.site, peer.site)} pages of ${peer.name} say what ours say`);
    }
  }
  if (!plan.only.includes('cold')) scores.forget('cold');
}

/** The peers build all again, as they do after every change. */
async function editPeers(peers: readonly Peer[], content: MadeUpContent, turn: number, scores: Scores) {
  for (const peer of peers) {
    addSentence(peer, originalOf(content, bodyReport(content, turn)), sentence(turn));
    await scores.measure('body', peer.name, peer.site, peer.commands);
  }
}

function findPeers(folder: string): Peer[] {
  return [hugo(join(folder, 'hugo')), eleventy(join(folder, 'eleventy'))].flatMap((found) => {
    if (typeof found !== 'string') return found;
    say(`left out: ${found}`);
    return [];
  });
}

/** The runs so far, by row and contestant, in the order they came. */
class Scores {
  #rows = new Map<string, Row>();

  async measure(row: RowName, by: string, site: string, commands: readonly Command[]): Promise<void> {
    const cost = await measure(commands);
    say(`${rowNames[row]}, ${by}: ${cost.wall.toFixed(1)} s`);
    const key = `${row} ${by}`;
    this.#rows.set(key, { row, by, costs: [...(this.#rows.get(key)?.costs ?? []), cost], site: sizeOf(site) });
  }

  forget(row: RowName): void {
    for (const [key, each] of this.#rows) if (each.row === row) this.#rows.delete(key);
  }

  rows(): Row[] {
    return [...this.#rows.values()];
  }
}

function say(text: string): void {
  console.error(text);
}
