interface Engines {
  engines: { yaml: () => object };
}

/**
 * What is asked of gray-matter, without Node's buffers and files: the text below the closing line. The header has been
 * found and checked before (src/content/front-matter.ts).
 */
export default function matter(text: string, { engines }: Engines): { content: string } {
  engines.yaml();
  const opening = text.indexOf('\n') + 1;
  const closing = /(?:^|\n)---/.exec(text.slice(opening));
  if (!closing) return { content: '' };
  return { content: text.slice(opening + closing.index + closing[0].length).replace(/^\r?\n/, '') };
}
