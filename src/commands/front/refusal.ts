/** Why a command did not do what it was asked, in the words of whoever ran it: printed without a place in the program. */
export class Refusal extends Error {
  /** 1: it cannot be done. 2: the command is written wrongly; how it is written is printed below. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
