import type { Answer } from './answer.ts';
import { ask, type Manners } from './ask.ts';

/** How many addresses are asked. */
export interface Pace extends Manners {
  /** Servers asked at the same time; each for one page at a time. */
  servers: number;
  /** Milliseconds between two pages of one server. */
  between: number;
}

/** The manners of the command. */
export const polite: Omit<Pace, 'agent'> = {
  servers: 4,
  between: 1000,
  timeout: 30_000,
  tries: 3,
  pause: 2000,
  longest: 60_000,
};

/**
 * Asks for addresses: of a few servers at a time, of each for one page after another with a pause between.
 * @param onAnswer is told of each answer as it comes
 */
export async function askAll(
  addresses: readonly string[],
  pace: Pace,
  onAnswer: (address: string, answer: Answer) => void,
): Promise<void> {
  const hosts = [...Map.groupBy(new Set(addresses), (address) => new URL(address).host).values()];
  // Those with most pages first: they take longest.
  hosts.sort((a, b) => b.length - a.length);
  const work = async () => {
    for (let pages = hosts.shift(); pages; pages = hosts.shift())
      for (const [index, address] of pages.entries()) {
        if (index > 0) await new Promise((resolve) => setTimeout(resolve, pace.between));
        onAnswer(address, await ask(address, pace));
      }
  };
  await Promise.all(Array.from({ length: pace.servers }, work));
}
