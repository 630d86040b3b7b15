import type { NamedFacet } from '../../archive/facets.ts';
import type { NamesFile } from './names-file.ts';
import { foldedWords } from './tokens.ts';

/** What queries are read with: made once from the names file. */
export interface Lexicon {
  names: Map<string, { facet: NamedFacet; value: string }[]>;
  documents: { value: string; number: string; words: string[]; kinds: string[][] }[];
  synonyms: string[][];
  longest: number;
  /** Every word of a name, none of which is a slip; and names by their words run together. */
  known: Set<string>;
  joined: Map<string, string[]>;
}

export function readNames(file: NamesFile): Lexicon {
  const names: Lexicon['names'] = new Map();
  let longest = 1;
  for (const [facet, values] of Object.entries(file.facets) as [NamedFacet, NamesFile['facets'][NamedFacet]][]) {
    if (facet === 'document') continue;
    for (const [value, called] of values)
      for (const name of called) {
        const words = foldedWords(name);
        const key = words.join(' ');
        if (key === '') continue;
        longest = Math.max(longest, words.length);
        const known = names.get(key) ?? [];
        if (!known.some((other) => other.value === value && other.facet === facet))
          names.set(key, [...known, { facet, value }]);
      }
  }
  const documents = file.facets.document.map(([value, [number = '', ...kinds]]) => ({
    value,
    number,
    words: foldedWords(number),
    kinds: kinds.map((kind) => foldedWords(kind)),
  }));
  const synonyms = file.synonyms.map((group) => group.map((name) => foldedWords(name).join(' ')));
  const called = [...names.keys(), ...synonyms.flat()].map((name) => name.split(' '));
  return {
    names,
    documents,
    longest,
    synonyms,
    known: new Set(called.flat()),
    joined: new Map(called.filter(({ length }) => length > 1).map((name) => [name.join(''), name])),
  };
}
