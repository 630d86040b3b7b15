/**
 * No-break spaces that indent, as the spaces they were meant to be: before a field within a field, in code, before an
 * item of a list, and where so few of them stand that they mean nothing. Before a paragraph, four would make it code.
 */
export function plainIndents(text: string): string {
  const front = /^\uFEFF?---[^]*?\n---[ \t]*\r?\n/.exec(text)?.[0].length ?? 0;
  let isCode = false;
  let at = 0;
  return text
    .split('\n')
    .map((line) => {
      const isFront = at < front;
      at += line.length + 1;
      if (!isFront && /^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
      const [, indent = '', rest = ''] = /^([ \t\u00A0\u2007\u202F]*)(.*)$/s.exec(line) ?? [];
      const isItem = /^(?:[-+*]|\d{1,9}[.)])\s/.test(rest);
      const isIndent = rest.trim() !== '' && (isFront || isCode || isItem || indent.length < 4);
      const words = isFront ? rest.replace(/^([\w-]+:)[\u00A0\u2007\u202F]+/, '$1 ') : rest;
      return (isIndent ? indent.replace(/[\u00A0\u2007\u202F]/g, ' ') : indent) + words;
    })
    .join('\n');
}
