import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { HandOverEvent } from '../use-cases/hand-over-event.js';
import { ReadEvents } from '../use-cases/read-events.js';
import {
  AnswerEventHandoverInput,
  ProposeEventHandoverInput,
  WithdrawEventHandoverInput,
} from './event.inputs.js';
import {
  AnswerEventHandoverResult,
  eventTypeOf,
  ProposeEventHandoverResult,
  WithdrawEventHandoverResult,
  type CoordinatedEventType,
} from './event.type.js';

/** An event goes to another coordinator. */
@Resolver()
export class HandoverResolver {
  constructor(
    private readonly handover: HandOverEvent,
    private readonly read: ReadEvents,
  ) {}

  @Mutation(() => ProposeEventHandoverResult, {
    description: 'Asks an institution that takes part to coordinate the event from now on.',
  })
  @May('events.coordinate')
  async proposeEventHandover(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which event, whom, and why.' })
    { id, expectedVersion, institution: code, reason }: ProposeEventHandoverInput,
  ): Promise<CoordinatedEventType> {
    await this.handover.propose(actor, { id, expectedVersion }, { code, reason });
    return eventTypeOf(await this.read.one(actor, id));
  }

  @Mutation(() => WithdrawEventHandoverResult, { description: 'Asks no more.' })
  @May('events.coordinate')
  async withdrawEventHandover(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which event.' }) { id, expectedVersion }: WithdrawEventHandoverInput,
  ): Promise<CoordinatedEventType> {
    await this.handover.withdraw(actor, { id, expectedVersion });
    return eventTypeOf(await this.read.one(actor, id));
  }

  @Mutation(() => AnswerEventHandoverResult, {
    description: 'The institution that is asked coordinates from now on, or does not.',
  })
  @May('events.takeOver')
  async answerEventHandover(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which event, and what is said.' })
    { eventId, answer }: AnswerEventHandoverInput,
  ): Promise<CoordinatedEventType> {
    await this.handover.answer(actor, eventId, answer);
    return eventTypeOf(await this.read.one(actor, eventId));
  }
}
