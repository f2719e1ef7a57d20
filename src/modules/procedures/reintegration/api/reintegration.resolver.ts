import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { AgreeToHelp } from '../use-cases/agree-to-help.js';
import { ReferToOffer } from '../use-cases/refer-to-offer.js';
import {
  AgreeToReintegrationInput,
  AgreeToReintegrationResult,
  EndReintegrationInput,
  EndReintegrationResult,
  fittingOf,
  FittingOfferType,
  planOf,
  ReferToOfferInput,
  ReferToOfferResult,
  referralOf,
  ReintegrationPlanType,
  type OfferReferralType,
} from './reintegration.type.js';

const PERSON = { type: () => UUID, description: 'The person found alive.' };

@Resolver()
export class ReintegrationResolver {
  constructor(
    private readonly agreeing: AgreeToHelp,
    private readonly referring: ReferToOffer,
  ) {}

  @Query(() => ReintegrationPlanType, {
    nullable: true,
    description:
      'What an own person found alive has said about help with training and work, and where it has led.',
  })
  @May('reintegration.read')
  async reintegrationPlan(
    @CurrentActor() actor: Actor,
    @Args('recordId', PERSON) recordId: string,
  ): Promise<ReintegrationPlanType> {
    const { plan, referrals } = await this.referring.plan(actor, recordId);
    return planOf(plan, referrals);
  }

  @Query(() => [FittingOfferType], {
    description:
      'Offers with a place left for an own person who has agreed, best first, each with its reasons.',
  })
  @May('reintegration.read')
  async fittingOffers(
    @CurrentActor() actor: Actor,
    @Args('recordId', PERSON) recordId: string,
  ): Promise<FittingOfferType[]> {
    return (await this.referring.fitting(actor, recordId)).map(fittingOf);
  }

  @Mutation(() => AgreeToReintegrationResult, {
    description:
      'Writes down that a person found alive wants help with training and work. It does not touch the search.',
  })
  @May('reintegration.agree')
  async agreeToReintegration(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who, by whose word, and where.' })
    { recordId, decidedBy, authority, place }: AgreeToReintegrationInput,
  ): Promise<ReintegrationPlanType> {
    const said = { decidedBy: decidedBy ?? 'person', authority: authority ?? undefined } as const;
    return planOf(await this.agreeing.agree(actor, { recordId, place: place ?? undefined, ...said }));
  }

  @Mutation(() => EndReintegrationResult, {
    description:
      'The person takes it back: referrals end, and what the record says of work, schooling, skills and needs is erased.',
  })
  @May('reintegration.agree')
  async endReintegration(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Whose; the id is that of the record.' }) version: EndReintegrationInput,
  ): Promise<ReintegrationPlanType> {
    return planOf(await this.agreeing.end(actor, version));
  }

  @Mutation(() => ReferToOfferResult, {
    description: 'Refers a person who has agreed to an offer: a procedure begins, and a place is held.',
  })
  @May('reintegration.refer')
  async referToOffer(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Whom, and to which.' })
    { idempotencyKey, ...order }: ReferToOfferInput,
  ): Promise<OfferReferralType> {
    return referralOf(await this.referring.refer(actor, order, idempotencyKey ?? undefined));
  }
}
