import { DomainError } from '../../../../../platform/errors/index.js';

/** A draft has no field of this name. The name is not repeated: it may be anything. */
export class DraftFieldUnknown extends DomainError {
  constructor() {
    super('REPORTS.DRAFT_FIELD_UNKNOWN', 'invalid', {}, 'fields.*');
  }
}

export class DraftTooLarge extends DomainError {
  constructor(characters: number) {
    super('REPORTS.DRAFT_TOO_LARGE', 'invalid', { characters }, 'fields');
  }
}

/** The institution has so many drafts that nobody will finish them. */
export class TooManyDrafts extends DomainError {
  constructor(drafts: number) {
    super('REPORTS.TOO_MANY_DRAFTS', 'conflict', { drafts });
  }
}

export interface Shortfall {
  readonly path: string;
  readonly code: 'REPORTS.MINIMUM_DETAIL' | 'REPORTS.MINIMUM_CONTACT';
}

/** The draft says less than any report has to. */
export class BelowMinimum extends DomainError {
  constructor(readonly findings: readonly Shortfall[]) {
    super('REPORTS.BELOW_MINIMUM', 'invalid', {}, findings[0]?.path);
  }
}
