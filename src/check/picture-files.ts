import { beginningOf, isOwn, type SitePictures } from '../content/site-pictures.ts';

/** What browsers show as a picture, by the ending of the file, and how such a file begins. */
const kinds: readonly { endings: readonly string[]; begins: (bytes: Buffer) => boolean }[] = [
  { endings: ['.jpg', '.jpeg'], begins: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) },
  { endings: ['.png'], begins: (bytes) => bytes.toString('latin1', 0, 4) === '\x89PNG' },
  { endings: ['.gif'], begins: (bytes) => /^GIF8[79]a/.test(bytes.toString('latin1', 0, 6)) },
  { endings: ['.webp'], begins: (bytes) => /^RIFF[^]{4}WEBP/.test(bytes.toString('latin1', 0, 12)) },
  { endings: ['.avif'], begins: (bytes) => /^[^]{4}ftypavi[fs]/.test(bytes.toString('latin1', 0, 12)) },
  { endings: ['.svg'], begins: (bytes) => /<svg[\s>]/.test(bytes.toString('utf8')) },
];

/** Endings of pictures, films and papers that are no picture of a page. */
const others =
  /\.(?:hei[cf]s?|tiff?|bmp|psd|ai|eps|raw|cr[23]|nef|arw|dng|jfif|jxl|jp2|wmf|emf|ico|pdf|docx?|xlsx?|pptx?|mp4|mov|avi|webm|zip|rar)$/i;

/** Whether a file's name does not say that it is something browsers do not show as a picture. */
export function isWebPicture(path: string): boolean {
  return !others.test(path);
}

/** The weight a picture may have, in bytes: a page is read on telephones, over networks of the countryside. */
const LIMIT = 2_000_000;

/**
 * What is wrong with a picture's file, and what it should be; undefined where nothing is, or where there is no file.
 * @param path from the site's root, as `sitePath` gives it
 */
export function faultOfPicture(path: string, pictures: SitePictures): { actual: string; expected: string } | undefined {
  const ending = /\.\w+$/.exec(path)?.[0].toLowerCase() ?? '';
  const stem = path.slice(0, path.length - ending.length);
  if (!isWebPicture(path)) return { actual: path, expected: `${stem}.jpg` };
  const file = pictures.fileAt(path);
  if (file === undefined) return undefined;
  const { bytes, size } = beginningOf(file);
  const kind = kinds.find(({ begins }) => begins(bytes));
  // A drawing can hold scripts, and anyone may propose one: those that are trusted lie in `public`.
  if (kind?.endings.includes('.svg') && isOwn(path)) return { actual: path, expected: `${stem}.png` };
  if (kind && !kind.endings.includes(ending)) return { actual: path, expected: `${stem}${kind.endings[0] ?? ''}` };
  if (!kind) {
    const endings = kinds.map(({ endings: [first = ''] }) => first);
    const allowed = isOwn(path) ? endings.filter((each) => each !== '.svg') : endings;
    return { actual: `${path}: ${shownBytes(bytes)}`, expected: allowed.join(', ') };
  }
  if (size > LIMIT) return { actual: `${path}: ${megabytes(size)} MB`, expected: `≤ ${megabytes(LIMIT)} MB` };
  return undefined;
}

/** How a file begins, for those who know by it what it is: `%PDF`, `ftypheic`, `<!DOCTYPE`. */
function shownBytes(bytes: Buffer): string {
  return (
    bytes
      .toString('latin1', 0, 16)
      .replace(/[^\x20-\x7E]+/g, '')
      .slice(0, 12) || '…'
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0).replace('.0', '');
}
