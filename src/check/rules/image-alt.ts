import type { MdastNode } from 'satteri';
import type { Place } from '../../content/yaml.ts';
import { isNameOfFile } from '../../text/picture-words.ts';
import { rangeOf } from '../markdown.ts';
import { rule, type Found } from '../rule.ts';

/** Pictures without words for those who cannot see them, or with the name of a file for words. */
export const imageAlt = rule(
  { 'image-alt': 'error' },
  {
    sound: ({ markdown, text }) =>
      wordless(markdown.nodes('image', 'imageReference'), (from) => text.placeOf(text.body + from)),
    page: ({ mdx, start, placeOf }) => wordless(mdx.nodes, (from) => placeOf(start + from)),
  },
);

function wordless(nodes: readonly MdastNode[], placeAt: (from: number) => Place) {
  return nodes.flatMap((node): Found<'image-alt'>[] => {
    const picture = wordsOf(node);
    if (!picture) return [];
    const words = picture.words.trim();
    if (words !== '' && !isNameOfFile(words, picture.address)) return [];
    return [{ ...placeAt(rangeOf(node).from), code: 'image-alt', ...(words === '' ? {} : { actual: words }) }];
  });
}

/** What a picture is said to show; undefined for what is no picture. */
function wordsOf(node: MdastNode): { words: string; address: string } | undefined {
  if (node.type === 'image') return { words: node.alt ?? '', address: node.url };
  if (node.type === 'imageReference') return { words: node.alt ?? '', address: '' };
  if ((node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') || node.name !== 'img') return undefined;
  const valueOf = (name: string) => {
    const found = node.attributes.find((attribute) => 'name' in attribute && attribute.name === name);
    return typeof found?.value === 'string' ? found.value : '';
  };
  return { words: valueOf('alt'), address: valueOf('src') };
}
