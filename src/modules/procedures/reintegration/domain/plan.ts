import type { WishDecider } from '../../../access/consent/index.js';
import type { Municipality } from './place.js';
import type { Need } from './needs.js';
import type { Trade } from './trades.js';

/**
 * That somebody found alive wants help with training and work, by that person's own word. It stands apart from every wish about the
 * search: it neither tells a family anything nor lets a record be compared.
 */
export interface ReintegrationPlan {
  readonly recordId: string;
  /** Who holds the record. */
  readonly institutionId: string;
  readonly state: 'agreed' | 'ended';
  readonly decidedBy: Exclude<WishDecider, 'file'>;
  readonly authority: string | null;
  /** Where the person looks for it; null when it has ended. */
  readonly place: (Municipality & { readonly key: string }) | null;
  /** What the person brings and needs, as the record's words say; empty when it has ended. */
  readonly trades: readonly Trade[];
  readonly needs: readonly Need[];
  readonly agreedAt: Date;
  readonly endedAt: Date | null;
  readonly version: number;
}

/** What became of a referral to an offer. */
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
