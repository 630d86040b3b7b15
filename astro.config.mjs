import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { editorSchemas } from './src/site/integrations/editor-schemas.ts';
import { problemOverlay } from './src/site/integrations/problem-overlay.ts';
import { pages } from './src/site/integrations/pages.ts';
import { shortScopes } from './src/site/integrations/short-scopes.ts';
import { edition } from './src/site/integrations/edition.ts';
import { contentFolder } from './src/content/content-folder.ts';
import { headingIds } from './src/render/heading-ids.ts';
import { singleTildes } from './src/render/markdown.ts';
import { markedLinks } from './src/render/safe-addresses.ts';
import { projectRoot, readSettings } from './src/settings.ts';

const settings = readSettings();
const folder = contentFolder(settings.contentDir, join(projectRoot, 'content'));

export default defineConfig({
  srcDir: './src/site',
  site: settings.siteUrl,
  base: settings.basePath,
  outDir: settings.outDir,
  // One cache for each pair of folders, so that builds of two archives never meet.
  cacheDir: `./node_modules/.cache/astro-${createHash('sha256').update(`${settings.contentDir}\0${settings.outDir}`).digest('hex').slice(0, 12)}`,
  trailingSlash: 'always',
  build: { concurrency: 8, inlineStylesheets: 'never' },
  // In npm run dev only: it shows the problems of the content.
  devToolbar: { enabled: true },
  // Coloured code would need inline styles; what little code there is reads well plain.
  markdown: {
    syntaxHighlight: false,
    // Prose keeps the rules of reports: ids that clash with none of the page's, links to other sites marked.
    processor: satteri({ mdastPlugins: [singleTildes], hastPlugins: [() => headingIds(), markedLinks] }),
  },
  integrations: [
    mdx(),
    pages(),
    edition(folder, settings.basePath),
    problemOverlay(settings.basePath),
    editorSchemas(folder),
  ],
  vite: {
    plugins: [shortScopes()],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro's own marks in MDX modules; they have done their work before bundling.
        onLog: (level, log, print) => log.code === 'MODULE_LEVEL_DIRECTIVE' || print(level, log),
      },
    },
    // MDX of another content folder finds its runtime in this project.
    resolve: { dedupe: ['astro'] },
    server: { fs: { allow: ['.', settings.contentDir] } },
  },
});
