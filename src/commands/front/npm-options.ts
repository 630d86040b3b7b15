import type { Options } from './options.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Options written without `--`, which npm keeps for itself: it runs `npm run import --dry-run x` as `import x` with
 * `npm_config_dry_run=true` in the environment (npm 10 and 11), and the report would be written. A line
 * `dry-run=true` in an .npmrc file sets the same variable, so the option is reported, never obeyed.
 */
export function optionsKeptByNpm(options: Options, env: Environment): string[] {
  if (env.npm_lifecycle_event === undefined) return [];
  return Object.keys(options).filter((name) => (env[`npm_config_${name.replaceAll('-', '_')}`] ?? '') !== '');
}
