import { STARTER } from '../../offline/kept-files.ts';
import { offlineAddress, type OfflinePlace } from './relative-address.ts';

/** A start tag as Astro writes it, attribute values in quotes or plain. */
const tags = /<([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*)\s*\/?>/gi;
const attributes = /(\s)(href|src|action|content)=(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+))/gi;

/** Stands for the script of the search page until its tags have been seen to. */
const MODULE = '<script module>';

/** Files in a folder have no origin: what `'self'` means for them differs from browser to browser. */
const POLICY = [
  "default-src 'none'",
  ...['script', 'style', 'font', 'img'].map((kind) => `${kind}-src 'self' file:`),
  "form-action 'self' file:",
  "base-uri 'none'",
].join('; ');

/**
 * A page of the finished site as it works from a folder, without a server: each address is the way to a file, and what
 * needs a server (modules, fetching ahead, preloading) is gone. The page is one of ours, so its tags are well formed.
 * @param from the page's file, from the site's root
 * @param scripts files that the search page runs instead of its own
 */
export function offlinePage(html: string, from: string, place: OfflinePlace, scripts: readonly string[]): string {
  const plain = html
    .replace(/<script type="speculationrules"[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(new RegExp(`<script type="module" src="[^"]*${STARTER.replace('.', '\\.')}"></script>`), '')
    .replace(/<script type="module"[^>]*>[\s\S]*?<\/script>/g, MODULE);
  // Of other pages nothing runs: what compares reads files as well, and no file can be read from a folder.
  const searches = html.includes('<archive-search');
  const run = searches ? scripts.map((way) => `<script defer src="${way}"></script>`).join('') : '';
  return plain.replace(tags, (tag, name: string, list: string) => {
    if (tag === MODULE) return run;
    const kind = name.toLowerCase();
    if (kind === 'link' && /\srel="?(?:preload|modulepreload)\b/i.test(list)) return '';
    if (kind === 'meta') return offlineMeta(tag, from, place);
    const outside: string[] = [];
    const changed = tag.replace(
      attributes,
      (whole, space: string, attribute: string, ...values: (string | undefined)[]) => {
        if (attribute.toLowerCase() === 'content') return whole;
        const moved = offlineAddress(
          unescaped(values.slice(0, 3).find((value) => value !== undefined) ?? ''),
          from,
          place,
        );
        if (!moved) return whole;
        if (!moved.within) outside.push(moved.href);
        return `${space}${attribute}="${escaped(moved.href)}"`;
      },
    );
    // A feed or a manifest that is not in the folder is nothing to announce.
    return outside.length > 0 && kind === 'link' ? '' : changed;
  });
}

/** The policy of the page, and where a page that has moved leads on to. */
function offlineMeta(tag: string, from: string, place: OfflinePlace): string {
  if (/http-equiv="?Content-Security-Policy/i.test(tag))
    return `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  if (!/http-equiv="?refresh/i.test(tag)) return tag;
  return tag.replace(/(url=)([^"']+)/i, (whole, before: string, address: string) => {
    const moved = offlineAddress(unescaped(address), from, place);
    return moved ? before + escaped(moved.href) : whole;
  });
}

/** A style sheet with the ways to its fonts and pictures. */
export function offlineStyles(css: string, from: string, place: OfflinePlace): string {
  return css.replace(/url\((["']?)([^"')]+)\1\)/g, (whole, _quote, address: string) => {
    const moved = offlineAddress(address, from, place);
    return moved ? `url("${moved.href}")` : whole;
  });
}

function unescaped(value: string): string {
  return value
    .replace(/&(?:#38|#x26|amp);/gi, '&')
    .replace(/&(?:#34|#x22|quot);/gi, '"')
    .replace(/&(?:#39|#x27|apos);/gi, "'");
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
