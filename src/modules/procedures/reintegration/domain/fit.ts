import type { HelpOffer } from './offer.js';
import type { ReintegrationPlan } from './plan.js';
import type { Need } from './needs.js';

/** Reasons for the place of an offer in the list. */
export const FIT_REASONS = [
  'same_municipality',
  'same_region',
  'elsewhere',
  'brings_trade',
  'new_trade',
  'meets_need',
  'speaks_language',
  'other_language',
] as const;
export type FitReason = (typeof FIT_REASONS)[number];

/** One reason with what it adds, and of which trades or needs it speaks. */
export interface ReasonOfFit {
  readonly reason: FitReason;
  readonly points: number;
  readonly of: readonly string[];
}

export interface FittingOffer {
  readonly offer: HelpOffer;
  /** The sum of its reasons. */
  readonly points: number;
  readonly reasons: readonly ReasonOfFit[];
}

/** Near goes before skilled, for whoever has just returned cannot move again; a need that is met goes before a trade that is new. */
const POINTS: Readonly<Record<FitReason, number>> = {
  same_municipality: 4,
  same_region: 2,
  elsewhere: 0,
  brings_trade: 3,
  new_trade: 1,
  meets_need: 2,
  speaks_language: 1,
  other_language: -2,
};

type Seeking = Pick<ReintegrationPlan, 'place' | 'trades' | 'needs'> & {
  readonly languages: readonly string[];
};

/** Offers in the order in which they fit a person, each with its reasons; equal ones by the day on which they close. */
export function ranked(person: Seeking, offers: readonly HelpOffer[]): readonly FittingOffer[] {
  return offers
    .map((offer) => {
      const reasons = reasonsFor(person, offer);
      return { offer, reasons, points: reasons.reduce((sum, { points }) => sum + points, 0) };
    })
    .sort(
      (a, b) =>
        b.points - a.points || a.offer.closesOn.localeCompare(b.offer.closesOn) || a.offer.seq - b.offer.seq,
    );
}

function reasonsFor(person: Seeking, offer: HelpOffer): ReasonOfFit[] {
  const brings = offer.trades.filter((trade) => person.trades.includes(trade));
  const needs = meets(person.needs, offer);
  const isNew = brings.length === 0 && offer.kind === 'training';
  return [
    reason(nearness(person.place?.key, offer.placeKey)),
    ...(brings.length > 0 ? [reason('brings_trade', brings)] : []),
    ...(isNew ? [reason('new_trade', offer.trades)] : []),
    ...(needs.length > 0 ? [reason('meets_need', needs)] : []),
    ...languageReason(person.languages, offer.languages),
  ];
}

/** Needs that an offer meets: what it comes with, and what it is. */
function meets(needs: readonly Need[], { kind, provides }: HelpOffer): Need[] {
  return needs.filter((need) => need === kind || provides.includes(need));
}

function nearness(place: string | undefined, offered: string): FitReason {
  if (place === offered) return 'same_municipality';
  const region = (key: string): string => key.split('/').slice(0, 2).join('/');
  return place !== undefined && region(place) === region(offered) ? 'same_region' : 'elsewhere';
}

/** Returns the reason by language. Where nothing is known of a person's languages, they decide nothing. */
function languageReason(spoken: readonly string[], asked: readonly string[]): ReasonOfFit[] {
  if (spoken.length === 0 || asked.length === 0) return [];
  const base = (language: string): string => language.split('-')[0] ?? language;
  const common = asked.filter((one) => spoken.some((other) => base(other) === base(one)));
  return common.length > 0 ? [reason('speaks_language', common)] : [reason('other_language', asked)];
}

function reason(of: FitReason, words: readonly string[] = []): ReasonOfFit {
  const times = of === 'brings_trade' || of === 'meets_need' ? words.length : 1;
  return { reason: of, points: POINTS[of] * times, of: words };
}
