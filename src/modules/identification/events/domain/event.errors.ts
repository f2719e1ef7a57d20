import { DomainError } from '../../../../platform/errors/index.js';

export class TimeMissing extends DomainError {
  constructor() {
    super('EVENTS.TIME_MISSING', 'invalid', {}, 'from');
  }
}

export class TimeUnreadable extends DomainError {
  constructor() {
    super('EVENTS.TIME_UNREADABLE', 'invalid', {}, 'from');
  }
}

export class EventFactMissing extends DomainError {
  constructor(path: string) {
    super('EVENTS.FACT_MISSING', 'invalid', { field: path }, path);
  }
}

export class EventCodeTaken extends DomainError {
  constructor() {
    super('EVENTS.CODE_TAKEN', 'conflict', {}, 'code');
  }
}

/** Whoever is to take an event over coordinates another of its code. */
export class CodeTakenThere extends DomainError {
  constructor() {
    super('EVENTS.CODE_TAKEN_THERE', 'conflict', {}, 'answer');
  }
}

/** An event is handed to an institution that takes part in it, and to no other. */
export class HeirRefused extends DomainError {
  constructor() {
    super('EVENTS.HEIR_REFUSED', 'invalid', {}, 'institution');
  }
}

/** Refusal where nobody is asked to take the event over. */
export class NobodyAsked extends DomainError {
  constructor() {
    super('EVENTS.NOBODY_ASKED', 'conflict', {}, 'id');
  }
}

export class EventMoveRefused extends DomainError {
  constructor(state: string) {
    super('EVENTS.MOVE_REFUSED', 'conflict', { state }, 'move');
  }
}

/** Refusal of a change of an event that is closed. */
export class EventClosed extends DomainError {
  constructor() {
    super('EVENTS.CLOSED', 'conflict', {}, 'eventId');
  }
}

export class ContradictionsOpen extends DomainError {
  constructor(kinds: readonly string[]) {
    super(
      'EVENTS.CONTRADICTIONS_OPEN',
      'conflict',
      { count: kinds.length, kinds: [...new Set(kinds)].join(', ') },
      'move',
    );
  }
}

/**
 * Refusal of an invitation: who is to take part is not enrolled, only delivers, is the coordinator, or takes
 * part already.
 */
export class EventInvitationRefused extends DomainError {
  constructor() {
    super('EVENTS.INVITATION_REFUSED', 'conflict', {}, 'institution');
  }
}

/** Refusal of whoever has not accepted: nobody else does anything in an event. */
export class NotAccepted extends DomainError {
  constructor() {
    super('EVENTS.NOT_ACCEPTED', 'conflict', {}, 'eventId');
  }
}

export class EventReasonMissing extends DomainError {
  constructor() {
    super('EVENTS.REASON_MISSING', 'invalid', {}, 'reason');
  }
}

export class CountRefused extends DomainError {
  constructor(path: string) {
    super('EVENTS.COUNT_REFUSED', 'invalid', {}, path);
  }
}

export class EntryRefused extends DomainError {
  constructor(path: string) {
    super('EVENTS.ENTRY_REFUSED', 'invalid', { field: path }, path);
  }
}

/** An entry is a duplicate of itself, of one of another event, or of one that is a duplicate itself. */
export class DuplicateRefused extends DomainError {
  constructor() {
    super('EVENTS.DUPLICATE_REFUSED', 'conflict', {}, 'duplicateOf');
  }
}

export class ManifestRefused extends DomainError {
  constructor(code: 'EVENTS.MANIFEST_UNREADABLE' | 'EVENTS.MANIFEST_TOO_LONG' | 'EVENTS.MANIFEST_NO_NAME') {
    super(code, 'invalid', {}, 'text');
  }
}

/** A record stands in one event at a time. */
export class AlreadyAttached extends DomainError {
  constructor() {
    super('EVENTS.ALREADY_ATTACHED', 'conflict', {}, 'recordId');
  }
}

export class NotAttached extends DomainError {
  constructor() {
    super('EVENTS.NOT_ATTACHED', 'conflict', {}, 'recordId');
  }
}

/** Refusal to say what the person found alive has not allowed to be said. */
export class WishForbids extends DomainError {
  constructor() {
    super('EVENTS.WISH_FORBIDS', 'conflict', {}, 'recordId');
  }
}

export class SetTooSmall extends DomainError {
  constructor() {
    super('EVENTS.SET_TOO_SMALL', 'invalid', {}, 'parts');
  }
}

/** Two identifications of one set that cannot both be. */
export class SetContradicts extends DomainError {
  constructor() {
    super('EVENTS.SET_CONTRADICTS', 'conflict', {}, 'parts');
  }
}

/** Several of one family are missing: kinship tells the family, and not which of them. */
export class KinNotToldApart extends DomainError {
  constructor() {
    super('EVENTS.KIN_NOT_TOLD_APART', 'conflict', {}, 'parts');
  }
}

export class NotOfTheEvent extends DomainError {
  constructor() {
    super('EVENTS.NOT_OF_THE_EVENT', 'conflict', {}, 'parts');
  }
}

export class NothingToExamine extends DomainError {
  constructor() {
    super('EVENTS.NOTHING_TO_EXAMINE', 'conflict', {}, 'identificationId');
  }
}

/**
 * A joint identification of several institutions counts whoever has accepted since the last one: the one who
 * asks, and another.
 */
export class JointNotAccepted extends DomainError {
  constructor() {
    super('EVENTS.JOINT_NOT_ACCEPTED', 'conflict', {}, 'eventId');
  }
}

/** The last joint identification of several institutions was asked for less than a day ago. */
export class JointOncePerDay extends DomainError {
  constructor() {
    super('EVENTS.JOINT_ONCE_PER_DAY', 'conflict', {}, 'eventId');
  }
}
