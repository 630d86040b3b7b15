import { rule } from '../rule.ts';

/**
 * Why a file has no usable front matter. All three come of one reading, which stops at the first of them:
 * src/content/front-matter.ts.
 */
export const frontMatter = rule({
  'front-matter-missing': 'error',
  'front-matter-unclosed': 'error',
  'front-matter-engine': 'error',
});
