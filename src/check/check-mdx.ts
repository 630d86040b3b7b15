import { mdxToMdast, type MdastNode } from 'satteri';
import { exists, imagesIn } from './check-images.ts';
import type { FieldProblem } from './check-fields.ts';
import { safeLink } from '../text/links.ts';
import { plainAttributes, plainElements } from '../render/raw-html.ts';

/**
 * What a page of prose may not hold though MDX would take it: code (imports, exports, expressions), elements and
 * attributes a report may not have either, addresses no link may have, pictures that are no files here.
 * A page is read by people and written by editors; what needs code is a component in src/site/components/prose.
 * @param components the names MDX may use without importing them
 * @throws when the text is no MDX, with the parser's message
 */
export function checkMdx(
  body: string,
  components: readonly string[],
): (Omit<FieldProblem, 'line' | 'column'> & { offset: number })[] {
  const early = codeIn(body);
  if (early) return [early];
  const root = mdxToMdast(body);
  const elements = [...plainElements, ...components];
  const found: ReturnType<typeof checkMdx> = [];
  const visit = (node: MdastNode): void => {
    const offset = node.position?.start.offset ?? 0;
    const refuse = (actual: string, expected = '') =>
      found.push({
        offset,
        code: 'mdx-invalid',
        actual: actual.split('\n', 1)[0] ?? '',
        ...(expected === '' ? {} : { expected }),
      });
    switch (node.type) {
      case 'mdxjsEsm':
        refuse(node.value);
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        // A comment for other editors runs nothing.
        if (node.value.replace(/\/\*[\s\S]*?\*\//g, '').trim() !== '') refuse(`{${node.value}}`, '\\{');
        break;
      case 'link':
      case 'definition':
        if (!mayLead(node.url)) refuse(node.url);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const name = node.name ?? '';
        // Components that do not exist are told by the check of their ids.
        if (!elements.includes(name) && !/^[A-Z]\w*$/.test(name)) refuse(`<${name}>`, plainElements.join(', '));
        for (const attribute of node.attributes) {
          const value = 'value' in attribute ? attribute.value : undefined;
          const text = typeof value === 'string' ? value : '';
          if (
            attribute.type !== 'mdxJsxAttribute' ||
            (value !== null && value !== undefined && typeof value !== 'string')
          )
            refuse(`<${name} {…}>`);
          else if (plainElements.includes(name) && !plainAttributes.has(attribute.name))
            refuse(`<${name} ${attribute.name}>`, [...plainAttributes].join(', '));
          else if (attribute.name === 'href' && !mayLead(text)) refuse(text);
          else if (attribute.name === 'src' && !exists(text))
            found.push({ offset, code: 'image-missing', actual: text });
          else if (attribute.name === 'set:html' || attribute.name.includes(':')) refuse(`<${name} ${attribute.name}>`);
        }
        break;
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  for (const { offset, address } of imagesIn(root, body))
    if (!exists(address)) found.push({ offset, code: 'image-missing', actual: address });
  return found;
}

/** As in reports; besides, a path relative to the page. */
function mayLead(address: string): boolean {
  return safeLink(address, '/') !== undefined || /^[\w.%-][\w./%?=&#-]*$/.test(address);
}

/** Longer than any page; code and comments of a page together; braces in them. */
const LONGEST = 50_000;
const MOST_HIDDEN = 3_000;
const MOST_BRACES = 15;

/**
 * Code that would be refused anyway, found before it is parsed: on twenty-five nested attributes of braces the parser
 * works for hours, and some thousand brackets within each other end the program (Sätteri 0.10.5).
 */
function codeIn(body: string): ReturnType<typeof checkMdx>[number] | undefined {
  const excessive = (offset: number, actual: number, expected: number) => ({
    offset,
    code: 'text-excessive' as const,
    actual: String(actual),
    expected: String(expected),
  });
  if (body.length > LONGEST) return excessive(0, body.length, LONGEST);
  let hidden = '';
  const shown = body.replace(/\{\s*\/\*[\s\S]*?\*\/\s*\}|```[\s\S]*?```|`[^`\n]*`/g, (part) => {
    hidden += part;
    return part.replace(/[^\n]/g, ' ');
  });
  const braces = hidden.split('{').length - 1;
  if (hidden.length > MOST_HIDDEN) return excessive(0, hidden.length, MOST_HIDDEN);
  if (braces > MOST_BRACES) return excessive(body.indexOf('{'), braces, MOST_BRACES);
  const brace = /(?<!\\)(?:\\\\)*\{/.exec(shown);
  const block = /(?:^|\n(?:[ \t]*|#[^\n]*)\n)(?:import|export)[ \t{*]/.exec(shown);
  const found = brace ?? block;
  if (!found) return undefined;
  const offset = found.index + found[0].length - 1;
  const line = body.slice(body.lastIndexOf('\n', offset) + 1).split('\n', 1)[0] ?? '';
  return { offset, code: 'mdx-invalid', actual: line.slice(0, 60), ...(brace ? { expected: '\\{' } : {}) };
}
