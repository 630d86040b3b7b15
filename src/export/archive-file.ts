import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A file of an archive file: its path within, with forward slashes, and its bytes, made when their turn comes. */
export interface Packed {
  path: string;
  bytes: () => string | Uint8Array;
  /** Laid in as it is: the first file of an EPUB must be. */
  stored?: boolean;
}

/**
 * Writes a ZIP (with the signs of ZIP64 where it holds more than 65,535 files or 4 GB), a file at a time. The same files
 * and day give the same bytes: each file has that day, at noon and in no zone, and the same rights.
 * @param day YYYY-MM-DD, from 1980 on
 */
export async function writeZip(target: string, files: Iterable<Packed>, day: string): Promise<void> {
  const zip = new ZipFile();
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // The format keeps the hours of the clock on the wall, and the library reads them off this machine's.
  const mtime = new Date(year, month - 1, date, 12);
  const stop = new AbortController();
  const written = pipeline(zip.outputStream, createWriteStream(target), { signal: stop.signal }).catch(
    (error: unknown) => {
      throw (stop.signal.reason as Error | undefined) ?? error;
    },
  );
  // A file that cannot be read.
  zip.on('error', (error) => stop.abort(error));
  for (const { path, bytes, stored = false } of files) {
    const options = { mtime, mode: 0o100644, forceDosTimestamp: true, compress: !stored };
    // An EPUB's first file may have no marks after its bytes, so its size is told before.
    if (stored) zip.addBuffer(Buffer.from(bytes()), path, options);
    else zip.addReadStreamLazy(path, options, (done) => hand(bytes, done));
  }
  zip.end();
  await written;
}

function hand(bytes: Packed['bytes'], done: (error: unknown, stream: NodeJS.ReadableStream) => void): void {
  try {
    done(null, Readable.from([Buffer.from(bytes())], { objectMode: false }));
  } catch (error) {
    done(error, Readable.from([]));
  }
}
