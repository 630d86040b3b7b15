import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { safeLink } from '../../text/links.ts';
import { rangeOf } from '../markdown.ts';
import { rule, type Found } from '../rule.ts';
import type { ProsePage } from '../subjects.ts';

/**
 * What a page of prose may not hold though MDX would take it: code (imports, exports, expressions), elements and
 * attributes outside the lists below, addresses no link may have.
 * A page is read by people and written by editors; what needs code is a component in src/site/components/prose.
 */
export const mdxInvalid = rule({ 'mdx-invalid': 'error' }, { page: invalid });

/** The elements a page may hold. None hides, runs, embeds, or reads what follows as something else. */
const plainElements = (
  'a abbr b bdo blockquote br caption cite code dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins ' +
  'kbd li mark ol p pre q s samp small span strong sub sup table tbody td tfoot th thead tr u ul var'
).split(' ');

/** The attributes they may have. */
const plainAttributes = 'href title src alt width height start reversed colspan rowspan scope lang dir'.split(' ');

interface Refused {
  actual: string;
  expected?: string;
}

function invalid({ mdx: { nodes, code, error }, source, start, placeOf }: ProsePage): Found<'mdx-invalid'>[] {
  if (error) {
    const at = start + error.offset;
    const actual =
      source
        .slice(source.lastIndexOf('\n', at - 1) + 1)
        .split('\n', 1)[0]
        ?.trim() ?? '';
    return [{ ...placeOf(at), code: 'mdx-invalid', actual, reason: error.reason }];
  }
  const found = ({ actual, expected }: Refused, offset: number): Found<'mdx-invalid'> => ({
    ...placeOf(start + offset),
    code: 'mdx-invalid',
    actual: actual.split('\n', 1)[0] ?? '',
    ...(expected === undefined ? {} : { expected }),
  });
  if (code) return [found(code, code.offset)];
  return nodes.flatMap((node) => refusedIn(node).map((refused) => found(refused, rangeOf(node).from)));
}

function refusedIn(node: MdastNode): Refused[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [{ actual: node.value }];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      // A comment for other editors runs nothing.
      if (node.value.replace(/\/\*[\s\S]*?\*\//g, '').trim() === '') return [];
      return [{ actual: `{${node.value}}`, expected: '\\{' }];
    case 'link':
    case 'definition':
      return mayLead(node.url) ? [] : [{ actual: node.url }];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return refusedInElement(node);
    default:
      return [];
  }
}

function refusedInElement(node: MdxJsxFlowElement | MdxJsxTextElement): Refused[] {
  const name = node.name ?? '';
  const refused: Refused[] = [];
  // Components that do not exist are reported by value-unknown.
  if (!plainElements.includes(name) && !/^[A-Z]\w*$/.test(name))
    refused.push({ actual: `<${name}>`, expected: plainElements.join(', ') });
  for (const attribute of node.attributes) {
    const value = 'value' in attribute ? attribute.value : undefined;
    if (attribute.type !== 'mdxJsxAttribute' || (value !== null && value !== undefined && typeof value !== 'string'))
      refused.push({ actual: `<${name} {…}>` });
    else if (plainElements.includes(name) && !plainAttributes.includes(attribute.name))
      refused.push({ actual: `<${name} ${attribute.name}>`, expected: plainAttributes.join(', ') });
    else if (attribute.name === 'href' && !mayLead(value ?? '')) refused.push({ actual: value ?? '' });
    else if (attribute.name === 'set:html' || attribute.name.includes(':'))
      refused.push({ actual: `<${name} ${attribute.name}>` });
  }
  return refused;
}

/** As in reports; besides, a path relative to the page. */
function mayLead(address: string): boolean {
  return safeLink(address, '/') !== undefined || /^[\w.%-][\w./%?=&#-]*$/.test(address);
}
