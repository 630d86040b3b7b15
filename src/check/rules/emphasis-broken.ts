import { findBrokenEmphasis, findLostStars } from '../body/emphasis.ts';
import { slipsIn } from '../body/slip.ts';
import { rule } from '../rule.ts';

/** Signs of bold print that are shown, and stars that are not. */
export const emphasisBroken = rule(
  { 'emphasis-broken': 'warning', 'star-lost': 'warning' },
  { report: slipsIn((markdown) => [...findBrokenEmphasis(markdown), ...findLostStars(markdown)]) },
);
