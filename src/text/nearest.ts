/**
 * Up to three of some names that are most like one, the likest first; none where more than a third of its letters differ.
 * @param wanted as it was typed
 * @param between how many letters a name differs from it
 */
export function nearestNames(wanted: string, names: readonly string[], between: (name: string) => number): string[] {
  return names
    .map((name) => ({ name, letters: between(name) }))
    .filter(({ letters }) => letters <= Math.max(2, wanted.length / 3))
    .sort((a, b) => a.letters - b.letters)
    .slice(0, 3)
    .map(({ name }) => name);
}
