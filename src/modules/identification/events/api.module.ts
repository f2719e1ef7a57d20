import { Module } from '@nestjs/common';
import { EventResolver } from './api/event.resolver.js';
import { EventRecordResolver } from './api/event-record.resolver.js';
import { HandoverResolver } from './api/handover.resolver.js';
import { JointRoundResolver } from './api/joint-round.resolver.js';
import { JointSetResolver } from './api/joint-set.resolver.js';
import { ManifestResolver } from './api/manifest.resolver.js';
import { ReconciliationResolver } from './api/reconciliation.resolver.js';
import { EventsModule } from './module.js';
import type { ApiParts } from '../../access/accounts/graphql.js';

@Module({
  imports: [EventsModule],
  providers: [
    EventRecordResolver,
    EventResolver,
    HandoverResolver,
    JointRoundResolver,
    JointSetResolver,
    ManifestResolver,
    ReconciliationResolver,
  ],
})
export class EventsApiModule {}

export const EVENTS_API: ApiParts = {
  module: EventsApiModule,
  types: [
    [
      ['events.read', 'events.coordinate', 'events.contribute', 'events.takeOver'],
      `CoordinatedEvent EventCount EventHandover EventMember EventRecord EventStateCount EventStep
     EventTally`,
    ],
    [['events.read', 'events.contribute'], 'ManifestEntry'],
    [['events.read', 'events.identify'], 'JointReexamination JointSet JointSetBasis JointSetPart'],
    [
      ['events.read'],
      `CoordinatedEventConnection CoordinatedEventEdge CoordinatedEventLine EventContradiction
     EventReconciliation JointSetConnection JointSetEdge ManifestEntryConnection ManifestEntryEdge ReconciliationByJoint
     ReconciliationTogether ReconciliationWord ReconciliationGroup ReconciliationJoint ReconciliationLine
     ReconciliationPossibility`,
    ],
    [
      ['events.contribute'],
      `EventFamily EventFamilyConnection EventFamilyEdge EventLead EventRecordMoved ManifestImported ManifestLead
     ManifestRowFinding`,
    ],
    [['events.answer'], 'EventInvitationAnswered'],
    [['events.reexamine'], 'ReexaminationAnswered'],
    [['events.reckon'], 'JointAcceptance JointRoundAsked'],
  ],
};
