/** The content's files as a page in a browser knows them: it sees none, and takes what is asked for to be there. */
export const filesBelow = (): string[] => [];
export const publicFolder = (): string => '/';
export const shownPath = (path: string): string => path;
export const slashes = (path: string): string => path;
/** The pictures of the archive, as its texts ask for them: all are taken to be there. */
export const PICTURES = 'pictures';
export const sitePictures = () => ({ fileAt: (path: string): string => path, paths: (): string[] => [] });
export const isOwn = (path: string): boolean => path.startsWith(`/${PICTURES}/`);
