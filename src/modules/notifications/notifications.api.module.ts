import { Module } from '@nestjs/common';
import { AlertResolver } from './api/alert.resolver.js';
import { WebhookResolver } from './api/webhook.resolver.js';
import { NotificationsModule } from './notifications.module.js';

/** Needs `Cursors` from a global module. */
@Module({ imports: [NotificationsModule], providers: [AlertResolver, WebhookResolver] })
export class NotificationsApiModule {}
