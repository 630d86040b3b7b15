import { describe, expect, it } from 'vitest';
import { readings } from './measure.ts';

const all = readings();

describe('of 150 made-up pages in fifteen shapes', () => {
  it.each(['title', 'date', 'event', 'province', 'program', 'document', 'body', 'around'])(
    '%s is right, or doubted, on each',
    (field) => {
      const of = all.filter((reading) => reading.field === field);
      expect(of).toHaveLength(150);
      expect(of.filter(({ result }) => result === 'wrong').map(({ name, got, want }) => ({ name, got, want }))).toEqual(
        [],
      );
      expect(of.filter(({ result }) => result === 'right').length / of.length).toBeGreaterThanOrEqual(0.98);
    },
  );
});
