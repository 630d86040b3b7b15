import { readContentSettings } from '../../src/content/read-settings.ts';
import type { ReportVersion } from '../../src/archive/report.ts';
import type { LegalDocument, Program, Province } from '../../src/archive/vocabularies.ts';
import { fixtureFolder } from './fixtures.ts';

/** The closed lists of the made-up country. */
export const { vocabularies } = readContentSettings(fixtureFolder('country'));

/** A made-up version of a report. Its day is in its id. */
export function version(id: string, rest: Partial<ReportVersion> = {}): ReportVersion {
  const language = rest.language ?? 'vi';
  return {
    id,
    file: `reports/${language}/${id.slice(0, 4)}/${id}.md`,
    title: `Báo cáo ${id}`,
    date: id.slice(0, 10),
    language,
    province: ['hai-minh'],
    program: ['hoa-sen'],
    topic: [],
    organization: [],
    document: [],
    aliases: [],
    ...rest,
  };
}

/** So many made-up versions, one a day from a day on, the oldest first. */
export function versions(count: number, from: string, rest: Partial<ReportVersion> = {}): ReportVersion[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10);
    return version(`${day}-so-${index + 1}`, { title: `Báo cáo bịa số ${index + 1}`, ...rest });
  });
}

/** A made-up unit. */
export const unit = (id: string, rest: Partial<Province> = {}): Province => ({
  id,
  label: { vi: id },
  full: { vi: id },
  ...rest,
});

/** A made-up legal document. */
export const document = (id: string, number: string, rest: Partial<LegalDocument> = {}): LegalDocument => ({
  id,
  number,
  label: { vi: number },
  ...rest,
});

/** A made-up programme. */
export const program = (id: string, rest: Partial<Program> = {}): Program => ({
  id,
  label: { vi: id },
  name: {},
  kind: { vi: 'bịa' },
  colour: 'teal',
  ...rest,
});
