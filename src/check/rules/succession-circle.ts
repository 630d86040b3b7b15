import type { Entry } from '../../archive/vocabulary.ts';
import { rowsOf, type Rows } from '../settings-rows.ts';
import { rule, type FoundIn } from '../rule.ts';
import type { SettingsSources } from '../subjects.ts';

/** Entries that, followed from one to the next, come back to themselves: a unit that succeeds itself, two that succeed each other. */
export const successionCircle = rule(
  { 'succession-circle': 'error' },
  {
    settings: (settings) => [
      ...circles(rowsOf(settings, 'provinces'), 'successor', ({ successor }) => successor),
      ...circles(rowsOf(settings, 'programs'), 'successor', ({ successor }) => successor),
      ...circles(rowsOf(settings, 'programs'), 'predecessor', ({ predecessor }) => predecessor),
      ...circles(rowsOf(settings, 'programs'), 'part_of', ({ part_of }) => part_of),
      ...contrary(settings),
    ],
  },
);

type Circle = FoundIn<'succession-circle'>;

function circles<T extends Entry>(
  rows: Rows<T> | undefined,
  field: string,
  next: (entry: T) => string | undefined,
): Circle[] {
  if (!rows) return [];
  const { file, entries, placeOf } = rows;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const told = new Set<string>();
  return entries.flatMap((entry): Circle[] => {
    const way = [entry.id];
    for (let at = next(entry); at !== undefined && way.length <= entries.length; at = nextOf(at)) {
      way.push(at);
      if (at !== entry.id) continue;
      // Each circle is told once, where it is first entered.
      if (way.some((id) => told.has(id))) return [];
      for (const id of way) told.add(id);
      return [{ file, ...placeOf(entry, field), code: 'succession-circle', field, actual: way.join(' → ') }];
    }
    return [];
  });

  function nextOf(id: string): string | undefined {
    const entry = byId.get(id);
    return entry && next(entry);
  }
}

/** A programme that comes both before and after another. */
function contrary(settings: SettingsSources): Circle[] {
  const rows = rowsOf(settings, 'programs');
  return (rows?.entries ?? []).flatMap((entry) =>
    entry.successor !== undefined && entry.successor === entry.predecessor && rows
      ? [
          {
            file: rows.file,
            ...rows.placeOf(entry, 'successor'),
            code: 'succession-circle' as const,
            field: 'successor',
            actual: `${entry.predecessor} → ${entry.id} → ${entry.successor}`,
          },
        ]
      : [],
  );
}
