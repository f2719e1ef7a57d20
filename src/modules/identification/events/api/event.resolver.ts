import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, readPage, UUID, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { CoordinateEvent } from '../use-cases/coordinate-event.js';
import { ReadEvents } from '../use-cases/read-events.js';
import {
  AmendEventInput,
  AnswerEventInvitationInput,
  InviteToEventInput,
  MoveEventInput,
  NoteEventCountInput,
  OpenEventInput,
} from './event.inputs.js';
import {
  AmendEventResult,
  AnswerEventInvitationResult,
  CoordinatedEventConnection,
  CoordinatedEventType,
  eventLineOf,
  eventTypeOf,
  InviteToEventResult,
  MoveEventResult,
  NoteEventCountResult,
  OpenEventResult,
  type CoordinatedEventLine,
  type EventInvitationAnswered,
} from './event.type.js';

@Resolver()
export class EventResolver {
  constructor(
    private readonly coordinate: CoordinateEvent,
    private readonly read: ReadEvents,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => CoordinatedEventType, {
    nullable: true,
    description: 'One event; null where there is none for this actor.',
  })
  @May('events.read')
  async coordinatedEvent(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'The event.' }) id: string,
  ): Promise<CoordinatedEventType> {
    return eventTypeOf(await this.read.one(actor, id));
  }

  @Query(() => CoordinatedEventConnection, {
    description: 'Events that the institution coordinates, is asked to or takes part in; the oldest first.',
  })
  @May('events.read')
  async coordinatedEvents(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
  ): Promise<Connection<CoordinatedEventLine>> {
    const list = { cursors: this.cursors, scope: 'coordinatedEvents' };
    return readPage(list, page, (after, limit) => this.read.page(actor, after, limit), eventLineOf);
  }

  @Mutation(() => OpenEventResult, { description: 'Opens an event, which the own institution coordinates.' })
  @May('events.coordinate')
  async openEvent(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What is known of it.' }) input: OpenEventInput,
  ): Promise<CoordinatedEventType> {
    const { from, until, admin1, locality, idempotencyKey, ...said } = input;
    const places = { admin1: admin1 ?? null, locality: locality ?? null };
    const facts = { ...said, ...places, from: from ?? null, until: until ?? null };
    const id = await this.coordinate.open(actor, facts, idempotencyKey ?? undefined);
    return eventTypeOf(await this.read.one(actor, id));
  }

  @Mutation(() => AmendEventResult, { description: 'Says otherwise what is known of an event.' })
  @May('events.coordinate')
  async amendEvent(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which event, and what.' })
    { id, expectedVersion, ...said }: AmendEventInput,
  ): Promise<CoordinatedEventType> {
    const changes = Object.fromEntries(
      Object.entries(said).filter(([, value]) => value !== null && value !== undefined),
    );
    await this.coordinate.amend(actor, { id, expectedVersion }, changes);
    return eventTypeOf(await this.read.one(actor, id));
  }

  @Mutation(() => MoveEventResult, {
    description: 'Moves an event to reconciling, closes it, or opens it again.',
  })
  @May('events.coordinate')
  async moveEvent(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which event, and where to.' })
    { id, expectedVersion, move, reason }: MoveEventInput,
  ): Promise<CoordinatedEventType> {
    const why = reason?.trim() || undefined;
    await this.coordinate.move(actor, { id, expectedVersion }, { move, reason: why });
    return eventTypeOf(await this.read.one(actor, id));
  }

  @Mutation(() => InviteToEventResult, {
    description:
      'Asks an institution to take part. It sees the event from then on, and of its records nothing more.',
  })
  @May('events.coordinate')
  async inviteToEvent(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which event, and whom.' }) { eventId, institution }: InviteToEventInput,
  ): Promise<CoordinatedEventType> {
    await this.coordinate.invite(actor, eventId, institution);
    return eventTypeOf(await this.read.one(actor, eventId));
  }

  @Mutation(() => AnswerEventInvitationResult, { description: 'Answers an invitation, or leaves an event.' })
  @May('events.answer')
  async answerEventInvitation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which event, and what is said.' })
    { eventId, answer }: AnswerEventInvitationInput,
  ): Promise<EventInvitationAnswered> {
    await this.coordinate.answer(actor, eventId, answer);
    return { eventId, role: answer };
  }

  @Mutation(() => NoteEventCountResult, { description: 'Notes how many were there, as a source says.' })
  @May('events.contribute')
  async noteEventCount(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which event, how many, and who says so.' })
    { eventId, idempotencyKey, ...said }: NoteEventCountInput,
  ): Promise<CoordinatedEventType> {
    await this.coordinate.count(actor, eventId, said, idempotencyKey ?? undefined);
    return eventTypeOf(await this.read.one(actor, eventId));
  }
}
