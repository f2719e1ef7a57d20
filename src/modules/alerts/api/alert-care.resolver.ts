import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import { AnswerDelegation } from '../use-cases/answer-delegation.js';
import { DelegateAlert } from '../use-cases/delegate-alert.js';
import { Inbox } from '../use-cases/inbox.js';
import { SnoozeAlert } from '../use-cases/snooze-alert.js';
import { alertTypeOf, type AlertType } from './alert.type.js';
import {
  AnswerDelegationInput,
  AnswerDelegationResult,
  DelegateAlertInput,
  DelegateAlertResult,
  SnoozeAlertInput,
  SnoozeAlertResult,
} from './alert-care.type.js';

/** Operations of people with an alert so that it does not fall while they cannot act on it. */
@Resolver()
export class AlertCareResolver {
  constructor(
    private readonly inboxes: Inbox,
    private readonly snooze: SnoozeAlert,
    private readonly delegate: DelegateAlert,
    private readonly answers: AnswerDelegation,
  ) {}

  @Mutation(() => SnoozeAlertResult, {
    description:
      'Lets an alert rest, twice at most and never once others were told. The due date stays; the next step waits.',
  })
  @May('alerts.assign')
  async snoozeAlert(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which alert, until when and why.' }) input: SnoozeAlertInput,
  ): Promise<AlertType> {
    const { until, reason, words } = input;
    await this.snooze.snooze(actor, input, { until, reason, words: words ?? undefined });
    return this.now(actor, input.id);
  }

  @Mutation(() => DelegateAlertResult, {
    description: 'Asks a colleague to take an alert over. Its owner is in charge until it is accepted.',
  })
  @May('alerts.assign')
  async delegateAlert(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which alert, who, and for how long.' }) input: DelegateAlertInput,
  ): Promise<AlertType> {
    const { colleagueId, until } = input;
    await this.delegate.delegate(actor, input, { colleagueId, until: until ?? undefined });
    return this.now(actor, input.id);
  }

  @Mutation(() => AnswerDelegationResult, {
    description: 'Takes over the alert that a colleague has offered, or does not.',
  })
  @May('alerts.assign')
  async answerDelegation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which alert, and the answer.' }) input: AnswerDelegationInput,
  ): Promise<AlertType> {
    await this.answers.answer(actor, input, input.answer);
    return this.now(actor, input.id);
  }

  private async now(actor: Actor, id: string): Promise<AlertType> {
    return alertTypeOf(await this.inboxes.one(actor, id));
  }
}
