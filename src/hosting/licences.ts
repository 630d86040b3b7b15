/** The part of `package-lock.json` (lockfile version 3) that is read here. */
interface LockFile {
  packages: Record<string, { version?: string; license?: string; dev?: boolean }>;
}

/** `docs/licences.md`: the packages a build runs with, those for every platform included, by licence. */
export function licencesPage(lock: string): string {
  const { packages } = JSON.parse(lock) as LockFile;
  const rows = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { version = '', license = 'none given' }]) => ({
      name: `\`${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}\` ${version}`,
      license,
    }));
  const sections = [...Map.groupBy(rows, ({ license }) => license)]
    .sort(([a, listA], [b, listB]) => listB.length - listA.length || (a < b ? -1 : 1))
    .map(([license, list]) => {
      const names = [...new Set(list.map(({ name }) => name))].sort();
      return `## ${license}\n\n${names.length}: ${names.join(', ')}.\n`;
    });
  return `# Licences of the packages

Written by \`npm run licences\` from the lock file; packages for development alone are left out. They run while the site
is built. Of their code only Pagefind's runtime (MIT) is part of the finished site; the fonts are under the OFL, as
[LICENSE](../LICENSE) says. A page of editing, where an archive has one, is made of Sveltia CMS and what it brings (MIT, ISC and
BSD-2-Clause; its fonts under OFL and Apache-2.0: their texts lie in \`admin/assets/\`) and of the parts of our own program.

${sections.join('\n')}`;
}
