import { rule } from '../rule.ts';

/** A vocabulary, or site.yml, that is not there or empty. Reading them says so: src/content/read-settings.ts. */
export const vocabularyMissing = rule({ 'vocabulary-missing': 'error' });
