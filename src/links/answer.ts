/**
 * What became of an address, as far as asking it tells. `home`: it leads to the front page now; `soft-404`: the page says
 * it is not there, with a status that says it is. Both are guesses.
 */
export const answerKinds = [
  'not-found',
  'gone',
  'no-host',
  'soft-404',
  'home',
  'redirect-loop',
  'certificate',
  'refused',
  'reset',
  'timeout',
  'server',
  'too-many',
  'denied',
  'moved',
  'ok',
] as const;

export type AnswerKind = (typeof answerKinds)[number];

/** An answer to an address. */
export interface Answer {
  kind: AnswerKind;
  /** The last status of HTTP, where there was one. */
  status?: number;
  /** Where it leads to, if elsewhere. */
  to?: string;
}

/** Whether a reader still gets there. */
export function isThere({ kind }: Answer): boolean {
  return kind === 'ok' || kind === 'moved';
}
