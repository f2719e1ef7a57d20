import { Module } from '@nestjs/common';
import { EventResolver } from './api/event.resolver.js';
import { EventRecordResolver } from './api/event-record.resolver.js';
import { HandoverResolver } from './api/handover.resolver.js';
import { JointRoundResolver } from './api/joint-round.resolver.js';
import { JointSetResolver } from './api/joint-set.resolver.js';
import { ManifestResolver } from './api/manifest.resolver.js';
import { ReconciliationResolver } from './api/reconciliation.resolver.js';
import { EventsModule } from './module.js';

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
