/** The database could not be reached, or is not one we can use. */
export class DatabaseUnavailable extends Error {
  constructor(
    readonly what: string,
    readonly mend: string,
    options?: ErrorOptions,
  ) {
    super(`${what} ${mend}`, options);
    this.name = 'DatabaseUnavailable';
  }
}
