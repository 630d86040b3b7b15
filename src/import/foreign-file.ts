/** What a file is that is neither a web page nor text. */
export type ForeignFile = 'document' | 'picture' | 'mht' | 'binary';

/** How such files begin, as one character a byte. */
const beginnings: [ForeignFile, RegExp][] = [
  // Word, Excel and their like, new (a zip) and old; PDF; RTF.
  ['document', /^(?:PK\x03\x04|\xD0\xCF\x11\xE0|%PDF-|\{\\rtf)/],
  ['picture', /^(?:\xFF\xD8\xFF|\x89PNG|GIF8|BM.{4}\0\0\0\0|RIFF.{4}WEBP|II\*\0|MM\0\*)/s],
  // A page saved by a browser as a single file: mail, with the page inside in another spelling.
  [
    'mht',
    /^(?:From|Subject|Date|MIME-Version|Content-Type|Snapshot-Content-Location): [^]{0,3000}?multipart\/related/i,
  ],
];

/** Tells a file that cannot be read as a page by its first bytes; undefined for what may be one. */
export function foreignFile(bytes: Uint8Array): ForeignFile | undefined {
  const start = Buffer.from(bytes.subarray(0, 4000)).toString('latin1');
  const kind = beginnings.find(([, beginning]) => beginning.test(start))?.[0];
  if (kind !== undefined) return kind;
  const isUtf16 = /^(?:\xFF\xFE|\xFE\xFF)/.test(start);
  return !isUtf16 && start.includes('\0') ? 'binary' : undefined;
}
