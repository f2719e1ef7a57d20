import { Args, Context, Field, InputType, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Clock } from '../../../platform/clock/index.js';
import {
  Cursors,
  PageArgs,
  pageOfList,
  resultUnion,
  type Connection,
} from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../access/accounts/graphql.js';
import { Calendars } from '../use-cases/calendars.js';
import { ConfirmSteps } from '../use-cases/confirm-steps.js';
import { endRulesOf } from '../use-cases/end-rules.js';
import { protocolPlan, type ConfirmedProfile } from '../use-cases/protocol-plan.js';
import { ReadMechanisms } from '../use-cases/read-mechanisms.js';
import { MechanismConnection, MechanismType, mechanismTypeOf } from './mechanism.type.js';

const ConfirmStepsResult = resultUnion('ConfirmStepsResult', [MechanismType]);
const WithdrawStepsResult = resultUnion('WithdrawStepsResult', [MechanismType]);

@InputType({ description: "Steps of one's own country whose law has been seen." })
export class ConfirmStepsInput {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country!: string;

  @Field(() => [String], { description: 'Names of steps in the profile.' })
  steps!: string[];
}

@InputType({ description: 'Steps whose confirmation is taken back.' })
export class WithdrawStepsInput {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country!: string;

  @Field(() => [String], { description: 'Names of steps that are confirmed as they read now.' })
  steps!: string[];

  @Field(() => String, { description: 'Why, in 1 to 500 characters; of the law, not of a case.' })
  reason!: string;
}

@Resolver()
export class MechanismResolver {
  constructor(
    private readonly read: ReadMechanisms,
    private readonly confirming: ConfirmSteps,
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

  @Mutation(() => ConfirmStepsResult, {
    description:
      'A coordinator of the country has seen the law and switches the due dates of steps on. A step that reads otherwise in a later version is off again.',
  })
  @May('mechanisms.confirm')
  async confirmSteps(
    @CurrentActor() actor: Actor,
    @Context() context: ApiContext,
    @Args('input', { description: 'Which.' }) { country, steps }: ConfirmStepsInput,
  ): Promise<MechanismType> {
    const confirmed = await this.confirming.confirm(actor, { country: country.toUpperCase(), steps });
    return this.typeOf(confirmed, context);
  }

  @Mutation(() => WithdrawStepsResult, {
    description:
      'A coordinator of the country takes back that the law of steps was seen: they make no due date from now on. Dates that duties have already stay.',
  })
  @May('mechanisms.confirm')
  async withdrawSteps(
    @CurrentActor() actor: Actor,
    @Context() context: ApiContext,
    @Args('input', { description: 'Which, and why.' }) { country, ...said }: WithdrawStepsInput,
  ): Promise<MechanismType> {
    const left = await this.confirming.withdraw(actor, { country: country.toUpperCase(), ...said });
    return this.typeOf(left, context);
  }

  private typeOf(stored: ConfirmedProfile, { language }: ApiContext): MechanismType {
    const calendar = this.calendars.ofProfile(stored);
    const now = this.clock.now();
    const steps = protocolPlan(stored, this.calendars, now);
    const [ends, today] = [endRulesOf(stored, now), now.toISOString().slice(0, 10)];
    return mechanismTypeOf(stored, { calendar, language, steps, ends, today });
  }
}
