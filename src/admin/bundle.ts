import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';

const BROWSER = 'src/admin/browser';

/** What stands in the browser for what only the building machine has: packages and modules by how they are imported. */
const standIns: readonly [RegExp, string][] = [
  [/^satteri$/, 'satteri.ts'],
  [/^gray-matter$/, 'gray-matter.ts'],
  [/(?:content\/|^\.\/)files\.ts$/, 'content-files.ts'],
  [/\/convert-html\.ts$/, 'convert-html.ts'],
  [/\/image-(?:missing|unfit)\.ts$/, 'rules-of-pictures.ts'],
  [/\/site-pictures\.ts$/, 'content-files.ts'],
  [/^node:/, 'node.ts'],
  // Of the editor what no form here has: code in colours, maps, SVG made smaller, and words of other languages.
  [/^(?:@shikijs\/|leaflet|terra-draw|svgo)/, 'node.ts'],
  [/^\.\.\/locales\/(?!vi\.)[\w-]+\.json$/, 'node.ts'],
];

/** Has a bundler take the stand-ins. */
export function standInsOf(root: string): Plugin {
  return {
    name: 'stand-ins',
    resolveId(id, from) {
      if (from?.includes(BROWSER) === true && id.startsWith('./')) return undefined;
      const found = standIns.find(([asked]) => asked.test(id));
      return found && resolve(root, BROWSER, found[1]);
    },
  };
}

/** A file of /admin/, by its name there. */
export interface AdminFile {
  name: string;
  content: string | Uint8Array;
}

/**
 * The program of /admin/: the editor from its package, in the form for bundlers, which has its fonts beside it, and the
 * archive's own check and writer as they are. What reads the disk or runs on the building machine alone has a stand-in,
 * and what those lack is never called in a browser.
 */
export async function bundleAdmin(root: string): Promise<AdminFile[]> {
  const editor = dirname(createRequire(import.meta.url).resolve('@sveltia/cms'));
  const assets = readdirSync(join(editor, 'assets')).filter((name) => !name.endsWith('.map'));
  const ownFonts = (code: string, id: string) => (id.startsWith(editor) ? withOwnFonts(code, assets) : undefined);
  const bundle = await rolldown({
    input: { admin: resolve(root, BROWSER, 'main.ts') },
    cwd: root,
    platform: 'browser',
    shimMissingExports: true,
    plugins: [standInsOf(root), { name: 'fonts', transform: ownFonts }],
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({
    format: 'esm',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  });
  await bundle.close();
  return [
    ...output.map((part) => ({ name: part.fileName, content: part.type === 'chunk' ? part.code : part.source })),
    ...assets.map((name) => ({ name: `assets/${name}`, content: readFileSync(join(editor, 'assets', name)) })),
    { name: 'assets/sveltia-cms.LICENSE.txt', content: readFileSync(join(editor, '../LICENSE.txt')) },
  ];
}

/**
 * The editor's program with its fonts from beside it, in place of those of a content network.
 * @throws {Error} where the package has no such font
 */
export function withOwnFonts(program: string, assets: readonly string[]): string {
  return program.replace(
    /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([\w-]+)[^\s)"'`]*\.woff2/g,
    (_address, family: string) => {
      const own = assets.find((name) => name.startsWith(`${family}-`) && name.endsWith('.woff2'));
      if (own === undefined) throw new Error(`@sveltia/cms has no font ${family}: see src/admin/bundle.ts`);
      // From the page: style sheets that a script sets have its address.
      return `assets/${own}`;
    },
  );
}
