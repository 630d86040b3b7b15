import type { FoundIn, ReadVersion } from './check-documents.ts';
import { otherLanguage } from '../text/language.ts';
import type { Problem } from './problems.ts';
import { withdrawalOf, type Report, type ReportVersion } from '../archive/report.ts';

/** A former id, and the report that bore it. */
export interface Alias {
  alias: string;
  id: string;
  file: string;
  line: number;
  column: number;
}

/** Former ids that are an id of today, or of two reports. */
export function checkAliases(aliases: readonly Alias[], ids: ReadonlySet<string>): Problem[] {
  const owners = new Map<string, string>();
  return aliases.flatMap(({ alias, id, ...place }): Problem[] => {
    const owner = ids.has(alias) ? alias : owners.get(alias);
    owners.set(alias, id);
    if (owner === undefined || (owner === id && alias !== id)) return [];
    return [
      {
        ...place,
        code: 'alias-taken',
        field: 'aliases',
        actual: alias,
        ...(owner === alias ? {} : { expected: owner }),
      },
    ];
  });
}

/**
 * Versions of one report that disagree, or of which none or more than one is the original.
 * @param broken whether the file of a language and id has an error of its own: its other version is not to blame
 */
export function checkPairs(
  versions: readonly ReportVersion[],
  broken: (language: string, id: string) => boolean,
  fileOf: (version: ReportVersion) => string,
): Problem[] {
  const problems: Problem[] = [];
  for (const [first, second] of Map.groupBy(versions, (version) => version.id).values()) {
    if (!first) continue;
    const top = { file: fileOf(second ?? first), line: 1, column: 1 };
    const translations = [first, second].filter((version) => version?.translation !== undefined).length;
    if (translations !== (second ? 1 : 0) && !broken(otherLanguage(first.language), first.id))
      problems.push({
        ...top,
        code: 'pair-translation',
        field: 'translation',
        actual: String(translations),
        expected: second ? '1' : '0',
      });
    const differ = (field: string, expected: string, actual: string) => {
      if (expected !== actual) problems.push({ ...top, code: 'pair-differs', field, actual, expected });
    };
    if (!second) continue;
    for (const field of ['date', 'province', 'program'] as const)
      differ(field, String(first[field]), String(second[field]));
    if (first.withdrawn && second.withdrawn) differ('withdrawn.date', first.withdrawn.date, second.withdrawn.date);
  }
  return problems;
}

/** Versions of a withdrawn report that do not say it is. */
export function checkWithdrawn(withdrawn: readonly Report[], fileOf: (version: ReportVersion) => string): Problem[] {
  return withdrawn.flatMap((report) =>
    Object.values(report.versions)
      .filter((version) => version.withdrawn === undefined)
      .map((version) => ({
        file: fileOf(version),
        line: 1,
        column: 1,
        code: 'pair-withdrawn' as const,
        field: 'withdrawn',
        expected: withdrawalOf(report)?.date ?? '',
      })),
  );
}

/**
 * Versions whose report has no file in the other language.
 * @param exists whether there is a file of a language and id, be it a draft or faulty
 */
export function checkMissing(
  versions: readonly ReportVersion[],
  exists: (language: string, id: string) => boolean,
  fileOf: (version: ReportVersion) => string,
): Problem[] {
  return (
    versions
      // One in a wrong folder has that to be mended first.
      .filter(
        ({ language, id, file }) => file.startsWith(`reports/${language}/`) && !exists(otherLanguage(language), id),
      )
      .map((version) => {
        const file = fileOf(version);
        const root = file.slice(0, file.length - version.file.length);
        const twin = version.file.replace(`/${version.language}/`, `/${otherLanguage(version.language)}/`);
        return { file, line: 1, column: 1, code: 'pair-missing', expected: root + twin };
      })
  );
}

/**
 * Translations that were last changed before their original was.
 * @param changed seconds since 1970 of a file's last change, by its path below the content folder
 */
export function checkStale(versions: readonly ReadVersion[], changed: (file: string) => number | undefined): FoundIn[] {
  return [...Map.groupBy(versions, ({ version }) => version.id).values()].flatMap((pair) => {
    const original = pair.find(({ version }) => version.translation === undefined);
    const read = pair.find(({ version }) => version.translation !== undefined);
    if (!original || !read) return [];
    const [then, now] = [changed(read.version.file), changed(original.version.file)];
    if (then === undefined || now === undefined || then >= now) return [];
    const place = read.text.placeIn('translation', 'archive');
    const day = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10);
    return [
      {
        read,
        problem: { ...place, code: 'translation-stale', field: 'translation', actual: `${day(then)} < ${day(now)}` },
      },
    ];
  });
}
