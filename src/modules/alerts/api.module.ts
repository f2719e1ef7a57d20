import { Module } from '@nestjs/common';
import { AbsenceResolver } from './api/absence.resolver.js';
import { ColleagueResolver } from './api/colleague.resolver.js';
import { AlertCareResolver } from './api/alert-care.resolver.js';
import { AlertChainResolver } from './api/alert-chain.resolver.js';
import { AlertEventResolver } from './api/alert-event.resolver.js';
import { AlertResolver } from './api/alert.resolver.js';
import { DeliveryResolver } from './api/delivery.resolver.js';
import { DigestResolver } from './api/digest.resolver.js';
import { HandOverResolver } from './api/hand-over.resolver.js';
import { OverdueResolver } from './api/overdue.resolver.js';
import { WebhookResolver } from './api/webhook.resolver.js';
import { AlertsModule } from './module.js';
import type { ApiParts } from '../access/accounts/graphql.js';

/** Needs `Cursors` from a global module. */
@Module({
  imports: [AlertsModule],
  providers: [
    AbsenceResolver,
    ColleagueResolver,
    AlertResolver,
    AlertCareResolver,
    AlertChainResolver,
    AlertEventResolver,
    DeliveryResolver,
    DigestResolver,
    HandOverResolver,
    OverdueResolver,
    WebhookResolver,
  ],
})
export class NotificationsApiModule {}

export const NOTIFICATIONS_API: ApiParts = {
  module: NotificationsApiModule,
  types: [
    [
      ['institutions.handover'],
      `HandedOver HandedOverConnection HandedOverEdge HandOverFigure InstitutionHandover RecordsLeft`,
    ],
    [
      ['alerts.read', 'alerts.act', 'alerts.assign'],
      'Alert AlertChainStep AlertChange AlertDelivery AlertEnding AlertMatch AlertName AlertOffer AlertSnooze AlertStep',
    ],
    [['absences.read', 'absences.say'], 'Absence'],
    [['users.read'], 'Colleague'],
    [['digests.choose'], 'DigestChoice'],
    [['overdue.read'], 'OverdueFigure'],
    [['alerts.read'], 'AlertConnection AlertEdge AlertEvent'],
    [
      ['webhooks.manage'],
      `DeliveryReplayed Webhook WebhookAttempt WebhookAttemptConnection WebhookAttemptEdge WebhookHeader
     WebhookPreview WebhookRegistered WebhookRemoved WebhookTested`,
    ],
  ],
  fields: {
    // Who works for an institution is for its people; a machine and oversight need no address.
    'Alert.ownerEmail': { needs: 'users.read', ownerIn: 'institutionId' },
    'AlertDelivery.address': { needs: 'users.read' },
    'WebhookRegistered.secret': { needs: 'webhooks.manage', isToldOnce: true },
  },
};
