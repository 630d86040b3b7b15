const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text within XML. */
function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => marks[letter] ?? letter);
}

/** An element of XML. @param content its text, or its elements as XML already; an empty element without */
export function element(
  name: string,
  attributes: Record<string, string>,
  content?: string | readonly string[],
): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  if (content === undefined) return `<${name}${said.join('')}/>`;
  return `<${name}${said.join('')}>${typeof content === 'string' ? escapeXml(content) : content.join('')}</${name}>`;
}

/** A whole file. */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
