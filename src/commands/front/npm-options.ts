import { distance } from 'fastest-levenshtein';
import { commonOptions, type Options } from './options.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Flags of one command or another that people try on all: what is asked for by them must not be done without them. */
const tried = ['dry-run', 'fix', 'format', 'json', 'fresh', 'staged'];

/**
 * Options written without `--`, which npm keeps for itself: it runs `npm run import --dry-run x` as `import x` with
 * `npm_config_dry_run=true` in the environment (npm 10 and 11), and the report would be written. A line
 * `dry-run=true` in an .npmrc file sets the same variable, so the option is reported, never obeyed. So are flags that
 * this command lacks, and those that are written a little wrong (`--dryrun`), which npm keeps just as well.
 */
export function optionsKeptByNpm(options: Options, env: Environment): string[] {
  if (env.npm_lifecycle_event === undefined) return [];
  const known = [...new Set([...Object.keys(options), ...Object.keys(commonOptions), ...tried])];
  const kept = Object.keys(env).flatMap((key) => {
    const [, name] = /^npm_config_(\w+)$/i.exec(key) ?? [];
    return name !== undefined && (env[key] ?? '') !== '' ? [name.toLowerCase()] : [];
  });
  return known.filter((option) => kept.some((name) => isMeant(option, name)));
}

function isMeant(option: string, name: string): boolean {
  const [a, b] = [option, name].map((each) => each.replace(/[-_]/g, '')) as [string, string];
  return a === b || (a.length > 4 && distance(a, b) === 1);
}
