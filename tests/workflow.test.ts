import { load } from 'js-yaml';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: unknown; steps: { uses?: string; run?: string }[] }>;
}

const workflow = load(readFileSync('.github/workflows/pull-request.yml', 'utf8')) as Workflow;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

describe('the workflow of a proposed change', () => {
  it('may read the repository and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.values(workflow.jobs).filter((job) => job.permissions !== undefined)).toEqual([]);
    expect(readFileSync('.github/workflows/pull-request.yml', 'utf8')).not.toMatch(/secrets\.|pull_request_target/);
  });

  it('holds the actions it uses to a major version', () => {
    expect(steps.flatMap(({ uses }) => uses ?? []).filter((uses) => !/^actions\/[a-z-]+@v\d+$/.test(uses))).toEqual([]);
  });

  it('installs, checks, tests and builds by commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const runs = steps.flatMap(({ run }) => run ?? []);
    const names = runs.map((run) => /^npm (?:run )?(\w+)/.exec(run)?.[1] ?? run);
    expect(names).toEqual(['ci', 'check', 'test', 'build']);
    expect(names.slice(1).filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});
