import { Module } from '@nestjs/common';
import { AuditModule } from '../../access/audit/index.js';
import { DisclosureModule } from '../../review/disclosure/index.js';
import { IdentificationsModule } from '../identifications/index.js';
import { LaboratoryModule } from '../../laboratory/index.js';
import { MatchesModule } from '../../review/matches/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { MisuseModule } from '../../access/misuse/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { AttachmentRepository } from './persistence/attachment.repository.js';
import { EventRepository } from './persistence/event.repository.js';
import { EventStepRepository } from './persistence/event-step.repository.js';
import { JointRoundRepository } from './persistence/joint-round.repository.js';
import { JointSetRepository } from './persistence/joint-set.repository.js';
import { ManifestRepository } from './persistence/manifest.repository.js';
import { AttachRecords } from './use-cases/attach-records.js';
import { CoordinateEvent } from './use-cases/coordinate-event.js';
import { CountAboard } from './use-cases/count-aboard.js';
import { EventAccess } from './use-cases/event-access.js';
import { EventDuties } from './use-cases/event-duties.js';
import { EventLeads } from './use-cases/event-leads.js';
import { EventSight } from './use-cases/event-sight.js';
import { FindContradictions } from './use-cases/find-contradictions.js';
import { FollowEntries } from './use-cases/follow-entries.js';
import { FollowEvent } from './use-cases/follow-event.js';
import { HandOverEvent } from './use-cases/hand-over-event.js';
import { JointDuties } from './use-cases/joint-duties.js';
import { JointRounds } from './use-cases/joint-rounds.js';
import { JointSets } from './use-cases/joint-sets.js';
import { ReadJointStatus } from './use-cases/read-joint-status.js';
import { KeepManifest } from './use-cases/keep-manifest.js';
import { ReadEventPairs } from './use-cases/read-event-pairs.js';
import { ReadEvents } from './use-cases/read-events.js';
import { VisibleEventSteps } from './use-cases/visible-event-steps.js';
import { ReckonRound } from './use-cases/reckon-round.js';
import { ReconcileEvent } from './use-cases/reconcile-event.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';
import { eventsHandlers } from './jobs.js';
import { eventsSubscriptions } from './subscriptions.js';

const USE_CASES = [
  AttachRecords,
  CoordinateEvent,
  EventLeads,
  FollowEntries,
  FollowEvent,
  HandOverEvent,
  JointRounds,
  JointSets,
  KeepManifest,
  ReadEvents,
  VisibleEventSteps,
  ReckonRound,
  ReconcileEvent,
];

@Module({
  imports: [
    AuditModule,
    DisclosureModule,
    IdentificationsModule,
    LaboratoryModule,
    MatchesModule,
    InstitutionsModule,
    MisuseModule,
    RecordsModule,
  ],
  providers: [
    AttachmentRepository,
    CountAboard,
    EventAccess,
    EventDuties,
    EventRepository,
    EventSight,
    EventStepRepository,
    FindContradictions,
    JointDuties,
    JointRoundRepository,
    JointSetRepository,
    ReadJointStatus,
    ManifestRepository,
    ReadEventPairs,
    ...USE_CASES,
  ],
  exports: USE_CASES,
})
export class EventsModule {}

export const EVENTS: ModuleParts = {
  module: EventsModule,
  handlers: (use) =>
    eventsHandlers({
      follow: use(FollowEvent),
      handOver: use(HandOverEvent),
      reckon: use(ReckonRound),
    }),
  subscriptions: eventsSubscriptions,
};
