import type { PreviewFrame } from './browser/cms.ts';

/** The parts of a page of a report by which its styles are found, and their classes. */
const parts = { main: 'page', article: 'report', prose: 'prose', chip: 'chip', square: 'square' } as const;

/**
 * How a finished page of a report is styled: its style sheets, and the mark each part bears for rules that are its own
 * (src/site/integrations/short-scopes.ts). Read from the page, so that the preview follows the site.
 * @param html undefined where the archive has no report yet: the preview is plain
 */
export function previewFrame(html = ''): PreviewFrame {
  const styles = [...html.matchAll(/<link rel="?stylesheet"? href="?([^">\s]+)/g)].flatMap(([, href]) => href ?? []);
  const marks = Object.entries(parts).map(([part, name]) => {
    const tag = new RegExp(`<\\w+ [^>]*class="?${name}[" ][^>]*>`).exec(html)?.[0] ?? '';
    return [part, /\s(data-[a-z0-9]{4,})(?=[\s>=])/.exec(tag.replace(/data-report-page="[^"]*"/, ''))?.[1] ?? ''];
  });
  return { styles, marks: Object.fromEntries(marks) as PreviewFrame['marks'] };
}
