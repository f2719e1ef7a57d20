import { DomainError } from '../../../../platform/errors/index.js';

/**
 * Kinds of what a family writes: something it asks, something that is to be mended, or that the person is
 * alive.
 */
export type WritingKind = 'question' | 'correction' | 'alive';

/**
 * Kinds of message that people are to read: beside what the family writes, that it permits something else
 * than before.
 */
export type MessageKind = WritingKind | 'consent';

/** Outcome of a message that is done with. */
export type MessageOutcome = 'spoken' | 'corrected' | 'not_possible' | 'heeded';

export interface FamilyMessage {
  readonly id: string;
  readonly seq: number;
  readonly institutionId: string;
  readonly recordId: string;
  readonly kind: MessageKind;
  readonly body: string;
  readonly writtenAt: Date;
  readonly dueAt: Date;
  readonly readAt: Date | null;
  readonly closedAt: Date | null;
  readonly outcome: MessageOutcome | null;
}

/** Working days within which somebody takes a message up. Whoever is said to be alive is asked after tomorrow. */
export const WORKING_DAYS: Readonly<Record<MessageKind, number>> = {
  ...{ question: 5, correction: 5, alive: 1 },
  consent: 3,
};

const MOST_CHARACTERS = 2_000;
export const MOST_OPEN = 20;

/** There is nothing in it, or too much for a message. */
export class MessageRefused extends DomainError {
  constructor() {
    super('FAMILY.MESSAGE_REFUSED', 'invalid', { characters: MOST_CHARACTERS }, 'text');
  }
}

/** Enough lies there to be taken up first. */
export class TooManyMessages extends DomainError {
  constructor() {
    super('FAMILY.TOO_MANY_MESSAGES', 'conflict', { count: MOST_OPEN });
  }
}

/** Somebody has done with it already. */
export class MessageClosed extends DomainError {
  constructor() {
    super('FAMILY.MESSAGE_CLOSED', 'conflict');
  }
}

/** Throws `MessageRefused`. That somebody is alive needs no words. */
export function messageText(kind: WritingKind, text: string): string {
  const trimmed = text.trim();
  if (trimmed.length > MOST_CHARACTERS || (trimmed === '' && kind !== 'alive')) throw new MessageRefused();
  return trimmed;
}
