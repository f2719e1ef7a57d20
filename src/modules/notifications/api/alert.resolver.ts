import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Cursors, PageArgs, readPage, type Connection } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/index.js';
import { CurrentActor, May } from '../../access/graphql.js';
import type { AlertState } from '../domain/alert-state.js';
import type { AlertChange as Change } from '../persistence/alert-rows.js';
import { AcknowledgeAlert } from '../use-cases/acknowledge-alert.js';
import { AnswerAlert } from '../use-cases/answer-alert.js';
import { AssignAlert } from '../use-cases/assign-alert.js';
import { FollowAlerts } from '../use-cases/follow-alerts.js';
import { Inbox } from '../use-cases/inbox.js';
import {
  AcknowledgeAlertInput,
  AcknowledgeAlertResult,
  Alert,
  AlertConnection,
  AlertEvent,
  type AlertPayload,
  alertTypeOf,
  AnswerAlertInput,
  AnswerAlertResult,
  AssignAlertInput,
  AssignAlertResult,
  InboxFilterInput,
} from './alert.type.js';

const INBOX = 'inbox';
const EVENTS = 'alert-events';

@Resolver()
export class AlertResolver {
  constructor(
    private readonly inboxes: Inbox,
    private readonly acknowledge: AcknowledgeAlert,
    private readonly assign: AssignAlert,
    private readonly answer: AnswerAlert,
    private readonly follow: FollowAlerts,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => AlertConnection, { description: "The institution's alerts, what is due first first." })
  @May('alerts.read')
  inbox(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('filter', { type: () => InboxFilterInput, nullable: true }) filter?: InboxFilterInput | null,
  ): Promise<Connection<Alert>> {
    const wanted = {
      states: (filter?.states ?? undefined) as readonly AlertState[] | undefined,
      mine: filter?.mine ?? undefined,
      institutionId: filter?.institutionId ?? undefined,
    };
    const fetch = (after: number, limit: number) => this.inboxes.page(actor, wanted, after, limit);
    return readPage({ cursors: this.cursors, scope: INBOX }, page, fetch, alertTypeOf);
  }

  @Query(() => Alert, {
    nullable: true,
    description: 'One alert; null where there is none that the actor may see.',
  })
  @May('alerts.read')
  async alert(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Alert> {
    return alertTypeOf(await this.inboxes.one(actor, id));
  }

  @Mutation(() => AcknowledgeAlertResult, {
    description: 'Says that an alert has been read. The clock runs on.',
  })
  @May('alerts.act')
  async acknowledgeAlert(
    @CurrentActor() actor: Actor,
    @Args('input') input: AcknowledgeAlertInput,
  ): Promise<AlertPayload> {
    await this.acknowledge.run(actor, input);
    return this.payload(actor, input.id);
  }

  @Mutation(() => AssignAlertResult, { description: 'Makes an alert the duty of a colleague, who is told.' })
  @May('alerts.assign')
  async assignAlert(
    @CurrentActor() actor: Actor,
    @Args('input') input: AssignAlertInput,
  ): Promise<AlertPayload> {
    await this.assign.run(actor, input, input.assigneeId);
    return this.payload(actor, input.id);
  }

  @Mutation(() => AnswerAlertResult, {
    description: 'Says what has been done about an alert, and so ends it.',
  })
  @May('alerts.act')
  async answerAlert(
    @CurrentActor() actor: Actor,
    @Args('input') input: AnswerAlertInput,
  ): Promise<AlertPayload> {
    await this.answer.run(actor, input, { answer: input.answer, reason: input.reason ?? undefined });
    return this.payload(actor, input.id);
  }

  @Subscription(() => AlertEvent, {
    description:
      'Changes of the alerts that the actor sees, from `after` on; all there are without it. Each comes once.',
    resolve(this: AlertResolver, change: Change): AlertEvent {
      return { ...change, cursor: this.cursors.seal(EVENTS, String(change.id)) };
    },
  })
  @May('alerts.read')
  alertEvents(
    @CurrentActor() actor: Actor,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<AsyncIterableIterator<Change>> {
    return this.follow.run(actor, after ? Number(this.cursors.open(EVENTS, after)) : 0);
  }

  private async payload(actor: Actor, id: string): Promise<AlertPayload> {
    return { alert: alertTypeOf(await this.inboxes.one(actor, id)) };
  }
}
