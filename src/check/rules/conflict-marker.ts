import { rule } from '../rule.ts';

/**
 * What git leaves in a file where two people changed the same place. Whoever reads the file says so, before it is
 * parsed (src/content/conflict.ts); nothing else of it is looked at.
 */
export const conflictMarker = rule({ 'conflict-marker': 'error' });
