import { buildArchive } from '../../src/archive/archive.ts';
import type { ReportVersion } from '../../src/archive/report.ts';
import { readArchive } from '../../src/check/run.ts';
import type { Commit, GitDates } from '../../src/content/git-dates.ts';
import type { Published } from '../../src/publish/published.ts';
import { fixtureFolder } from './fixtures.ts';
import { vocabularies } from './made-up.ts';

const { site } = readArchive(fixtureFolder('country'));
/** The archive lies in Viet Nam. */
export const zone = 'Asia/Ho_Chi_Minh';
const at = (moment: string) => Date.parse(moment) / 1000;

/** A history made by hand: of each file its commits, as `moment message`. */
export function git(files: Record<string, string[]>): GitDates {
  const commits = (file: string): Commit[] =>
    (files[file] ?? []).map((each) => {
      const [moment = '', ...subject] = each.split(' ');
      return { hash: `${moment}-${subject.join('-')}`, time: at(moment), subject: subject.join(' ') };
    });
  return {
    commits,
    named: (name: string) => Object.keys(files).filter((file) => file.endsWith(`/${name}`)),
    added: (file: string) =>
      commits(file)
        .map(({ time }) => time)
        .sort((a, b) => a - b)[0],
    changed: (file: string) =>
      commits(file)
        .map(({ time }) => time)
        .sort((a, b) => b - a)[0],
  };
}
/** What files for others are written from: made-up reports, under https://kho.example.vn/kho/. */
export function published(made: readonly ReportVersion[], dates?: GitDates, lists = vocabularies): Published {
  if (!site) throw new Error('the made-up country has settings');
  const archive = buildArchive(made, lists);
  return {
    archive,
    dates,
    site: { ...site, timezone: zone },
    siteUrl: 'https://kho.example.vn',
    base: '/kho/',
    sources: new Map(),
    engine: '',
  };
}
