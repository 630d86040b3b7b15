import { findBrokenLinks } from '../body/links.ts';
import { slipsIn } from '../body/slip.ts';
import { rule } from '../rule.ts';

/** `[x] (https://…)`, a picture whose address has spaces. */
export const linkBroken = rule({ 'link-broken': 'error' }, { report: slipsIn(findBrokenLinks) });
