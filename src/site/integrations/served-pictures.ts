import { createReadStream } from 'node:fs';
import type { ViteDevServer } from 'vite';
import type { ContentFolder } from '../../content/content-folder.ts';
import { isOwn, sitePictures } from '../../content/site-pictures.ts';
import { decodeAddress } from '../../text/links.ts';

const types: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** In `npm run dev`, answers with the archive's own pictures as they are now; a build copies them. */
export function servePictures(server: ViteDevServer, folder: ContentFolder, base: string): void {
  const pictures = sitePictures(folder);
  server.middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeAddress(pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : pathname) ?? '';
    const type = types[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
    const file = isOwn(path) && type !== undefined ? pictures.fileAt(path) : undefined;
    if (file === undefined || type === undefined) {
      next();
      return;
    }
    response.setHeader('Content-Type', type);
    response.setHeader('Cache-Control', 'no-cache');
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  });
}
