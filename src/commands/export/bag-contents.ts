import { join, relative } from 'node:path';
import type { ContentFolder } from '../../content/content-folder.ts';
import { filesBelow, isPlain, publicFolder, slashes } from '../../content/files.ts';
import type { BagFile } from '../../export/bag.ts';
import { siteFiles } from '../../export/site-folder.ts';

/**
 * What a bag holds: the content, what it takes from the project's own, the pictures, and the finished site. No hidden
 * files, and no links, which may lead anywhere.
 */
export function bagContents(folder: ContentFolder, site: string): BagFile[] {
  const { root } = folder;
  const parts = [folder.site, folder.vocabularies, folder.programs, folder.pages, folder.pictures];
  const elsewhere = parts.filter((part) => relative(root, part).startsWith('..'));
  return [
    ...below(root, 'content'),
    ...elsewhere.flatMap((part) => below(part, `content/${part.split(/[\\/]/).at(-1) ?? ''}`)),
    ...below(publicFolder(), 'public'),
    ...siteFiles(site).map((path) => ({ path: `site/${path}`, file: join(site, path) })),
  ];
}

/** The plain files below a folder, or the one file it is. */
function below(folder: string, name: string): BagFile[] {
  if (isPlain(folder)) return [{ path: name, file: folder }];
  return filesBelow(folder)
    .filter((file) => isPlain(file) && !/(?:^|[\\/])\./.test(relative(folder, file)))
    .map((file) => ({ path: `${name}/${slashes(relative(folder, file))}`, file }));
}
