import type { AstroIntegration } from 'astro';
import type { ContentFolder } from '../../content/content-folder.ts';
import { filesBelow } from '../../content/files.ts';

/** In `npm run dev`, a change of site.yml or a vocabulary starts the server anew: they are read once. */
export function watchSettings(folder: ContentFolder): AstroIntegration {
  return {
    name: 'watch-settings',
    hooks: {
      'astro:config:setup': ({ command, addWatchFile }) => {
        if (command !== 'dev') return;
        for (const file of [folder.site, ...filesBelow(folder.vocabularies)]) addWatchFile(file);
      },
    },
  };
}
