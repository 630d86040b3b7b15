import { bareAddress, isOfOneMachine } from '../../text/unfit-address.ts';
import { rangeOf, type Markdown } from '../markdown.ts';
import { addressFrom } from '../report-text.ts';
import type { BodySlip } from './slip.ts';

/** Links of a body that nobody else can open, and those that lead through somebody else or follow the reader. */
export function findUnfitAddresses(markdown: Markdown): BodySlip<'url-local' | 'url-wrapped'>[] {
  const { body } = markdown;
  if (!/[:?&\\]/.test(body)) return [];
  return markdown.nodes('link', 'definition').flatMap((node): BodySlip<'url-local' | 'url-wrapped'>[] => {
    const { from, to } = rangeOf(node);
    const address = node.url;
    const label = node.type === 'link' ? addressFrom(node, body) : body.indexOf(']:', from) + 1;
    // An address that is its own words, as in <https://…>, stands where the link does.
    const found = body.indexOf(address, label < to ? label : from);
    const isWritten = found !== -1 && found + address.length <= to;
    const at = isWritten ? found : from;
    if (isOfOneMachine(address)) return [{ code: 'url-local', at, actual: address }];
    const bare = bareAddress(address);
    if (bare === address) return [];
    const mends = isWritten ? { mends: [{ start: at, end: at + address.length, repaired: bare }] } : {};
    return [{ code: 'url-wrapped', at, actual: address, expected: bare, ...mends }];
  });
}
