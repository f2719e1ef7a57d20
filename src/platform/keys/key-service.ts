/**
 * Place of a sealed value. It opens at that place and at no other, so that nobody can move it into another
 * row.
 */
export interface SealedPlace {
  readonly table: string;
  readonly column: string;
  readonly row: string;
  readonly institutionId: string;
}

/**
 * Seals the few values that the database must not hold in the clear (secrets of webhooks, drafts, kept
 * questions, receipts, files), and opens them again. Names, contacts and DNA of records are not among them.
 *
 * One port for all who seal. Behind it stands a file that each process reads (`FileKeys`): whoever takes over
 * a process has the keys, and nobody counts who opens what. A process of its own or a vault could stand
 * there.
 */
export abstract class KeyService {
  abstract seal(place: SealedPlace, plain: string): Promise<string>;

  /**
   * @throws KeyRefused where its key is not at hand, the value was altered, or it was sealed for another
   * place
   */
  abstract open(place: SealedPlace, sealed: string): Promise<string>;

  /**
   * Returns the fingerprints by which a secret is looked up: keyed hashes of it, one a key and the newest
   * first, which is the one to store. Without the keys nobody can tell from a copy of the database whether a
   * guess is right.
   *
   * @param use what the secret is for; the same text has another hash for another use
   */
  abstract fingerprints(use: string, plain: string): Promise<readonly string[]>;
}

/** A sealed value cannot be opened. Says nothing of what is in it. */
export class KeyRefused extends Error {
  readonly code: string;

  constructor(
    why: 'UNKNOWN' | 'BROKEN' | 'FILE',
    readonly mend: string,
    readonly what: string,
  ) {
    super(`${what} ${mend}`);
    this.code = `KEYS.${why}`;
    this.name = 'KeyRefused';
  }
}
