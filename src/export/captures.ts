import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { createUrls } from '../archive/urls.ts';
import { pageOfCapture, type Capture } from '../content/captures.ts';
import type { SiteFiles } from '../output/site-files.ts';
import { keyOf } from '../output/sums.ts';
import { isLanguage } from '../text/language.ts';
import { writeZip } from './archive-file.ts';

/**
 * Writes the saved pages of reports into a finished site, each as a ZIP: a file that every machine opens and no host
 * shows as a page of ours, whatever headers it sends.
 * @param captures by language and id, `vi/<id>`
 */
export async function writeCaptures(
  files: SiteFiles,
  { archive, captures }: { archive: Archive; captures: ReadonlyMap<string, Capture> },
): Promise<void> {
  if (captures.size === 0) return;
  const urls = createUrls('');
  const work = mkdtempSync(join(tmpdir(), 'captures-'));
  try {
    for (const [report, capture] of captures) {
      const [language = '', id = ''] = report.split('/');
      const version = isLanguage(language) ? archive.byId.get(id)?.versions[language] : undefined;
      if (!version) continue;
      const path = urls.capture(id, version.language).slice(1);
      const day = version.source?.captured ?? version.date;
      const key = keyOf('capture', path, capture.sha256 ?? '', day);
      if (files.keep(path, key)) continue;
      const zip = join(work, 'capture.zip');
      await writeZip(
        zip,
        [{ path: `${id}.html`, bytes: () => pageOfCapture(capture) }],
        day < '1980' ? '1980-01-01' : day,
      );
      files.write(path, readFileSync(zip), key);
    }
  } finally {
    rmSync(work, { recursive: true });
  }
}
