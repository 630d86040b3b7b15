import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** Where the project lies: npm runs every script in its folder. (`import.meta.url` would be the bundle's place in a page.) */
export const projectRoot = process.cwd();

/** What the environment may set; the README explains each. */
export interface Settings {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Absolute path of the finished site. */
  outDir: string;
  /** Scheme and host, without a path: canonical addresses start with it. */
  siteUrl: string;
  /** `/` or `/kho/`. */
  basePath: string;
  /** The host whose file of headers and redirects is written; none without. */
  deployHost: Host | undefined;
  /** Forms in which text files are laid beside themselves, the better first. */
  compress: readonly Compression[];
  /** Which slice of the site is made, if not all of it. */
  slice: Slice | undefined;
  /** A folder of finished slices, each a folder in it, which are joined. */
  slicesDir: string | undefined;
  /** Whether the site gets a page of editing to try out, whatever site.yml says of one. */
  tryEditing: boolean;
  /** In how many threads pages are made, 1 or 2; as many as there is work and processors for, if not said. */
  threads: number | undefined;
}

/** One of several machines that share the work of a build. */
export interface Slice {
  /** From 1. */
  number: number;
  of: number;
}

/** Hosts that take headers and redirects from a file of the site. */
const hostNames = ['netlify', 'cloudflare', 'nginx', 'apache'] as const;
export type Host = (typeof hostNames)[number];

/** Brotli (RFC 7932) and gzip (RFC 1952), by the ending of their files. */
const compressions = ['br', 'gz'] as const;
export type Compression = (typeof compressions)[number];

/** A setting that cannot be used: says which, what was found and how to mend it. */
export class SettingsError extends Error {}

/**
 * Reads and validates the settings.
 * @throws {SettingsError} naming every setting at fault
 */
export function readSettings(env: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const faults: string[] = [];
  const contentDir = resolve(projectRoot, env.CONTENT_DIR || 'content');
  const outDir = resolve(projectRoot, env.OUT_DIR || 'dist');
  const siteUrl = env.SITE_URL || 'http://localhost:4321';
  const basePath = `/${env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/');

  if (!existsSync(join(contentDir, 'reports')))
    faults.push(
      `CONTENT_DIR: ${contentDir} has no folder "reports". Give a folder that holds reports/<language>/<year>/<id>.md.`,
    );
  const deployHost = hostNames.find((name) => name === env.DEPLOY_HOST);
  const asked = (env.COMPRESS ?? '').split(',').flatMap((name) => name.trim() || []);
  const compress = compressions.filter((name) => asked.includes(name));
  const outFault = faultOfOutDir(outDir, contentDir);
  if (outFault !== undefined) faults.push(`OUT_DIR: ${outDir} ${outFault}`);
  if (!isSiteUrl(siteUrl))
    faults.push(
      `SITE_URL: "${siteUrl}" is not an address. Write scheme and host only, for example https://kho.example.vn; a path goes into BASE_PATH.`,
    );
  if (!/^\/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*$/.test(basePath))
    faults.push(
      `BASE_PATH: "${env.BASE_PATH}" is not a path. Write letters, digits and hyphens between slashes, for example /kho/.`,
    );
  if (env.DEPLOY_HOST && deployHost === undefined)
    faults.push(
      `DEPLOY_HOST: "${env.DEPLOY_HOST}" is none of ${hostNames.join(', ')}. Any other host needs no file: leave it out.`,
    );
  if (asked.length > compress.length)
    faults.push(
      `COMPRESS: "${env.COMPRESS}" is not a list of ${compressions.join(' and ')}. Write br,gz or one of them.`,
    );
  const slice = sliceOf(env.SLICE);
  if (env.SLICE && !slice)
    faults.push(
      `SLICE: "${env.SLICE}" is not one of several. Write the number of this machine and how many there are, for example 3/8.`,
    );
  const slicesDir = env.SLICES ? resolve(projectRoot, env.SLICES) : undefined;
  if (slicesDir !== undefined && !statSync(slicesDir, { throwIfNoEntry: false })?.isDirectory())
    faults.push(`SLICES: ${slicesDir} is no folder. Give the one in which the folders of all slices lie.`);
  if (env.EDITING && env.EDITING !== 'test')
    faults.push(
      `EDITING: "${env.EDITING}" is not known. Write test to try /admin/ out; where its changes go otherwise is said by "editing" in site.yml.`,
    );
  const threads = env.THREADS ? Number(env.THREADS) : undefined;
  if (threads !== undefined && threads !== 1 && threads !== 2)
    faults.push(
      `THREADS: "${env.THREADS}" is neither 1 nor 2. Pages are made in one thread or in two; leave it out for the usual.`,
    );
  if (faults.length > 0) throw new SettingsError(faults.join('\n'));
  const tryEditing = env.EDITING === 'test';
  return { contentDir, outDir, siteUrl, basePath, deployHost, compress, slice, slicesDir, threads, tryEditing };
}

/** Whether a slice has the thing with this number, from 0. */
export function isOfSlice(number: number, slice: Slice | undefined): boolean {
  return !slice || number % slice.of === slice.number - 1;
}

function sliceOf(text: string | undefined): Slice | undefined {
  const [, number, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text ?? '') ?? []).map(Number);
  return number !== undefined && of !== undefined && number >= 1 && number <= of ? { number, of } : undefined;
}

function faultOfOutDir(outDir: string, contentDir: string): string | undefined {
  const within = (inner: string, outer: string) => !relative(outer, inner).startsWith('..');
  if (within(projectRoot, outDir) || within(contentDir, outDir))
    return 'holds the project or the content. Give a folder of its own.';
  if (within(outDir, contentDir)) return 'lies within the content. Give a folder outside it.';
  return undefined;
}

/** An empty file in every built site: a folder that has it may be replaced by the next build. */
export const BUILD_MARK = '.site-build';

/**
 * Refuses to replace a folder that holds anything but a site built here: a finished build takes its place whole.
 * @throws {SettingsError}
 */
export function assertReplaceable(outDir: string): void {
  if (!existsSync(outDir)) return;
  if (!statSync(outDir).isDirectory()) throw new SettingsError(`OUT_DIR: ${outDir} is a file. Give a folder.`);
  const names = readdirSync(outDir);
  // The project's own dist is for builds alone.
  if (outDir === join(projectRoot, 'dist')) return;
  if (names.length > 0 && !names.includes(BUILD_MARK))
    throw new SettingsError(
      `OUT_DIR: ${outDir} holds files that no build made (there is no ${BUILD_MARK} in it), and would be replaced whole. Give an empty or new folder.`,
    );
}

function isSiteUrl(value: string): boolean {
  if (!/^https?:\/\//.test(value) || !URL.canParse(value)) return false;
  const { pathname, search, hash, username } = new URL(value);
  return pathname === '/' && search === '' && hash === '' && username === '';
}
