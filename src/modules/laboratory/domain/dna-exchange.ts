import { DomainError } from '../../../platform/errors/index.js';

export type ExchangeState = 'asked' | 'accepted' | 'declined' | 'withdrawn' | 'ended';
export type ExchangeAnswer = 'accept' | 'decline';
export type ExchangeSide = 'a' | 'b';

/** Exchange that two laboratories have agreed about the figures of one match. */
export interface DnaExchange {
  readonly id: string;
  readonly matchId: string;
  readonly recordA: string;
  readonly recordB: string;
  readonly institutionA: string;
  readonly institutionB: string;
  readonly withLoci: boolean;
  readonly state: ExchangeState;
  readonly askedSide: ExchangeSide;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly endsAt: Date | null;
  readonly settingId: string | null;
  readonly digestA: string | null;
  readonly digestB: string | null;
  /** Sealed. */
  readonly documentA: string | null;
  readonly documentB: string | null;
}

/** Figures are exchanged from this level on. */
export const EXCHANGE_LEVEL = 3;
/** Days for which both laboratories read the figures. */
export const EXCHANGE_DAYS = 30;
/** Most exchanges that one person may ask for in a day: whoever asks more does not read the answers. */
export const MOST_A_DAY = 5;
/** Whoever decides is told what was asked before in so many days. */
export const TOLD_DAYS = 365;

/** Returns the institution whose laboratory is to answer. */
export const askedOf = ({ askedSide, institutionA, institutionB }: DnaExchange): string =>
  askedSide === 'a' ? institutionB : institutionA;

export const isStanding = ({ state, endsAt }: DnaExchange, now: Date): boolean =>
  state === 'asked' || (state === 'accepted' && endsAt !== null && endsAt > now);

/** The match is not open to both, or agreement, consents or level do not cover its figures. */
export class ExchangeNotCovered extends DomainError {
  constructor() {
    super('LABORATORY.EXCHANGE_NOT_COVERED', 'conflict', { level: EXCHANGE_LEVEL });
  }
}

/** Refusal of a second exchange: one is asked for, or its figures are still there. */
export class ExchangeStands extends DomainError {
  constructor() {
    super('LABORATORY.EXCHANGE_STANDS', 'conflict');
  }
}

/** Refusal of a step of an exchange that was answered, withdrawn or has ended. */
export class ExchangeClosed extends DomainError {
  constructor() {
    super('LABORATORY.EXCHANGE_CLOSED', 'conflict');
  }
}

/** The laboratory that asks cannot agree in the name of the other one. */
export class OwnExchange extends DomainError {
  constructor() {
    super('LABORATORY.EXCHANGE_OWN', 'conflict');
  }
}

/** Refusal of a further exchange of the same person, who has asked for as many as a day has. */
export class ExchangesToday extends DomainError {
  constructor() {
    super('LABORATORY.EXCHANGES_TODAY', 'conflict', { most: MOST_A_DAY });
  }
}

/** Refusal of an exchange of which one side has no sample that the other could be held against. */
export class NothingToExchange extends DomainError {
  constructor() {
    super('LABORATORY.NOTHING_TO_EXCHANGE', 'conflict');
  }
}
