import { load } from 'js-yaml';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createUrls } from '../src/archive/urls.ts';
import { htmlOf } from '../src/render/markdown.ts';

interface Workflow {
  name: string;
  on: unknown;
  permissions: Record<string, string>;
  concurrency: { group: string; 'cancel-in-progress': boolean };
  jobs: Record<string, { permissions?: Record<string, string>; 'timeout-minutes': number; steps: Step[] }>;
}
interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

const folder = '.github/workflows';
const sourceOf = (name: string) => readFileSync(join(folder, `${name}.yml`), 'utf8');
const read = (name: string) => load(sourceOf(name)) as Workflow;
const stepsOf = (workflow: Workflow) => Object.values(workflow.jobs).flatMap((job) => job.steps);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** The npm commands of a text, in order: `npm ci` is `ci`, `npm run build` is `build`. */
const commands = (text: string) => [...text.matchAll(/\bnpm (?:run )?(?:--silent )?([\w:]+)/g)].map((match) => match[1] ?? '');
const runs = (workflow: Workflow) => stepsOf(workflow).flatMap(({ run }) => commands(run ?? ''));

describe.each(readdirSync(folder).map((file) => file.replace(/\.yml$/, '')))('the workflow "%s"', (name) => {
  const workflow = read(name);

  it('holds the actions it uses to a major version, all GitHub’s own', () => {
    const uses = stepsOf(workflow).flatMap((step) => step.uses ?? []);
    expect(uses.filter((each) => !/^actions\/[a-z-]+@v\d+$/.test(each))).toEqual([]);
  });

  it('runs commands that exist, and ends by itself', () => {
    expect(runs(workflow).filter((each) => each !== 'ci' && scripts[each] === undefined)).toEqual([]);
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
  });

  it('knows no secret, keeps no key to the repository, and puts nothing from outside into a command', () => {
    expect(sourceOf(name)).not.toMatch(/secrets\.|pull_request_target/);
    for (const step of stepsOf(workflow)) {
      expect(step.run ?? '').not.toContain('${{');
      if (step.uses?.startsWith('actions/checkout@')) expect(step.with).toMatchObject({ 'persist-credentials': false });
    }
  });
});

describe('the workflow of a proposed change', () => {
  const workflow = read('pull-request');

  it('may read the repository and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.values(workflow.jobs).filter((job) => job.permissions !== undefined)).toEqual([]);
  });

  it('checks, tests and builds, and hands out the site to look at without a server', () => {
    expect(runs(workflow)).toEqual(['ci', 'check', 'check', 'export', 'ci', 'test']);
    expect(workflow.jobs.preview?.steps.at(-1)?.with).toMatchObject({ name: 'preview', path: 'preview' });
  });

  it('hands out what it found before it fails for it', () => {
    const steps = workflow.jobs.preview?.steps ?? [];
    const said = steps.findIndex((step) => step.with?.name === 'said');
    expect(steps[said - 1]?.run).toContain('|| true');
    expect(said).toBeLessThan(steps.findIndex(({ run }) => run?.includes('--format github')));
  });

  it('names the page of each report that changed, as the site does', () => {
    const [expressions = ''] =
      /sed -nE[^>]+/.exec(workflow.jobs.preview?.steps.find(({ run }) => run?.includes('sed'))?.run ?? '') ?? [];
    const names = ['vi/2025/2025-08-12-a', 'en/2025/2025-08-12-a'].map((name) => `content/reports/${name}.md\n`);
    const { stdout } = spawnSync('bash', ['--norc', '-c', expressions], {
      input: [...names, 'content/reports/vi/2025/$(x)`y`.md\n', 'content/reports/vi/x.md\n'].join(''),
      encoding: 'utf8',
    });
    const urls = createUrls('/');
    expect(stdout).toBe(
      (['vi', 'en'] as const)
        .map((language) => `${urls.report('2025-08-12-a', language).slice(1)}index.html\n`)
        .join(''),
    );
  });
});

describe('the workflow that tells of it in the pull request', () => {
  const workflow = read('preview');
  const steps = stepsOf(workflow);

  it('runs for that one, may write comments and nothing else, and runs nothing of what is proposed', () => {
    expect(workflow.on).toEqual({ workflow_run: { workflows: [read('pull-request').name], types: ['completed'] } });
    expect(workflow.permissions).toEqual({});
    expect(workflow.jobs.comment?.permissions).toEqual({ actions: 'read', 'pull-requests': 'write' });
    expect(steps.filter(({ uses }) => uses?.startsWith('actions/checkout'))).toEqual([]);
    for (const { run = '' } of steps) expect(run).not.toMatch(/\b(?:npm|npx|node|bash|sh|source|eval)\b/);
  });

  it('leaves what a stranger’s run has said as text', () => {
    const at = mkdtempSync(join(tmpdir(), 'lời bình '));
    mkdirSync(join(at, 'said'));
    const told = '1 lỗi\n```\n@ai-do ![x](https://example.org/x.png) $(touch hong) `touch hong` \\\n~~~\n````\n# To\n';
    writeFileSync(join(at, 'said/check.txt'), told);
    writeFileSync(join(at, 'said/pages.txt'), `${told}ộ`.repeat(4000));
    const compose = steps.find(({ run }) => run?.includes('block()'))?.run ?? '';
    const env = { PATH: process.env.PATH, PREVIEW: '7', RUN: 'https://example.org/run/5' };
    const { status, stderr } = spawnSync('bash', ['--norc', '-e', '-c', compose], { cwd: at, env, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const comment = readFileSync(join(at, 'comment.md'), 'utf8');
    expect(readdirSync(at).sort()).toEqual(['comment.md', 'said']);
    rmSync(at, { recursive: true });
    expect(Buffer.byteLength(comment)).toBeLessThan(60_000);
    const page = htmlOf(comment);
    expect(page.match(/<pre>/g)).toHaveLength(2);
    expect(page.replace(/<pre>[^]*?<\/pre>/g, '')).not.toMatch(/ai-do|<img|<h1|example\.org\/x/);
    expect(page).toContain('<a href="https://example.org/run/5/artifacts/7">preview.zip</a>');
  });
});

describe('the workflow that publishes', () => {
  const workflow = read('deploy');

  it('runs for main alone, one at a time', () => {
    expect(workflow.on).toMatchObject({ push: { branches: ['main'] } });
    expect(workflow.concurrency['cancel-in-progress']).toBe(false);
  });

  it('may publish only in the job that runs none of the project’s code', () => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.jobs.build?.permissions).toEqual({ contents: 'read', pages: 'read' });
    expect(workflow.jobs.deploy?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(workflow.jobs.deploy?.steps.filter(({ run, uses }) => run ?? !uses?.startsWith('actions/deploy-'))).toEqual(
      [],
    );
  });

  it('installs, checks, tests and builds for the address GitHub gives the site', () => {
    expect(runs(workflow)).toEqual(['ci', 'check', 'test', 'build']);
    const build = stepsOf(workflow).find(({ run }) => run === 'npm run build');
    expect(Object.keys(build?.env ?? {})).toEqual(['SITE_URL', 'BASE_PATH']);
  });

  it('takes what is kept from the last build only after npm ci, which empties its folder', () => {
    const steps = stepsOf(workflow);
    const install = steps.findIndex(({ run }) => run === 'npm ci');
    const cache = steps.findIndex(({ uses }) => uses?.startsWith('actions/cache@'));
    expect(install).toBeGreaterThan(-1);
    expect(cache).toBeGreaterThan(install);
  });
});

describe('the files of other hosts', () => {
  it('are well formed, and run commands that exist', () => {
    const gitlab = readFileSync('.gitlab-ci.yml', 'utf8');
    expect(load(gitlab)).toHaveProperty('pages.pages.publish', 'dist');
    const netlify = readFileSync('netlify.toml', 'utf8');
    for (const text of [gitlab, netlify]) {
      expect(commands(text).at(-1)).toBe('build');
      expect(commands(text).filter((each) => each !== 'ci' && scripts[each] === undefined)).toEqual([]);
    }
    for (const line of netlify.split('\n')) expect(line).toMatch(/^(?:#.*|\[[\w.]+\]|\w+ = ".*"|)$/);
  });

  it('ask Dependabot for packages and for actions', () => {
    const { updates } = load(readFileSync('.github/dependabot.yml', 'utf8')) as {
      updates: { 'package-ecosystem': string }[];
    };
    expect(updates.map((each) => each['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  });
});

it('every command the documents name exists', () => {
  for (const file of ['README.md', 'docs/deploy.md', 'SECURITY.md'])
    for (const name of readFileSync(file, 'utf8').matchAll(/\bnpm run ([\w:]+)/g))
      expect(scripts, `${file}: ${name[0]}`).toHaveProperty([name[1] ?? '']);
});
