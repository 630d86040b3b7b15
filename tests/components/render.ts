import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse, type HTMLElement } from 'node-html-parser';
import { buildArchive, type Archive } from '../../src/archive/archive.ts';
import type { ReportVersion } from '../../src/archive/report.ts';
import type { Vocabularies } from '../../src/archive/vocabularies.ts';
import { readArchive } from '../../src/check/run.ts';
import type { GitDates } from '../../src/content/git-dates.ts';
import { publish } from '../../src/site/edition.ts';
import { fixtureFolder } from '../support/fixtures.ts';

const folder = fixtureFolder('country');
const country = readArchive(folder, new Date('2024-06-15T05:00:00Z'));

/**
 * Hands components an archive of made-up reports, as a build would, under /kho/ on 15 June 2024.
 * @param history what git knows of them
 */
export function withArchive(
  versions: readonly ReportVersion[],
  vocabularies: Vocabularies,
  history?: GitDates,
): Archive {
  const archive = buildArchive(versions, vocabularies);
  const rest = { folder, base: '/kho/', engine: '', files: undefined, history: () => history };
  publish({ ...country, ...rest, archive, html: new Map() });
  return archive;
}

/** Where the made-up site stands. */
export const SITE = 'https://kho.example.vn';

type Component = Parameters<AstroContainer['renderToString']>[0];
let container: Promise<AstroContainer> | undefined;

/** What a component makes of its properties, parsed. */
export async function render(component: unknown, props: object, slot = ''): Promise<HTMLElement> {
  container ??= AstroContainer.create({ astroConfig: { site: SITE } });
  const html = await (
    await container
  ).renderToString(component as Component, {
    props: props as Record<string, unknown>,
    slots: { default: slot },
  });
  return parse(html.replace(/<style[^]*?<\/style>|<script[^]*?<\/script>/g, ''));
}
