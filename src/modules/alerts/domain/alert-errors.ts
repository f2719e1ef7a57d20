import { DomainError } from '../../../platform/errors/index.js';

/** The alert's state does not allow this, most often because it has been answered already. */
export class AlertMoveRefused extends DomainError {
  constructor(state: string, move: string) {
    super('NOTIFICATIONS.MOVE_REFUSED', 'conflict', { state, move });
  }
}

/** An alert can only be given to an active colleague of the same institution who may act on alerts. */
export class AssigneeRefused extends DomainError {
  constructor(field = 'assigneeId') {
    super('NOTIFICATIONS.ASSIGNEE_REFUSED', 'invalid', {}, field);
  }
}

/** Whoever is away at this time cannot be given an alert. */
export class AssigneeAway extends DomainError {
  constructor(field: string) {
    super('NOTIFICATIONS.ASSIGNEE_AWAY', 'invalid', {}, field);
  }
}

/** Whoever decided may not be the one who looks at the decision for a second time. */
export class AnotherPersonNeeded extends DomainError {
  constructor() {
    super('NOTIFICATIONS.ANOTHER_PERSON_NEEDED', 'conflict', {});
  }
}

/** Only the one in charge hands an alert over. */
export class OwnerAlone extends DomainError {
  constructor() {
    super('NOTIFICATIONS.OWNER_ALONE', 'conflict', {});
  }
}

/** Refusal: the alert is somebody's own, and nobody else reads it for them. */
export class KeeperAlone extends DomainError {
  constructor() {
    super('NOTIFICATIONS.KEEPER_ALONE', 'conflict', {});
  }
}

/** A time that is over, or ends before it begins. */
export class AbsenceNotAhead extends DomainError {
  constructor(field = 'until') {
    super('NOTIFICATIONS.ABSENCE_NOT_AHEAD', 'invalid', {}, field);
  }
}

/** Somebody is said to be away twice at a time. */
export class AbsenceOverlaps extends DomainError {
  constructor() {
    super('NOTIFICATIONS.ABSENCE_OVERLAPS', 'conflict', {}, 'from');
  }
}

/** From deputy to deputy the work would come back to the one who is away. */
export class AbsenceInCircle extends DomainError {
  constructor() {
    super('NOTIFICATIONS.ABSENCE_IN_CIRCLE', 'conflict', {}, 'deputyId');
  }
}

/** Refusal: this answer has to say why. */
export class ReasonNeeded extends DomainError {
  constructor(answer: string) {
    super('NOTIFICATIONS.REASON_NEEDED', 'invalid', { answer }, 'reason');
  }
}

/** The reason is longer than a person will read. */
export class ReasonTooLong extends DomainError {
  constructor(longest: number, field = 'reason') {
    super('NOTIFICATIONS.REASON_TOO_LONG', 'invalid', { longest }, field);
  }
}

/** An alert may rest until a time that is still to come. */
export class SnoozeNotAhead extends DomainError {
  constructor() {
    super('NOTIFICATIONS.SNOOZE_NOT_AHEAD', 'invalid', {}, 'until');
  }
}

/** An alert may not rest for so long; `latest` is in UTC. */
export class SnoozeTooLong extends DomainError {
  constructor(latest: Date) {
    super('NOTIFICATIONS.SNOOZE_TOO_LONG', 'invalid', { latest: latest.toISOString() }, 'until');
  }
}

/** Refusal: the alert has rested as often as it may, or others have been told of it meanwhile. */
export class SnoozesSpent extends DomainError {
  constructor(most: number) {
    super('NOTIFICATIONS.SNOOZES_SPENT', 'conflict', { most });
  }
}

/** The reason `other` says nothing without words. */
export class WordsNeeded extends DomainError {
  constructor() {
    super('NOTIFICATIONS.WORDS_NEEDED', 'invalid', {}, 'words');
  }
}

/** The words hold an address or a number by which somebody could be known. */
export class WordsPersonal extends DomainError {
  constructor() {
    super('NOTIFICATIONS.WORDS_PERSONAL', 'invalid', {}, 'words');
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
