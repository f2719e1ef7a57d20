import type { Manifest } from './event.js';

/** A closed list is doubted once in a thousand: somebody may have been there of whom nobody knows. */
export const DOUBT_OF_CLOSED = 0.001;

export interface PriorFacts {
  readonly manifest: Manifest;
  /** Persons of the list who are still looked for and of whom no report takes part. */
  readonly listedWithoutReport: number;
  /** Persons of the list who were there as far as is known. */
  readonly listed: number;
  /** The greatest number that any source gives; undefined where none does. */
  readonly aboard: number | undefined;
}

export interface EventPrior {
  /** Persons expected beside the list. */
  readonly unlisted: number;
  /**
   * Persons expected of whom the comparison knows nothing: what a body is weighed against that is none of the
   * missing.
   */
  readonly unknown: number;
}

/**
 * The prior of an event: how many there may have been beside the missing who are compared.
 *
 * Before anything is known of a body it is each of those who were there with the same probability. The number
 * of those whom nobody has listed is taken to be Poisson about its expectation; then the weights of an
 * assignment multiply, and a pair weighs LR / unknown against "none of these".
 */
export function eventPrior({ manifest, listedWithoutReport, listed, aboard }: PriorFacts): EventPrior {
  const unlisted = manifest === 'closed' ? DOUBT_OF_CLOSED : Math.max(1, (aboard ?? 0) - listed);
  return { unlisted, unknown: listedWithoutReport + unlisted };
}
