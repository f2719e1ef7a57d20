/** The command was not written as it must be. */
export class UsageError extends Error {
  constructor(
    readonly what: string,
    readonly mend: string,
  ) {
    super(`${what} ${mend}`);
    this.name = 'UsageError';
  }
}

/** The command could not do what it was asked for: what is wrong, and what mends it. */
export class CommandFailed extends Error {
  constructor(
    readonly what: string,
    readonly mend: string,
    options?: ErrorOptions,
  ) {
    super(`${what} ${mend}`, options);
    this.name = 'CommandFailed';
  }
}

/** Ctrl-C, or SIGTERM. */
export class Interrupted extends Error {
  readonly what = 'Stopped.';

  constructor(readonly mend = 'What was done until now stays; the same command again does the rest.') {
    super('Stopped.');
    this.name = 'Interrupted';
  }
}

/**
 * Whoever read the output has had enough of it: `huella export records | head`. There is nobody left to tell.
 */
export class OutputClosed extends Error {
  constructor() {
    super('The output was closed.');
    this.name = 'OutputClosed';
  }
}
