import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fieldHelp } from '../../words/editors/field-help.ts';
import type { ContentFolder } from '../../content/content-folder.ts';
import { readContentSettings } from '../../content/read-settings.ts';
import { intellisenseFiles, schemaFiles, writeChanged } from '../../content/schema-files.ts';
import { projectRoot } from '../../settings.ts';

/** In `npm run dev`, keeps what editing programs complete from as the vocabularies and the files are (`npm run schema`). */
export function editorSchemas(folder: ContentFolder): AstroIntegration {
  return {
    name: 'editor-schemas',
    hooks: {
      'astro:server:setup': ({ server }) => {
        // The committed schemas are those of the project's own content.
        if (folder.root !== join(projectRoot, 'content')) return;
        const write = () => {
          const { vocabularies } = readContentSettings(folder);
          writeChanged(projectRoot, schemaFiles(vocabularies, fieldHelp));
          writeChanged(projectRoot, intellisenseFiles(folder, vocabularies, fieldHelp));
        };
        write();
        for (const event of ['add', 'unlink'] as const)
          server.watcher.on(event, (path: string) => {
            if (path.startsWith(folder.reports)) write();
          });
      },
    },
  };
}
