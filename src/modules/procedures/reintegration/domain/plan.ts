import type { WishDecider } from '../../../access/consent/index.js';
import type { Municipality } from './place.js';
import type { Need } from './needs.js';
import type { Trade } from './trades.js';

/**
 * Plan of help: somebody found alive wants help with training and work, by that person's own word. It stands
 * apart from every wish about the search: it neither tells a family anything nor lets a record be compared.
 */
export interface ReintegrationPlan {
  readonly recordId: string;
  /** Institution that holds the record. */
  readonly institutionId: string;
  readonly state: 'agreed' | 'ended';
  readonly decidedBy: Exclude<WishDecider, 'file'>;
  readonly authority: string | null;
  /** Place where the person looks for help; null when it has ended. */
  readonly place: (Municipality & { readonly key: string }) | null;
  /**
   * Trades that the person brings, and below the needs, as the record's words say; empty when it has ended.
   */
  readonly trades: readonly Trade[];
  readonly needs: readonly Need[];
  readonly agreedAt: Date;
  readonly endedAt: Date | null;
  readonly version: number;
}

/** States of a referral to an offer. */
export const REFERRAL_STATES = [
  'open',
  'placed',
  'stayed',
  'left',
  'declined',
  'not_reached',
  'not_taken',
  'taken_back',
] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

export interface OfferReferral {
  readonly id: string;
  readonly offerId: string;
  readonly recordId: string;
  readonly procedureId: string;
  readonly institutionId: string;
  readonly referredAt: Date;
  readonly placedAt: Date | null;
  readonly state: ReferralState;
}
