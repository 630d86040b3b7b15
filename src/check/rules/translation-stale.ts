import { rule } from '../rule.ts';

/** Translations that were last changed before their original was. */
export const translationStale = rule(
  { 'translation-stale': 'warning' },
  {
    archive: ({ reads, changed, fileOf }) => {
      if (!changed) return [];
      return [...Map.groupBy(reads, ({ version }) => version.id).values()].flatMap((pair) => {
        const original = pair.find(({ version }) => version.translation === undefined);
        const translated = pair.find(({ version }) => version.translation !== undefined);
        if (!original || !translated) return [];
        const [then, now] = [changed(translated.version.file), changed(original.version.file)];
        if (then === undefined || now === undefined || then >= now) return [];
        return [
          {
            file: fileOf(translated.version),
            ...translated.text.placeIn('translation', 'archive'),
            code: 'translation-stale',
            field: 'translation',
            actual: `${dayOf(then)} < ${dayOf(now)}`,
          },
        ];
      });
    },
  },
);

function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
