import { liesAhead, partialDateBounds } from '../../../kernel/contract/index.js';

/** A document of an authority, by which the law of a country ends a search. */
export interface DocumentReference {
  /** Code or kind of who made it out. */
  readonly authority: string;
  /** As it stands on the document. */
  readonly number: string;
  /** `2026-01-31` */
  readonly issuedOn: string;
}

const LONGEST_NUMBER = 60;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Tells whether a document has a number that can be looked up and a whole day that has begun somewhere. */
export function isWhole({ number, issuedOn }: DocumentReference, now: Date): boolean {
  const isNumbered = number.trim().length > 0 && number.length <= LONGEST_NUMBER;
  const isDay = DAY.test(issuedOn) && partialDateBounds(issuedOn) !== undefined;
  return isNumbered && isDay && !liesAhead(issuedOn, now.getTime());
}
