import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { licencesPage } from '../src/hosting/licences.ts';

const text = readFileSync('package-lock.json', 'utf8');
const lock = JSON.parse(text) as {
  packages: Record<
    string,
    {
      resolved?: string;
      integrity?: string;
      inBundle?: boolean;
      hasInstallScript?: boolean;
      os?: string[];
      cpu?: string[];
    }
  >;
};
const { allowScripts, ...manifest } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  allowScripts: Record<string, boolean>;
  dependencies: Record<string, string>;
};
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, fields]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 13), ...fields }));

it('the list of licences is that of the lock file: npm run licences renews it', () => {
  expect(readFileSync('docs/licences.md', 'utf8')).toBe(licencesPage(text));
  for (const name of Object.keys(manifest.dependencies)) expect(licencesPage(text)).toContain(`\`${name}\` `);
});

it('only the packages named in package.json run anything when they are installed', () => {
  const running = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
  expect([...new Set(running)].sort()).toEqual(Object.keys(allowScripts).sort());
});

it('every package that Linux installs is known by a checksum, and all come from the registry alone', () => {
  // docs/dependencies.md says why binaries for other machines may lack one.
  const forOthers = ({ os, cpu }: (typeof packages)[number]) =>
    os?.includes('linux') === false || cpu?.includes('x64') === false;
  const unknown = packages.filter((each) => !forOthers(each) && !/^sha512-[\w+/]+=*$/.test(each.integrity ?? ''));
  expect(unknown.filter(({ inBundle }) => !inBundle).map(({ name }) => name)).toEqual([]);
  const elsewhere = packages.filter(
    ({ resolved = '' }) => resolved !== '' && !resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(elsewhere.map(({ name }) => name)).toEqual([]);
});
