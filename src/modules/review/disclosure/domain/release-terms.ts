import { DomainError } from '../../../../platform/errors/index.js';
import { RELEASE_PURPOSES, type ReleaseTerms } from './released.js';

/** The agreement of the two institutions names what data may be used for, and this is not among it. */
export class PurposeNotAgreed extends DomainError {
  constructor(purpose: string, agreed: readonly string[]) {
    super('DISCLOSURE.PURPOSE_NOT_AGREED', 'invalid', { purpose, agreed: agreed.join(', ') }, 'purpose');
  }
}

/** A release that would have ended before it began. */
export class EndHasPassed extends DomainError {
  constructor() {
    super('DISCLOSURE.END_HAS_PASSED', 'invalid', {}, 'until');
  }
}

/** H3 says that a note tells what may be done: without one nobody knows. */
export class HandlingNoteMissing extends DomainError {
  constructor() {
    super('DISCLOSURE.HANDLING_NOTE_MISSING', 'invalid', {}, 'handlingNote');
  }
}

/** Error: nothing is released of this record for this match. */
export class NothingReleased extends DomainError {
  constructor() {
    super('DISCLOSURE.NOTHING_RELEASED', 'conflict', {}, 'matchId');
  }
}

/**
 * Requires that terms of a release can be given; throws unless they can.
 *
 * @param agreed what the agreements of the two institutions name, each with its purposes; none where no
 * agreement is needed
 */
export function requireTerms(
  { purpose, handling, until }: ReleaseTerms,
  agreed: readonly (readonly string[])[],
  now: Date,
): void {
  const named = agreed.some((purposes) => purposes.length === 0) ? [] : [...new Set(agreed.flat())];
  if (purpose !== undefined && named.length > 0 && !named.includes(purpose))
    throw new PurposeNotAgreed(purpose, named.filter(isReleasePurpose));
  if (until !== undefined && until <= now) throw new EndHasPassed();
  if (handling.code === 'H3' && handling.note === undefined) throw new HandlingNoteMissing();
}

const isReleasePurpose = (purpose: string): boolean =>
  (RELEASE_PURPOSES as readonly string[]).includes(purpose);
