/** Why a command did not do what it was asked to, in the person's language; printed without a stack. */
export class Refusal extends Error {
  /** 1: it cannot be done. 2: wrong usage; the command's usage is printed below the message. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
