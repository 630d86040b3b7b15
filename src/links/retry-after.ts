/**
 * How many milliseconds a server asks to be left alone (RFC 9110, 10.2.3): seconds, or until a day and hour.
 * @param now milliseconds since 1970
 */
export function retryAfter(header: string | null, now: number): number {
  const after = header ?? '';
  if (/^\d+$/.test(after)) return Number(after) * 1000;
  return Math.max(0, (Date.parse(after) || 0) - now);
}
