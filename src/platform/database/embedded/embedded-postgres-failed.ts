/** The embedded server could not be had. `cause` in words, and what mends it. */
export class EmbeddedPostgresFailed extends Error {
  constructor(
    readonly what: string,
    readonly mend: string,
    options?: ErrorOptions,
  ) {
    super(`${what} ${mend}`, options);
    this.name = 'EmbeddedPostgresFailed';
  }
}
