import { rule } from '../rule.ts';

/** A report or page that is a link, or may not be read. Whoever reads the files says so: run.ts, check-pages.ts. */
export const fileUnreadable = rule({ 'file-unreadable': 'error' });
