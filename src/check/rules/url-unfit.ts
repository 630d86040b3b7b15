import { bareAddress, isOfOneMachine } from '../../text/unfit-address.ts';
import { findUnfitAddresses } from '../body/addresses.ts';
import { slipsIn } from '../body/slip.ts';
import { rule, type Found } from '../rule.ts';
import type { ReadableReport } from '../subjects.ts';

/**
 * Addresses, of the source or in the body, that nobody else can open, and those that lead through somebody else or
 * follow the reader.
 */
export const urlUnfit = rule(
  { 'url-local': 'error', 'url-wrapped': 'warning' },
  { report: (report) => [...ofSource(report), ...inBody(report)] },
);

const inBody = slipsIn(findUnfitAddresses);

function ofSource({ fields: { source }, locate }: ReadableReport): Found<'url-local' | 'url-wrapped'>[] {
  const url = source?.url;
  if (url === undefined) return [];
  const bare = bareAddress(url);
  const found = { ...locate(['source', 'url']), field: 'source.url', actual: url };
  if (isOfOneMachine(bare)) return [{ ...found, code: 'url-local' }];
  return bare === url ? [] : [{ ...found, code: 'url-wrapped', expected: bare }];
}
