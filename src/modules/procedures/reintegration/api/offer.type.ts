import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, OnceInput, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import { RecordVersionInput } from '../../../records/records/graphql.js';
import type { Need } from '../domain/needs.js';
import type { HelpOffer, OfferKind, OfferTerms } from '../domain/offer.js';
import type { Trade } from '../domain/trades.js';
import { OfferKindEnum, OfferStateEnum, ReturnNeedEnum, TradeEnum } from './reintegration.words.js';

@ObjectType('Offer', {
  description: 'Training or work that is offered to people who have returned. It names nobody.',
})
export class OfferType implements Omit<HelpOffer, 'seq' | 'placeKey'> {
  @Field(() => UUID, { description: 'The offer.' })
  id!: string;

  @Field(() => UUID, { description: 'Who offers.' })
  institutionId!: string;

  @Field(() => OfferKindEnum, { description: 'What is offered.' })
  kind!: OfferKind;

  @Field(() => [TradeEnum], { description: 'What is taught, or what the work asks for.' })
  trades!: readonly Trade[];

  @Field(() => [ReturnNeedEnum], { description: 'What it comes with.' })
  provides!: readonly Need[];

  @Field(() => String, { description: 'Country, ISO 3166-1 alpha-2.' })
  country!: string;

  @Field(() => String, { description: 'State, department or province.' })
  admin1!: string;

  @Field(() => String, { description: 'Municipality.' })
  municipality!: string;

  @Field(() => Int, { description: 'Places.' })
  places!: number;

  @Field(() => Int, { description: 'Places that are taken.' })
  taken!: number;

  @Field(() => String, { description: 'First day on which it can be taken up.' })
  opensOn!: string;

  @Field(() => String, { description: 'Last day.' })
  closesOn!: string;

  @Field(() => [String], { description: 'Languages, BCP 47; empty: it does not matter.' })
  languages!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Who can take it.' })
  conditions!: string | null;

  @Field(() => OfferStateEnum, { description: 'Whether somebody can be referred to it.' })
  state!: HelpOffer['state'];

  @Field(() => Int, { description: 'Version, for a change.' })
  version!: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was made.' })
  madeAt!: Date;
}

export const OfferConnection = connectionOf<OfferType>(OfferType, 'Offer');
export type OfferConnection = InstanceType<typeof OfferConnection>;

@InputType({ description: 'What is offered.' })
export class OfferTermsInput {
  @Field(() => OfferKindEnum, { description: 'Training or work.' })
  kind!: OfferKind;

  @Field(() => [TradeEnum], { description: 'What is taught, or what the work asks for; at least one.' })
  trades!: Trade[];

  @Field(() => [ReturnNeedEnum], { defaultValue: [], description: 'What it comes with.' })
  provides!: Need[];

  @Field(() => String, { description: 'Country, ISO 3166-1 alpha-2.' })
  country!: string;

  @Field(() => String, { description: 'State, department or province.' })
  admin1!: string;

  @Field(() => String, { description: 'Municipality.' })
  municipality!: string;

  @Field(() => Int, { description: 'How many places.' })
  places!: number;

  @Field(() => String, { description: 'First day on which it can be taken up, 2026-02-01.' })
  opensOn!: string;

  @Field(() => String, { description: 'Last day.' })
  closesOn!: string;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Languages, BCP 47; none where it does not matter.',
  })
  languages!: string[];

  @Field(() => String, { nullable: true, description: 'Who can take it. Everybody reads it: name nobody.' })
  conditions?: string | null;
}

@InputType({ description: 'An offer to make.' })
export class MakeOfferInput extends OnceInput {
  @Field(() => OfferTermsInput, { description: 'What is offered.' })
  offer!: OfferTermsInput;
}

@InputType({ description: 'An offer, said anew.' })
export class ChangeOfferInput extends RecordVersionInput {
  @Field(() => OfferTermsInput, { description: 'All of it, as it is from now on.' })
  offer!: OfferTermsInput;
}

@InputType({ description: 'An offer to close.' })
export class CloseOfferInput extends RecordVersionInput {}

export const MakeOfferResult = resultUnion('MakeOfferResult', [OfferType]);
export const ChangeOfferResult = resultUnion('ChangeOfferResult', [OfferType]);
export const CloseOfferResult = resultUnion('CloseOfferResult', [OfferType]);

export function offerOf({ seq: _, placeKey: __, ...shown }: HelpOffer): OfferType {
  return shown;
}

export function termsOf({ conditions, ...said }: OfferTermsInput): OfferTerms {
  return { ...said, conditions: conditions ?? null };
}
