import { DomainError } from '../../../../platform/errors/index.js';

/** By what an authority asks. */
export const INSTRUMENTS = [
  'court_order',
  'prosecutor_order',
  'police_request',
  'administrative_order',
  'consular_request',
  'other',
] as const;

export type Instrument = (typeof INSTRUMENTS)[number];

export const DEMAND_STATES = ['open', 'refused', 'answered'] as const;

export type DemandState = (typeof DEMAND_STATES)[number];

/** An authority asks an institution for what it holds. */
export interface LegalDemand {
  readonly id: string;
  readonly seq: number;
  readonly institutionId: string;
  readonly version: number;
  readonly state: DemandState;
  readonly authority: string | null;
  /** ISO 3166-1. */
  readonly country: string;
  readonly instrument: Instrument;
  readonly receivedAt: Date;
  readonly scopeAsked: string | null;
  readonly scopeGiven: string | null;
  readonly refusedReason: string | null;
  readonly counsel: string | null;
  readonly familyToldAt: Date | null;
  /** Until when the family may not be told. */
  readonly gagUntil: Date | null;
  /** Records of the persons that were given. */
  readonly givenIds: readonly string[];
  /** Requests of two people by which it was to be answered. */
  readonly deeds: readonly string[];
  readonly answeredAt: Date | null;
}

export interface DemandEntry {
  readonly authority: string;
  readonly country: string;
  readonly instrument: Instrument;
  readonly receivedAt: Date;
  readonly scopeAsked: string;
  readonly counsel?: string | undefined;
  readonly gagUntil?: Date | undefined;
}

/** Note on a demand beside its answer. */
export interface DemandNote {
  readonly counsel?: string | undefined;
  readonly gagUntil?: Date | null | undefined;
  readonly familyToldAt?: Date | undefined;
}

export class DemandRefuses extends DomainError {
  constructor(why: 'CLOSED' | 'GAGGED') {
    super(`DEMANDS.${why}`, 'conflict');
  }
}

export class DemandInvalid extends DomainError {
  constructor(why: 'WORDS' | 'COUNTRY' | 'FUTURE' | 'RECORDS', path: string) {
    super(`DEMANDS.${why}`, 'invalid', { most: MOST_CHARACTERS, records: MOST_RECORDS }, path);
  }
}

export const MOST_CHARACTERS = 4_000;
/** Whoever is asked for more is asked for a bank, and not for persons who are named. */
export const MOST_RECORDS = 20;

/** @returns the words without blanks around them. Throws `DemandInvalid`. */
export function demandWords(text: string, path: string): string {
  const words = text.trim();
  if (words === '' || words.length > MOST_CHARACTERS) throw new DemandInvalid('WORDS', path);
  return words;
}

/** Throws `DemandInvalid` unless the entry can be true. */
export function checkedEntry(entry: DemandEntry, now: Date): DemandEntry {
  if (!/^[A-Z]{2}$/.test(entry.country)) throw new DemandInvalid('COUNTRY', 'country');
  if (entry.receivedAt > now) throw new DemandInvalid('FUTURE', 'receivedAt');
  return {
    ...entry,
    authority: demandWords(entry.authority, 'authority'),
    scopeAsked: demandWords(entry.scopeAsked, 'scopeAsked'),
    counsel: entry.counsel === undefined ? undefined : demandWords(entry.counsel, 'counsel'),
  };
}

/** Throws `DemandRefuses` where the family would be told of what nobody may tell it yet. */
export function requireMayTell(gagUntil: Date | null, familyToldAt: Date | undefined, now: Date): void {
  if (familyToldAt === undefined) return;
  if (familyToldAt > now) throw new DemandInvalid('FUTURE', 'familyToldAt');
  if (gagUntil !== null && familyToldAt < gagUntil) throw new DemandRefuses('GAGGED');
}
