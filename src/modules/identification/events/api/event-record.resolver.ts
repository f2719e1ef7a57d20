import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, pageOfList, UUID, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { AttachRecords } from '../use-cases/attach-records.js';
import { EventLeads } from '../use-cases/event-leads.js';
import {
  AttachToEventInput,
  AttachToEventResult,
  DetachFromEventInput,
  DetachFromEventResult,
  EventFamilyConnection,
  EventLeadType,
  LinkToManifestInput,
  LinkToManifestResult,
  RestoreToEventInput,
  RestoreToEventResult,
  UnlinkFromManifestInput,
  UnlinkFromManifestResult,
  type EventFamilyType,
  type EventRecordMoved,
} from './event-record.type.js';

@Resolver()
export class EventRecordResolver {
  constructor(
    private readonly attachments: AttachRecords,
    private readonly leads: EventLeads,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => [EventLeadType], {
    description:
      'Own records that may belong to an event, by code, place, time and words; the likeliest first.',
  })
  @May('events.contribute')
  async eventLeads(
    @CurrentActor() actor: Actor,
    @Args('eventId', { type: () => UUID, description: 'The event.' }) eventId: string,
  ): Promise<EventLeadType[]> {
    const leads = await this.leads.ofRecords(actor, eventId);
    return leads.map(({ record: { id, code, recordType }, reasons }) => ({
      ...{ recordId: id, code, recordType, reasons },
    }));
  }

  @Query(() => EventFamilyConnection, {
    description: 'Own reports of an event by their codes, and what is owed to each family.',
  })
  @May('events.contribute')
  async eventFamilies(
    @CurrentActor() actor: Actor,
    @Args('eventId', { type: () => UUID, description: 'The event.' }) eventId: string,
    @Args() page: PageArgs,
  ): Promise<Connection<EventFamilyType>> {
    const lines = await this.leads.families(actor, eventId);
    return pageOfList({ cursors: this.cursors, scope: `event families ${eventId}` }, page, lines, {
      placeOf: ({ record: { code } }) => code,
      nodeOf: ({ record: { id, code }, entryIds, owed }) => ({ recordId: id, code, entryIds, owed }),
    });
  }

  @Mutation(() => AttachToEventResult, {
    description:
      'Attaches an own record to an event. It shows nothing of the record to anybody who may not see it.',
  })
  @May('events.contribute')
  async attachToEvent(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which record, and to which event.' })
    { eventId, recordId }: AttachToEventInput,
  ): Promise<EventRecordMoved> {
    const coordinatorSees = await this.attachments.attach(actor, eventId, recordId);
    return { eventId, recordId, coordinatorSees };
  }

  @Mutation(() => DetachFromEventResult, {
    description: 'Takes an own record out of an event, with a reason.',
  })
  @May('events.contribute')
  async detachFromEvent(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which record, and why.' })
    { eventId, recordId, reason }: DetachFromEventInput,
  ): Promise<EventRecordMoved> {
    await this.attachments.detach(actor, eventId, recordId, reason);
    return { eventId, recordId };
  }

  @Mutation(() => RestoreToEventResult, {
    description: 'Takes back that a record was taken out: it is there again with the person it tells of.',
  })
  @May('events.contribute')
  async restoreToEvent(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which record.' }) { eventId, recordId }: RestoreToEventInput,
  ): Promise<EventRecordMoved> {
    await this.attachments.restore(actor, eventId, recordId);
    return { eventId, recordId };
  }

  @Mutation(() => LinkToManifestResult, {
    description:
      'Says that an own report, or own record of somebody found alive, tells of a person on the list.',
  })
  @May('events.contribute')
  async linkToManifest(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which record, and which entry.' })
    { eventId, entryId, recordId }: LinkToManifestInput,
  ): Promise<EventRecordMoved> {
    const coordinatorSees = await this.attachments.link(actor, eventId, entryId, recordId);
    return { eventId, recordId, coordinatorSees };
  }

  @Mutation(() => UnlinkFromManifestResult, {
    description: 'Takes back that a record tells of a person on the list.',
  })
  @May('events.contribute')
  async unlinkFromManifest(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which record.' }) { eventId, recordId }: UnlinkFromManifestInput,
  ): Promise<EventRecordMoved> {
    await this.attachments.unlink(actor, eventId, recordId);
    return { eventId, recordId };
  }
}
