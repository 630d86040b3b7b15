/** A day in milliseconds. */
export const DAY = 86_400_000;

/** The days from one day to another; before it they are negative. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** Whether a text is a day of the calendar written YYYY-MM-DD. JavaScript alone turns 2024-02-31 into 2 March. */
export function isRealDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Today in a time zone, or the day of another moment there, as YYYY-MM-DD. */
export function todayIn(timezone: string, now = new Date()): string {
  // Making one takes longer than a thousand uses of it.
  const parts =
    clocks.get(timezone) ??
    new Intl.DateTimeFormat('en', { timeZone: timezone, year: 'numeric', month: '2-digit', day: '2-digit' });
  clocks.set(timezone, parts);
  const part = Object.fromEntries(parts.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}`;
}

/** The day after a day. */
export function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/**
 * A day as editors write it, as YYYY-MM-DD: so, or day first with slashes, dots or hyphens (`5/3/2024` is 5 March).
 * Undefined where that is no day of the calendar.
 */
export function readDay(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  const written = year === '' ? text.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDate(written) ? written : undefined;
}
