import { Module } from '@nestjs/common';
import { AbsenceResolver } from './api/absence.resolver.js';
import { ColleagueResolver } from './api/colleague.resolver.js';
import { AlertCareResolver } from './api/alert-care.resolver.js';
import { AlertEventResolver } from './api/alert-event.resolver.js';
import { AlertResolver } from './api/alert.resolver.js';
import { DeliveryResolver } from './api/delivery.resolver.js';
import { DigestResolver } from './api/digest.resolver.js';
import { HandOverResolver } from './api/hand-over.resolver.js';
import { OverdueResolver } from './api/overdue.resolver.js';
import { WebhookResolver } from './api/webhook.resolver.js';
import { NotificationsModule } from './module.js';

/** Needs `Cursors` from a global module. */
@Module({
  imports: [NotificationsModule],
  providers: [
    AbsenceResolver,
    ColleagueResolver,
    AlertResolver,
    AlertCareResolver,
    AlertEventResolver,
    DeliveryResolver,
    DigestResolver,
    HandOverResolver,
    OverdueResolver,
    WebhookResolver,
  ],
})
export class NotificationsApiModule {}
