import { rule } from '../rule.ts';
import { firstOfEach } from '../signs.ts';

/** Signs of other programs, which a page shows as they are: of wikis, of site generators, of forums, of LaTeX. */
const signs = [
  /!?\[\[[^[\]\n]+\]\]/g,
  /\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}/g,
  /^:::+[ \t]*\w*[ \t]*$/gm,
  /^[ \t>]*\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|INFO)\]/gim,
  /^\[(?:TOC|_TOC_)\][ \t]*$/gim,
  /(?<![=\w])==(?![=\s])[^=\n]+(?<![=\s])==(?![=\w])/g,
  /(?<=\S)[ \t]*\{[.#:][\w-]+(?:[ \t]+[.#:]?[\w="-]+)*\}/g,
  /\[(b|i|u|s|url|img|quote|center|color|size|font)(?:=[^\]\n]*)?\][^[\]\n]*\[\/\1\]/gi,
  /&amp;(?:amp|lt|gt|quot|nbsp|#\d+);/g,
  /\\(?:textbf|textit|emph|section|subsection|begin|end|item|frac)\b(?:\{[^{}\n]*\})?/g,
];

/** What was written for another program than the archive, each kind once. */
export const markupForeign = rule(
  { 'markup-foreign': 'warning' },
  {
    sound: ({ text: { prose, body, placeOf } }) =>
      firstOfEach(signs, prose.slice(body)).map(({ 0: found, index }) => ({
        ...placeOf(body + index + (found.length - found.trimStart().length)),
        code: 'markup-foreign',
        actual: found.trim().slice(0, 60),
      })),
  },
);
