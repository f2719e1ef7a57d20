import { DomainError } from '../../../../platform/errors/index.js';

/** Somebody has asked as much as one may within an hour or a day. */
export class BudgetReached extends DomainError {
  constructor(
    code: 'ACCESS.READ_LIMIT' | 'MISUSE.BUDGET',
    /** Beginning of the hour or day. */
    readonly since: Date,
    readonly until: Date,
    readonly limit: number,
  ) {
    super(code, 'unavailable', { limit, until: until.toISOString().slice(11, 16) });
  }
}

/** A rule has stopped the questions of this account, or of its institution. */
export class QuestionsStopped extends DomainError {
  constructor() {
    super('MISUSE.STOPPED', 'unavailable');
  }
}
