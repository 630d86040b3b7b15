import { rule, type Found } from '../rule.ts';
import type { SoundReport } from '../subjects.ts';

/** No title of a page is longer; a paragraph is. In letters. */
const LONGEST = 300;

/** A summary is longer only where it is no summary. */
const LONGEST_SUMMARY = 1000;

/**
 * Titles that are no titles yet: signs of markdown or HTML in them, capitals alone, no letter at all, a whole paragraph,
 * the name of a file. Summaries with such signs, or that say the title again.
 */
export const titleForm = rule(
  { 'title-form': 'warning', 'summary-form': 'warning' },
  {
    sound: (report) => [...ofTitle(report), ...ofSummary(report)],
  },
);

function ofTitle({ version: { title }, locate }: SoundReport): Found<'title-form'>[] {
  const expected = meant(title);
  const isTitle = /\p{L}/u.test(title) && title.length <= LONGEST && !noTitle.test(title);
  if (isTitle && expected === plain(title)) return [];
  const found = { ...locate(['title']), code: 'title-form' as const, field: 'title', actual: title.slice(0, 80) };
  return [isTitle ? { ...found, expected } : found];
}

/** What programs call what has no title, and names of files. */
const noTitle =
  /^(?:untitled|no title|không có tiêu đề|chưa có tiêu đề|(?:new )?document ?\d*|trang chủ|home|microsoft word\b.*)$|\.(?:docx?|pdf|xlsx?|pptx?|html?|txt)$/i;

function ofSummary({ version: { title, summary }, locate }: SoundReport): Found<'summary-form'>[] {
  if (summary === undefined) return [];
  const expected = withoutSigns(summary);
  const isSame = plain(summary).toLowerCase() === plain(title).toLowerCase();
  if (!isSame && expected === plain(summary) && summary.length <= LONGEST_SUMMARY) return [];
  const found = {
    ...locate(['summary']),
    code: 'summary-form' as const,
    field: 'summary',
    actual: summary.slice(0, 80),
  };
  return [isSame || expected === plain(summary) ? found : { ...found, expected }];
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A text without signs of markdown and HTML. */
function withoutSigns(text: string): string {
  return plain(
    text
      .replace(/<\/?[a-z][^<>]*>/gi, ' ')
      .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => entities[name] ?? '')
      .replace(/!?\[([^[\]]+)\]\([^()\s]*\)/g, '$1')
      .replace(/(\*\*|__|\*|_|`)(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
      .replace(/^#{1,6}\s+/, ''),
  );
}

/** The title without signs and without the name of its site, and not in capitals: names in it need theirs back. */
function meant(title: string): string {
  const own = withoutSigns(title).replace(
    /\s+[|»]\s+(?:Cổng|Trang|Báo|Đài|Sở|UBND|Ủy ban|Cục|Chi cục|Facebook|YouTube|Zalo)(?:\s.*)?$/u,
    '',
  );
  const words = own.match(/\p{L}{2,}/gu) ?? [];
  const isLoud = words.length >= 4 && own === own.toUpperCase() && own !== own.toLowerCase();
  return isLoud ? own.charAt(0) + own.slice(1).toLowerCase() : own;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
