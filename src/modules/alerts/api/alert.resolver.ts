import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, readPage, UUID, type Connection } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import type { AlertState } from '../domain/alert-state.js';
import { AcknowledgeAlert } from '../use-cases/acknowledge-alert.js';
import { AnswerAlert } from '../use-cases/answer-alert.js';
import { AssignAlert } from '../use-cases/assign-alert.js';
import { Inbox } from '../use-cases/inbox.js';
import {
  AcknowledgeAlertInput,
  AcknowledgeAlertResult,
  AlertType,
  AlertConnection,
  alertTypeOf,
  AnswerAlertInput,
  AnswerAlertResult,
  AssignAlertInput,
  AssignAlertResult,
  InboxFilterInput,
} from './alert.type.js';

const INBOX = 'inbox';

@Resolver()
export class AlertResolver {
  constructor(
    private readonly inboxes: Inbox,
    private readonly acknowledge: AcknowledgeAlert,
    private readonly assign: AssignAlert,
    private readonly answer: AnswerAlert,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => AlertConnection, {
    description:
      "The institution's alerts, what is due first first; of what has ended, the newest end first.",
  })
  @May('alerts.read')
  inbox(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('filter', { type: () => InboxFilterInput, nullable: true, description: 'Leave it out for all.' })
    filter?: InboxFilterInput | null,
  ): Promise<Connection<AlertType>> {
    const wanted = {
      states: (filter?.states ?? undefined) as readonly AlertState[] | undefined,
      mine: filter?.mine ?? undefined,
      ended: filter?.ended ?? undefined,
      institutionId: filter?.institutionId ?? undefined,
    };
    const fetch = (after: number, limit: number) => this.inboxes.page(actor, wanted, after, limit);
    return readPage({ cursors: this.cursors, scope: INBOX }, page, fetch, alertTypeOf);
  }

  @Query(() => AlertType, {
    nullable: true,
    description: 'One alert; null where there is none that the actor may see.',
  })
  @May('alerts.read')
  async alert(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'The alert.' }) id: string,
  ): Promise<AlertType> {
    return this.now(actor, id);
  }

  @Mutation(() => AcknowledgeAlertResult, {
    description: 'Says that an alert has been read. The clock runs on.',
  })
  @May('alerts.act')
  async acknowledgeAlert(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which alert.' }) input: AcknowledgeAlertInput,
  ): Promise<AlertType> {
    await this.acknowledge.acknowledge(actor, input);
    return this.now(actor, input.id);
  }

  @Mutation(() => AssignAlertResult, { description: 'Makes an alert the duty of a colleague, who is told.' })
  @May('alerts.assign')
  async assignAlert(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which alert, and to whom.' }) input: AssignAlertInput,
  ): Promise<AlertType> {
    await this.assign.assign(actor, input, input.assigneeId);
    return this.now(actor, input.id);
  }

  @Mutation(() => AnswerAlertResult, {
    description: 'Says what has been done about an alert, and so ends it.',
  })
  @May('alerts.act')
  async answerAlert(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which alert, and the answer.' }) input: AnswerAlertInput,
  ): Promise<AlertType> {
    await this.answer.answer(actor, input, { answer: input.answer, reason: input.reason ?? undefined });
    return this.now(actor, input.id);
  }

  private async now(actor: Actor, id: string): Promise<AlertType> {
    return alertTypeOf(await this.inboxes.one(actor, id));
  }
}
