/** The first place of each of several signs in a text, of those that stand in it. @param signs with the flag `g` */
export function firstOfEach(signs: readonly RegExp[], text: string): RegExpExecArray[] {
  return signs.flatMap((sign) => {
    const [found] = text.matchAll(sign);
    return found ? [found] : [];
  });
}
