import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Clock } from '../../../platform/clock/index.js';
import { Cursors, PageArgs, pageOfList, type Connection } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../access/accounts/graphql.js';
import type { StoredProfile } from '../persistence/profile.repository.js';
import { Calendars } from '../use-cases/calendars.js';
import { protocolPlan } from '../use-cases/protocol-plan.js';
import { ReadMechanisms } from '../use-cases/read-mechanisms.js';
import { MechanismConnection, MechanismType, mechanismTypeOf } from './mechanism.type.js';

@Resolver()
export class MechanismResolver {
  constructor(
    private readonly read: ReadMechanisms,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => MechanismType, {
    nullable: true,
    description: 'How a country of the network searches; null where it has not joined.',
  })
  @May('institutions.read')
  async mechanism(
    @CurrentActor() actor: Actor,
    @Context() context: ApiContext,
    @Args('country', { type: () => String, description: 'ISO 3166-1 alpha-2.' }) country: string,
  ): Promise<MechanismType | undefined> {
    const stored = await this.read.one(actor, country.toUpperCase());
    return stored && this.typeOf(stored, context);
  }

  @Query(() => MechanismConnection, { description: 'How each country of the network searches, by code.' })
  @May('institutions.read')
  async mechanisms(
    @CurrentActor() actor: Actor,
    @Context() context: ApiContext,
    @Args() page: PageArgs,
  ): Promise<Connection<MechanismType>> {
    const all = await this.read.all(actor);
    return pageOfList({ cursors: this.cursors, scope: 'mechanisms' }, page, all, {
      placeOf: (stored) => stored.country,
      nodeOf: (stored) => this.typeOf(stored, context),
    });
  }

  private typeOf(stored: StoredProfile, { language }: ApiContext): MechanismType {
    const calendar = this.calendars.ofProfile(stored);
    const steps = protocolPlan(stored, this.calendars, this.clock.now());
    return mechanismTypeOf(stored, { calendar, language, steps });
  }
}
