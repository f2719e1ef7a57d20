import type { Municipality } from './place.js';
import { OfferUnfit } from './reintegration.errors.js';
import { NEEDS, type Need } from './needs.js';
import { TRADES, type Trade } from './trades.js';

export const OFFER_KINDS = ['training', 'work'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/**
 * Offer of an institution to people who have returned: a course, or work, in one municipality. It names
 * nobody.
 */
export interface OfferTerms extends Municipality {
  readonly kind: OfferKind;
  /** Trades that are taught, or that the work asks for. */
  readonly trades: readonly Trade[];
  /** Needs that the offer provides for. */
  readonly provides: readonly Need[];
  readonly places: number;
  /** Days on which it can be taken up, both included: `2026-02-01`. */
  readonly opensOn: string;
  readonly closesOn: string;
  /** In which it is done, BCP 47; empty: it does not matter. */
  readonly languages: readonly string[];
  /** Conditions for taking it, in words; they name nobody. */
  readonly conditions: string | null;
}

export interface HelpOffer extends OfferTerms {
  readonly id: string;
  readonly seq: number;
  readonly institutionId: string;
  readonly placeKey: string;
  readonly state: 'open' | 'closed';
  readonly version: number;
  readonly madeAt: Date;
  /** Places that somebody was referred to and has not declined or left. */
  readonly taken: number;
}

export const MOST_PLACES = 10_000;
export const MOST_CONDITIONS = 2_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u;

/** Throws `OfferUnfit` with the first thing that is wrong. */
export function requireFitOffer(terms: OfferTerms): void {
  const { places, opensOn, closesOn, trades, provides, languages, conditions } = terms;
  if (!Number.isInteger(places) || places < 1 || places > MOST_PLACES)
    throw new OfferUnfit('PLACES', 'places');
  if (!isDay(opensOn)) throw new OfferUnfit('DAYS', 'opensOn');
  if (!isDay(closesOn) || closesOn < opensOn) throw new OfferUnfit('DAYS', 'closesOn');
  if (trades.length === 0 || !areOf(trades, TRADES)) throw new OfferUnfit('TRADES', 'trades');
  if (!areOf(provides, NEEDS)) throw new OfferUnfit('TRADES', 'provides');
  if (languages.length > 10 || !languages.every((one) => LANGUAGE.test(one)))
    throw new OfferUnfit('LANGUAGES', 'languages');
  if ((conditions ?? '').length > MOST_CONDITIONS) throw new OfferUnfit('CONDITIONS', 'conditions');
}

function isDay(text: string): boolean {
  return DAY.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

function areOf<T extends string>(words: readonly T[], list: readonly T[]): boolean {
  return new Set(words).size === words.length && words.every((word) => list.includes(word));
}
