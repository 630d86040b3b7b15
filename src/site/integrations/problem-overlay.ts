import type { AstroIntegration } from 'astro';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorLanguage, editorWords } from '../../words/editors/editor-words.ts';
import { readerWords } from '../../words/readers/reader-words.ts';
import { renderBody } from '../../render/render-report.ts';
import { projectRoot } from '../../settings.ts';
import { currentEdition } from '../edition.ts';
import { HELP_PAGE, listProblems } from './listed-problems.ts';
import { LIST_EVENT } from './toolbar-message.ts';

/** The id of the list among the toolbar's apps. */
const APP = 'content-problems';

/** In `npm run dev`, lists the problems of the content on every page, in Astro's toolbar. No build has it. */
export function problemOverlay(base: string): AstroIntegration {
  const t = editorWords();
  return {
    name: 'problem-overlay',
    hooks: {
      'astro:config:setup': ({ command, addDevToolbarApp }) => {
        if (command !== 'dev') return;
        const entrypoint = join(projectRoot, 'src/site/integrations/problem-toolbar-app.ts');
        addDevToolbarApp({ id: APP, name: t.overlay.title, icon: 'bug', entrypoint });
      },
      'astro:server:setup': ({ server, toolbar }) => {
        // Every page is loaded anew when the content changes, and then asks again.
        toolbar.onAppInitialized(APP, () => toolbar.send(LIST_EVENT, listProblems(currentEdition().problems, t, base)));
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          if (!pathname.endsWith(`/${HELP_PAGE}/`)) {
            next();
            return;
          }
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(helpPage(base));
        });
      },
    },
  };
}

function helpPage(base: string): string {
  const t = editorWords();
  const page = readFileSync(join(projectRoot, 'docs/problems.md'), 'utf8');
  const body = renderBody(page, readerWords(editorLanguage()), base);
  return `<!doctype html><html lang="${editorLanguage()}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${t.overlay.howToMend}</title>
<style>body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui}pre{overflow:auto;padding:.75rem;border:1px solid}:target{background:#ffec99;color:#000}</style>
<body>${body}`;
}
