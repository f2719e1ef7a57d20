import { DomainError } from '../../../../platform/errors/index.js';

/** Most days that a match may be left out of an institution's list of candidates at a time. */
export const MOST_REST_DAYS = 30;

const DAY_MS = 86_400_000;

export class RestNotAhead extends DomainError {
  constructor() {
    super('MATCHES.REST_NOT_AHEAD', 'invalid', {}, 'until');
  }
}

export class RestTooLong extends DomainError {
  constructor(latest: Date) {
    super(
      'MATCHES.REST_TOO_LONG',
      'invalid',
      { latest: latest.toISOString(), days: MOST_REST_DAYS },
      'until',
    );
  }
}

/** Throws where a rest would not lie ahead, or would be so long that a match falls silent. */
export function requireRest(until: Date, now: Date): void {
  const latest = new Date(now.getTime() + MOST_REST_DAYS * DAY_MS);
  if (until <= now) throw new RestNotAhead();
  if (until > latest) throw new RestTooLong(latest);
}
