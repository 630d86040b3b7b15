import { readFileSync } from 'node:fs';
import { sha256 } from '../output/sums.ts';
import type { Packed } from './archive-file.ts';

/** A file that goes into a bag: its path below `data/`, and where it lies. */
export interface BagFile {
  path: string;
  file: string;
}

/** What a bag says of itself (RFC 8493, 2.2.2). */
export interface BagInfo {
  /** The name of the one folder the bag is. */
  name: string;
  organization: string;
  description: string;
  /** The address of the archive. */
  identifier: string;
  contact: string | undefined;
  /** YYYY-MM-DD */
  day: string;
}

/**
 * The files of a bag by BagIt 1.0 (RFC 8493), in one folder: what it holds, with SHA-256 sums of all of it and of the
 * files that say so.
 */
export function bagFiles(files: readonly BagFile[], info: BagInfo): Packed[] {
  const payload = files.map(({ path, file }) => {
    const content = readFileSync(file);
    return { path: `data/${path}`, file, bytes: content.length, sum: sha256(content) };
  });
  const tags = {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'bag-info.txt': infoText(info, payload),
    'manifest-sha256.txt': payload.map(({ path, sum }) => line(sum, path)).join(''),
  };
  const sums = Object.entries(tags).map(([name, text]) => line(sha256(text), name));
  const own = { ...tags, 'tagmanifest-sha256.txt': sums.join('') };
  return [
    ...Object.entries(own).map(([name, text]) => ({ path: `${info.name}/${name}`, bytes: () => text })),
    ...payload.map(({ path, file }) => ({ path: `${info.name}/${path}`, bytes: () => readFileSync(file) })),
  ];
}

function infoText(info: BagInfo, payload: readonly { bytes: number }[]): string {
  const octets = payload.reduce((sum, { bytes }) => sum + bytes, 0);
  const rows: [name: string, value: string | undefined][] = [
    ['Source-Organization', info.organization],
    ['External-Description', info.description],
    ['External-Identifier', info.identifier],
    ['Contact-Email', info.contact?.includes('@') ? info.contact.replace(/^mailto:/, '') : undefined],
    ['Bagging-Date', info.day],
    ['Payload-Oxum', `${octets}.${payload.length}`],
  ];
  return rows.map(([name, value]) => (value === undefined ? '' : `${name}: ${value.replace(/\s+/g, ' ')}\n`)).join('');
}

/** A line of a manifest. A line break in a path, and the sign that says so, are written in percents (RFC 8493, 2.1.3). */
function line(sum: string, path: string): string {
  return `${sum}  ${path.replace(/[%\r\n]/g, (sign) => encodeURIComponent(sign))}\n`;
}
