import type { Program } from '../archive/vocabularies.ts';

/** The threads of paper in each colour's weave, in a cell of 6 by 6 pixels. The first colour is whole. */
export const weaves: Record<Program['colour'], string> = {
  blue: '',
  green: 'M-1 7L7-1M-1 1L1-1M5 7L7 5',
  brown: 'M-1-1L7 7M-1 5L1 7M5-1L7 1',
  gold: 'M1 1.5h2M4 4.5h2',
  teal: 'M0 3h6',
  slate: 'M3 0v6',
  stone: 'M0 3h6M3 0v6',
};
