import { DomainError } from '../../../platform/errors/index.js';

/** The alert's state does not allow this, most often because it has been answered already. */
export class AlertMoveRefused extends DomainError {
  constructor(state: string, move: string) {
    super('NOTIFICATIONS.MOVE_REFUSED', 'conflict', { state, move });
  }
}

/** An alert can only be given to an active colleague of the same institution who may act on alerts. */
export class AssigneeRefused extends DomainError {
  constructor() {
    super('NOTIFICATIONS.ASSIGNEE_REFUSED', 'invalid', {}, 'assigneeId');
  }
}

/** This answer has to say why. */
export class ReasonNeeded extends DomainError {
  constructor(answer: string) {
    super('NOTIFICATIONS.REASON_NEEDED', 'invalid', { answer }, 'reason');
  }
}

/** The reason is longer than a person will read. */
export class ReasonTooLong extends DomainError {
  constructor(longest: number) {
    super('NOTIFICATIONS.REASON_TOO_LONG', 'invalid', { longest }, 'reason');
  }
}

/** No webhook may go to this address; `why` is the client's code for it. */
export class WebhookUrlRefused extends DomainError {
  constructor(why: string) {
    super('NOTIFICATIONS.WEBHOOK_URL_REFUSED', 'invalid', { why }, 'url');
  }
}

/** An institution has as many webhooks as it may have. */
export class TooManyWebhooks extends DomainError {
  constructor(most: number) {
    super('NOTIFICATIONS.TOO_MANY_WEBHOOKS', 'conflict', { most });
  }
}

/** The institution has a webhook at this address already. */
export class WebhookUrlTaken extends DomainError {
  constructor() {
    super('NOTIFICATIONS.WEBHOOK_URL_TAKEN', 'conflict', {}, 'url');
  }
}
