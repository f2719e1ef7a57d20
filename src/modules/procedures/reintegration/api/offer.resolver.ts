import { Args, ArgsType, Field, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, readPage, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import type { OfferKind } from '../domain/offer.js';
import { placeKey } from '../domain/place.js';
import { KeepOffers } from '../use-cases/keep-offers.js';
import { MunicipalityInput } from './municipality.input.js';
import {
  ChangeOfferInput,
  ChangeOfferResult,
  CloseOfferInput,
  CloseOfferResult,
  MakeOfferInput,
  MakeOfferResult,
  OfferConnection,
  offerOf,
  termsOf,
  type OfferType,
} from './offer.type.js';
import { OfferKindEnum } from './reintegration.words.js';

@ArgsType()
class OfferArgs {
  @Field(() => OfferKindEnum, { nullable: true, description: 'Only training, or only work.' })
  kind?: OfferKind | null;

  @Field(() => String, { nullable: true, description: 'Only in this country.' })
  country?: string | null;

  @Field(() => MunicipalityInput, { nullable: true, description: 'Only in this municipality.' })
  place?: MunicipalityInput | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Only what can be taken up today; false: all.' })
  open!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Only what the own institution offers.' })
  own!: boolean;
}

@Resolver()
export class OfferResolver {
  constructor(
    private readonly offerings: KeepOffers,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => OfferConnection, {
    description: 'Training and work that institutions offer to people who have returned, oldest first.',
  })
  @May('offers.read')
  async offers(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args() { kind, country, place, open, own }: OfferArgs,
  ): Promise<Connection<OfferType>> {
    const filter = {
      ...{ kind: kind ?? undefined, country: country?.toUpperCase(), open },
      placeKey: place ? placeKey({ ...place, country: place.country.toUpperCase() }) : undefined,
      institutionId: own ? actor.institutionId : undefined,
    };
    const list = { cursors: this.cursors, scope: `offers ${JSON.stringify(filter)}` };
    return readPage(list, page, (after, limit) => this.offerings.page(actor, filter, after, limit), offerOf);
  }

  @Mutation(() => MakeOfferResult, {
    description: 'Offers training or work in a municipality to people who have returned.',
  })
  @May('offers.make')
  async makeOffer(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What, and where.' }) { offer, idempotencyKey }: MakeOfferInput,
  ): Promise<OfferType> {
    return offerOf(await this.offerings.make(actor, termsOf(offer), idempotencyKey ?? undefined));
  }

  @Mutation(() => ChangeOfferResult, { description: 'Says an own offer anew. Who has a place keeps it.' })
  @May('offers.make')
  async changeOffer(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and what it is from now on.' })
    { offer, ...version }: ChangeOfferInput,
  ): Promise<OfferType> {
    return offerOf(await this.offerings.change(actor, version, termsOf(offer)));
  }

  @Mutation(() => CloseOfferResult, {
    description: 'Closes an own offer: nobody is referred to it any more, and who has a place keeps it.',
  })
  @May('offers.make')
  async closeOffer(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which.' }) version: CloseOfferInput,
  ): Promise<OfferType> {
    return offerOf(await this.offerings.close(actor, version));
  }
}
