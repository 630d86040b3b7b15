import { languages } from '../text/language.ts';
import { adminWords } from '../words/editors/admin-words.ts';

/** The page of editing. @param policy for hosts that send no headers: the content of a `meta` element */
export function adminPage(policy: string): string {
  const noScript = languages.map((language) => `<p lang="${language}">${adminWords(language).noScript}</p>`).join('');
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="same-origin">
<title>${languages.map((language) => adminWords(language).title).join(' · ')}</title>
<link rel="icon" href="../favicon.svg">
<link rel="stylesheet" href="admin.css">
<script type="module" src="admin.js"></script>
</head>
<body>
<p id="note"></p>
<noscript>${noScript}</noscript>
</body>
</html>
`;
}

/** What our own controls look like, in the colours of the editor (custom properties of @sveltia/ui). */
export const ADMIN_STYLES = `#note, noscript { margin: 3rem; font: 1rem/1.5 sans-serif }
.report-id, .report-places, .report-checks { margin-inline: var(--sui-focus-ring-width, 2px) }
.report-id { display: block; min-height: 1.5em; font-family: var(--sui-font-family-monospace, monospace); overflow-wrap: anywhere }
.report-places { display: flex; flex-wrap: wrap; gap: 0.5rem }
.report-places button, .report-places select { font: inherit; color: inherit; background: var(--sui-button-background-color, transparent); border: 1px solid var(--sui-primary-border-color, currentColor); border-radius: 4px; padding: 0.25rem 0.75rem; min-height: 2rem; max-width: 100% }
.report-places :disabled { opacity: 0.5 }
.report-checks ul { list-style: none; margin: 0; padding: 0 }
.report-checks p { margin: 0 }
.report-checks li { margin: 0 0 0.5rem; padding: 0.25rem 0 0.25rem 0.75rem; border-inline-start: 3px solid }
.report-checks li.error { border-color: var(--sui-error-border-color, #b3261e) }
.report-checks li.warning { border-color: var(--sui-warning-border-color, #b58900) }
.report-checks .found { display: block; opacity: 0.85; overflow-wrap: anywhere }
.report-checks .clean { color: var(--sui-success-foreground-color, inherit) }
`;
