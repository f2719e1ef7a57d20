import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { connectionOf, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import { FamilyDueEnum, LeadReasonEnum } from './event.words.js';

@ObjectType({
  description: 'A record that came to an event, left it, or was linked to a person on the list.',
})
export class EventRecordMoved {
  @Field(() => UUID, { description: 'The event.' })
  eventId!: string;

  @Field(() => UUID, { description: 'The record.' })
  recordId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether who coordinates may know that the record is there: an agreement, and the consent of the family.',
  })
  coordinatorSees?: boolean | undefined;
}

@ObjectType('EventLead', { description: 'An own record that may belong to an event.' })
export class EventLeadType {
  @Field(() => UUID, { description: 'The record.' })
  recordId!: string;

  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: '`report`, `remains` or `living`.' })
  recordType!: string;

  @Field(() => [LeadReasonEnum], { description: 'By what it may belong to the event.' })
  reasons!: readonly string[];
}

@ObjectType('EventFamily', { description: 'An own report of an event, and what is owed to its family.' })
export class EventFamilyType {
  @Field(() => UUID, { description: 'The report.' })
  recordId!: string;

  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => [UUID], { description: 'Persons of the list of whom it tells.' })
  entryIds!: readonly string[];

  @Field(() => [FamilyDueEnum], { description: 'What is owed.' })
  owed!: readonly string[];
}

export const EventFamilyConnection = connectionOf<EventFamilyType>(EventFamilyType, 'EventFamily');

@InputType({ description: 'An own record, and an event.' })
export class EventRecordInput {
  @Field(() => UUID, { description: 'The event.' })
  eventId!: string;

  @Field(() => UUID, { description: 'The record.' })
  recordId!: string;
}

@InputType({ description: 'An own record that belongs to an event.' })
export class AttachToEventInput extends EventRecordInput {}

@InputType({ description: 'An own record that comes back to an event.' })
export class RestoreToEventInput extends EventRecordInput {}

@InputType({ description: 'An own record that tells of nobody on the list any more.' })
export class UnlinkFromManifestInput extends EventRecordInput {}

@InputType({ description: 'An own record that does not belong to an event.' })
export class DetachFromEventInput extends EventRecordInput {
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'An own record that tells of a person on the list.' })
export class LinkToManifestInput extends EventRecordInput {
  @Field(() => UUID, { description: 'The entry.' })
  entryId!: string;
}

export const AttachToEventResult = resultUnion('AttachToEventResult', [EventRecordMoved]);
export const DetachFromEventResult = resultUnion('DetachFromEventResult', [EventRecordMoved]);
export const RestoreToEventResult = resultUnion('RestoreToEventResult', [EventRecordMoved]);
export const LinkToManifestResult = resultUnion('LinkToManifestResult', [EventRecordMoved]);
export const UnlinkFromManifestResult = resultUnion('UnlinkFromManifestResult', [EventRecordMoved]);
