/**
 * `npm run fonts`: cuts the site's fonts down to the letters of Vietnamese and English, and writes them beside their
 * licences. Run by hand when a font has a new version; the cut files are committed.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { runCommand } from './front/run-command.ts';

const LATIN =
  range(0x20, 0x7e) +
  range(0xa0, 0xff) +
  '\u2010\u2011\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2022\u2026\u2032\u2033\u2212\u20ac';
const VIETNAMESE = 'ĂăĐđĨĩŨũƠơƯư\u0300\u0301\u0303\u0309\u0323\u20ab' + range(0x1ea0, 0x1ef9);

const FACES = [
  { package: 'source-serif-4', weight: 400, features: ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl'] },
  { package: 'be-vietnam-pro', weight: 400, features: ['kern', 'mark', 'mkmk', 'ccmp', 'locl'] },
  { package: 'be-vietnam-pro', weight: 600, features: ['kern', 'mark', 'mkmk', 'ccmp', 'locl'] },
];

const from = new URL('../../node_modules/@fontsource/', import.meta.url);
const to = new URL('../site/styles/fonts/', import.meta.url);

await runCommand({ name: 'fonts', options: {}, run });

async function run(): Promise<number> {
  let total = 0;
  for (const face of FACES) {
    await copyFile(new URL(`${face.package}/LICENSE`, from), new URL(`${face.package}-OFL.txt`, to));
    for (const [subset, letters] of Object.entries({ latin: LATIN, vietnamese: VIETNAMESE })) {
      const source = await readFile(
        new URL(`${face.package}/files/${face.package}-${subset}-${face.weight}-normal.woff2`, from),
      );
      const cut = await subsetFont(source, letters, {
        targetFormat: 'woff2',
        noHinting: true,
        keepFeatures: face.features,
      });
      const name = `${face.package}-${face.weight}-${subset}.woff2`;
      await writeFile(new URL(name, to), cut);
      total += cut.length;
      console.log(`${name}  ${(cut.length / 1000).toFixed(1)} kB`);
    }
  }
  console.log(`total  ${(total / 1000).toFixed(1)} kB`);
  return 0;
}

/** The characters from one code point to another, both included. */
function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}
