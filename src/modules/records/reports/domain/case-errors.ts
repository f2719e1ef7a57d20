import { DomainError } from '../../../../platform/errors/index.js';
import type { CaseState } from './case-state.js';

/** People have no such move from where the search stands. */
export class CaseRefuses extends DomainError {
  constructor(state: CaseState) {
    super('REPORTS.CASE_REFUSES', 'conflict', { state }, 'move');
  }
}

/** A move needs a word of its list, and has none or another list's. */
export class CaseReasonMissing extends DomainError {
  constructor() {
    super('REPORTS.CASE_REASON_MISSING', 'invalid', {}, 'reason');
  }
}
