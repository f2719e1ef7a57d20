/** Kind of an error, as the caller sees it; one place maps it to a GraphQL code and to an exit code. */
export type ErrorKind =
  | 'invalid'
  | 'not_found'
  | 'forbidden'
  | 'unauthenticated'
  | 'conflict'
  | 'unavailable';

export type MessageParameters = Readonly<Record<string, string | number>>;

/**
 * An error with a name, a code of the message catalogue and a kind.
 *
 * `parameters` fill the catalogue's text; they never carry a value of a personal field. `path` says where in
 * the input.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    readonly parameters: MessageParameters = {},
    readonly path?: string,
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/**
 * The one answer for a record that is not there and for one that this actor may not see: the two must not be
 * told apart.
 */
export class NotFound extends DomainError {
  constructor() {
    super('ACCESS.NOT_FOUND', 'not_found');
  }
}

/** The database is away: nothing can be done before it is back, and nothing was. */
export class NotReady extends DomainError {
  constructor() {
    super('API.NOT_READY', 'unavailable');
  }
}

/** Refusal of a change: somebody else has changed the record since it was read. */
export class VersionConflict extends DomainError {
  constructor(expected: number, actual: number) {
    super('RECORDS.VERSION_CONFLICT', 'conflict', { expected, actual });
  }
}
