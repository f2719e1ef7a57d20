import { enumOf } from '../../../../platform/graphql/index.js';
import type { FitReason } from '../domain/fit.js';
import { NEEDS, NEED_WORDS, type Need } from '../domain/needs.js';
import type { HelpOffer, OfferKind } from '../domain/offer.js';
import type { ReferralState, ReintegrationPlan } from '../domain/plan.js';
import { TRADES, TRADE_WORDS, type Spoken, type Trade } from '../domain/trades.js';

const meaningsOf = <T extends string>(list: readonly T[], words: Readonly<Record<T, Spoken>>) =>
  Object.fromEntries(
    list.map((one) => [one, `${words[one].en[0]?.toUpperCase() ?? ''}${words[one].en.slice(1)}.`]),
  ) as Record<T, string>;

export const TradeEnum = enumOf<Trade>('Trade', 'A trade or skill.', meaningsOf(TRADES, TRADE_WORDS));

export const ReturnNeedEnum = enumOf<Need>(
  'ReturnNeed',
  'What somebody who returns may need, and what an offer may come with.',
  meaningsOf(NEEDS, NEED_WORDS),
);

export const OfferKindEnum = enumOf<OfferKind>('OfferKind', 'What is offered.', {
  training: 'A course.',
  work: 'Work; not for children.',
});

export const OfferStateEnum = enumOf<HelpOffer['state']>(
  'OfferState',
  'Whether somebody can be referred to it.',
  {
    open: 'Yes, on its days and while there are places.',
    closed: 'No more; who has a place keeps it.',
  },
);

export const PlanStateEnum = enumOf<ReintegrationPlan['state']>(
  'ReintegrationPlanState',
  'Whether somebody wants help with training and work.',
  { agreed: 'Yes, by the own word.', ended: 'It was taken back, or the record has gone.' },
);

export const OfferReferralStateEnum = enumOf<ReferralState>(
  'OfferReferralState',
  'What became of a referral to an offer.',
  {
    open: 'Not decided yet.',
    placed: 'Begun; asked after it after one, three and six months.',
    stayed: 'Still there after six months.',
    left: 'Left before that.',
    declined: 'The person does not want it.',
    not_reached: 'The person was not reached.',
    not_taken: 'Whoever offers did not take the person.',
    taken_back: 'The referral was given up, or the person took the agreement back.',
  },
);

export const FitReasonEnum = enumOf<FitReason>('FitReason', 'Why an offer stands where it stands.', {
  same_municipality: 'In the municipality where the person looks for it.',
  same_region: 'In the same state or department.',
  elsewhere: 'Farther away.',
  brings_trade: 'The person brings such a trade.',
  new_trade: 'A course of something that is new to the person.',
  meets_need: 'It meets something that the person needs.',
  speaks_language: 'In a language of the person.',
  other_language: 'In no language that the person is known to speak.',
});
