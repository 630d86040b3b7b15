import type { Options } from './options.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Options written without `--`, which npm kept for itself: it hands `npm run import --dry-run x` on as `import x` with
 * `npm_config_dry_run=true` in the environment (npm 10 and 11), and the page would be written. The same variable comes
 * of a line `dry-run=true` in a file .npmrc, so it is never taken for what the person meant.
 */
export function optionsKeptByNpm(options: Options, env: Environment): string[] {
  if (env.npm_lifecycle_event === undefined) return [];
  return Object.keys(options).filter((name) => (env[`npm_config_${name.replaceAll('-', '_')}`] ?? '') !== '');
}
