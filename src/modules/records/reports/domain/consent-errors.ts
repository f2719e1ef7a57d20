import { DomainError } from '../../../../platform/errors/index.js';

/** The family has not said yes to this, or has taken it back: there is nothing that could be given anew. */
export class NothingToRenew extends DomainError {
  constructor(purpose: string) {
    super('REPORTS.NOTHING_TO_RENEW', 'conflict', { purpose }, 'purpose');
  }
}

/** A consent can be renewed until a moment that lies ahead. */
export class EndsBeforeItBegins extends DomainError {
  constructor() {
    super('REPORTS.ENDS_BEFORE_IT_BEGINS', 'invalid', {}, 'until');
  }
}
