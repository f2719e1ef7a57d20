import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../accounts/index.js';
import { CurrentActor, May } from '../../accounts/graphql.js';
import { AnswerApproval } from '../use-cases/answer-approval.js';
import { ReadApprovals } from '../use-cases/read-approvals.js';
import {
  AnswerApprovalRequestInput,
  ApprovalRequestResult,
  ApprovalRequestType,
  approvalTypeOf,
  WithdrawApprovalRequestInput,
} from './approval.type.js';

@Resolver()
export class ApprovalResolver {
  constructor(
    private readonly read: ReadApprovals,
    private readonly answers: AnswerApproval,
  ) {}

  @Query(() => [ApprovalRequestType], {
    description:
      'The last hundred deeds of the institution that wait, or have waited, for a second person; newest first.',
  })
  @May('approvals.read')
  async approvalRequests(@CurrentActor() actor: Actor): Promise<ApprovalRequestType[]> {
    return (await this.read.list(actor)).map(approvalTypeOf);
  }

  @Query(() => ApprovalRequestType, {
    nullable: true,
    description: 'One of them; null where there is none for this actor.',
  })
  @May('approvals.read')
  async approvalRequest(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'The request.' }) id: string,
  ): Promise<ApprovalRequestType> {
    return approvalTypeOf(await this.read.one(actor, id));
  }

  @Mutation(() => ApprovalRequestResult, {
    description: 'Approves a deed that somebody else has asked for, and has it done; or refuses it.',
  })
  @May('approvals.answer')
  async answerApprovalRequest(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which request, and the answer.' })
    { id, answer, reason }: AnswerApprovalRequestInput,
  ): Promise<ApprovalRequestType> {
    await this.answers.answer(actor, { id, answer, reason: reason ?? undefined });
    return approvalTypeOf(await this.read.one(actor, id));
  }

  @Mutation(() => ApprovalRequestResult, { description: 'Takes back what one has asked for.' })
  @May('approvals.ask')
  async withdrawApprovalRequest(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which request.' }) { id }: WithdrawApprovalRequestInput,
  ): Promise<ApprovalRequestType> {
    await this.answers.withdraw(actor, id);
    return approvalTypeOf(await this.read.one(actor, id));
  }
}
