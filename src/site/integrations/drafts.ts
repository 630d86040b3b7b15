import { buildArchive } from '../../archive/archive.ts';
import type { ReadArchive } from '../../check/run.ts';
import { formatDate } from '../../words/format.ts';
import { editorWords } from '../../words/editors/editor-words.ts';

/**
 * The archive with its drafts and the reports dated ahead in it, as `npm run dev` shows it: wherever such a report is
 * named, on its page and in every list, the name begins with what it is.
 */
export function withDrafts(read: ReadArchive): ReadArchive {
  if (read.waiting.length === 0) return read;
  const marked = read.waiting.map(({ version, draft }) => {
    const { preview } = editorWords(version.language);
    const mark = draft ? preview.draft : preview.ahead(formatDate(version.date, version.language));
    return { ...version, title: `[${mark}] ${version.title}` };
  });
  const { archive } = read;
  const shown = [...archive.reports, ...archive.withdrawn].flatMap(({ versions }) => Object.values(versions));
  return { ...read, archive: buildArchive([...shown, ...marked], archive.vocabularies) };
}
