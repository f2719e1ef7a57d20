import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/index.js';
import { CurrentActor, May } from '../../access/graphql.js';
import { Inbox } from '../use-cases/inbox.js';
import { SnoozeAlert } from '../use-cases/snooze-alert.js';
import { alertTypeOf, type Alert } from './alert.type.js';
import { SnoozeAlertInput, SnoozeAlertResult } from './alert-care.type.js';

/** What people do with an alert so that it does not fall while they cannot act on it. */
@Resolver()
export class AlertCareResolver {
  constructor(
    private readonly inboxes: Inbox,
    private readonly snooze: SnoozeAlert,
  ) {}

  @Mutation(() => SnoozeAlertResult, {
    description:
      'Lets an alert rest, twice at most and never once others were told. The due date stays; the next step waits.',
  })
  @May('alerts.assign')
  async snoozeAlert(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which alert, until when and why.' }) input: SnoozeAlertInput,
  ): Promise<Alert> {
    const { until, reason, words } = input;
    await this.snooze.run(actor, input, { until, reason, words: words ?? undefined });
    return this.now(actor, input.id);
  }

  private async now(actor: Actor, id: string): Promise<Alert> {
    return alertTypeOf(await this.inboxes.one(actor, id));
  }
}
