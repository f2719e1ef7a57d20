import { DomainError } from '../../../../platform/errors/index.js';
import { APPROVER_DAYS, type ApprovalRequest } from './approval-request.js';
import type { ApproverFault } from './approver.js';

/** There is nobody in the institution who could approve, and nobody was named in advance. */
export class NoSecondPerson extends DomainError {
  constructor() {
    super('APPROVALS.NO_SECOND_PERSON', 'conflict', { days: APPROVER_DAYS });
  }
}

/** Whoever answers is not the second person. */
export class NotSecondPerson extends DomainError {
  constructor(fault: ApproverFault) {
    super(`APPROVALS.${fault}`, 'conflict', fault === 'TOO_NEW' ? { days: APPROVER_DAYS } : {});
  }
}

/** Refusal: the request was answered, withdrawn or done, or its time has run out. */
export class RequestClosed extends DomainError {
  constructor() {
    super('APPROVALS.CLOSED', 'conflict');
  }
}

/** Refusal: what is to be done is not what was approved, or was not approved by anybody. */
export class NotWhatWasApproved extends DomainError {
  constructor() {
    super('APPROVALS.NOT_APPROVED', 'conflict');
  }
}

/** Whoever asked may not act here any more. */
export class AskerGone extends DomainError {
  constructor() {
    super('APPROVALS.ASKER_GONE', 'conflict');
  }
}

/** Whoever refuses says why. */
export class ApprovalReasonMissing extends DomainError {
  constructor() {
    super('APPROVALS.REASON_MISSING', 'invalid', {}, 'reason');
  }
}

/**
 * Refusal for now: the deed was asked for, and is done once somebody else has approved it and it is called
 * for again with the request.
 */
export class WaitsForSecondPerson extends DomainError {
  readonly requestId: string;

  constructor({ id, expiresAt }: ApprovalRequest) {
    super('APPROVALS.WAITS', 'conflict', { request: id, until: expiresAt.toISOString() });
    this.requestId = id;
  }
}
