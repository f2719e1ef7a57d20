import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { OnceInput, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import { WishDeciderEnum } from '../../../records/living/graphql.js';
import { RecordVersionInput } from '../../../records/records/graphql.js';
import type { FitReason, FittingOffer } from '../domain/fit.js';
import type { Need } from '../domain/needs.js';
import type { OfferReferral, ReferralState, ReintegrationPlan } from '../domain/plan.js';
import type { Trade } from '../domain/trades.js';
import { MunicipalityInput } from './municipality.input.js';
import { offerOf, OfferType } from './offer.type.js';
import {
  FitReasonEnum,
  OfferReferralStateEnum,
  PlanStateEnum,
  ReturnNeedEnum,
  TradeEnum,
} from './reintegration.words.js';

@ObjectType('OfferReferral', { description: 'That somebody was referred to an offer.' })
export class OfferReferralType implements Omit<OfferReferral, 'institutionId'> {
  @Field(() => UUID, { description: 'The referral.' })
  id!: string;

  @Field(() => UUID, { description: 'The offer.' })
  offerId!: string;

  @Field(() => UUID, { description: 'The person found alive.' })
  recordId!: string;

  @Field(() => UUID, { description: 'The procedure, whose steps are duties.' })
  procedureId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  referredAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the person began.' })
  placedAt!: Date | null;

  @Field(() => OfferReferralStateEnum, { description: 'What became of it.' })
  state!: ReferralState;
}

@ObjectType('ReintegrationPlan', {
  description:
    'That somebody found alive wants help with training and work. It says nothing to who searches.',
})
export class ReintegrationPlanType {
  @Field(() => UUID, { description: 'The person found alive.' })
  recordId!: string;

  @Field(() => PlanStateEnum, { description: 'Whether it stands.' })
  state!: string;

  @Field(() => WishDeciderEnum, { description: 'By whose word.' })
  decidedBy!: string;

  @Field(() => String, { nullable: true, description: 'Which guardianship authority, and its decision.' })
  authority!: string | null;

  @Field(() => String, { nullable: true, description: 'Country where the person looks for it.' })
  country!: string | null;

  @Field(() => String, { nullable: true, description: 'State, department or province.' })
  admin1!: string | null;

  @Field(() => String, { nullable: true, description: 'Municipality.' })
  municipality!: string | null;

  @Field(() => [TradeEnum], {
    description: 'What the record says that the person can do, as words of the list.',
  })
  trades!: readonly Trade[];

  @Field(() => [ReturnNeedEnum], { description: 'What it says that the person needs.' })
  needs!: readonly Need[];

  @Field(() => GraphQLISODateTime, { description: 'When the person agreed.' })
  agreedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ended.' })
  endedAt!: Date | null;

  @Field(() => Int, { description: 'Version, for taking it back.' })
  version!: number;

  @Field(() => [OfferReferralType], { description: 'Where it has led; with a change it is empty.' })
  referrals!: OfferReferralType[];
}

@ObjectType({ description: 'One reason why an offer stands where it stands.' })
export class FitReasonGiven {
  @Field(() => FitReasonEnum, { description: 'The reason.' })
  reason!: FitReason;

  @Field(() => Int, { description: 'What it adds.' })
  points!: number;

  @Field(() => [String], { description: 'Of which trades, needs or languages.' })
  of!: readonly string[];
}

@ObjectType('FittingOffer', { description: 'An offer, and how it fits a person.' })
export class FittingOfferType {
  @Field(() => OfferType, { description: 'The offer.' })
  offer!: OfferType;

  @Field(() => Int, { description: 'The sum of its reasons.' })
  points!: number;

  @Field(() => [FitReasonGiven], { description: 'Why.' })
  reasons!: readonly FitReasonGiven[];
}

@InputType({ description: 'The own word of somebody found alive about help with training and work.' })
export class AgreeToReintegrationInput {
  @Field(() => UUID, { description: 'The person found alive.' })
  recordId!: string;

  @Field(() => WishDeciderEnum, {
    nullable: true,
    description:
      'Who has decided: the person, where it is left out. For anybody who may be under eighteen, the authority.',
  })
  decidedBy?: 'person' | 'guardianship_authority' | null;

  @Field(() => String, {
    nullable: true,
    description: 'With guardianship_authority: which one, and the number of its decision.',
  })
  authority?: string | null;

  @Field(() => MunicipalityInput, {
    nullable: true,
    description: 'Where the person looks for it; left out, the place of the record.',
  })
  place?: MunicipalityInput | null;
}

@InputType({ description: 'An agreement that the person takes back.' })
export class EndReintegrationInput extends RecordVersionInput {}

@InputType({ description: 'A referral of somebody who has agreed.' })
export class ReferToOfferInput extends OnceInput {
  @Field(() => UUID, { description: 'The person found alive.' })
  recordId!: string;

  @Field(() => UUID, { description: 'The offer.' })
  offerId!: string;
}

export const AgreeToReintegrationResult = resultUnion('AgreeToReintegrationResult', [ReintegrationPlanType]);
export const EndReintegrationResult = resultUnion('EndReintegrationResult', [ReintegrationPlanType]);
export const ReferToOfferResult = resultUnion('ReferToOfferResult', [OfferReferralType]);

export function planOf(
  plan: ReintegrationPlan,
  referrals: readonly OfferReferral[] = [],
): ReintegrationPlanType {
  const { recordId, state, decidedBy, authority, place, trades, needs, agreedAt, endedAt, version } = plan;
  return {
    ...{ recordId, state, decidedBy, authority, trades, needs, agreedAt, endedAt, version },
    ...{ country: place?.country ?? null, admin1: place?.admin1 ?? null },
    municipality: place?.municipality ?? null,
    referrals: referrals.map(referralOf),
  };
}

export function referralOf({ institutionId: _, ...shown }: OfferReferral): OfferReferralType {
  return shown;
}

export function fittingOf({ offer, points, reasons }: FittingOffer): FittingOfferType {
  return { offer: offerOf(offer), points, reasons };
}
