/**
 * Whether this page asks for an address: what is here, in memory or at the forge. All else that the editor's program would
 * ask for is not (the newest version of the program, the state of GitHub, fonts and words of a content network).
 * @param here the address of this page
 * @param connect origins that may be asked
 */
export function isOwn(address: string, here: string, connect: readonly string[]): boolean {
  const { origin, protocol } = new URL(address, here);
  return protocol === 'blob:' || protocol === 'data:' || origin === new URL(here).origin || connect.includes(origin);
}

/** Has every request of this page pass `isOwn`. The page's policy says the same; this way nothing is complained of. */
export function keepToOwn(here: string, connect: readonly string[]): void {
  const ask = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (isOwn(address, here, connect)) return ask(input, init);
    return Promise.reject(new TypeError(`not asked for from this page: ${address}`));
  };
}
