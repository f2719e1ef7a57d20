import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, readPage, UUID, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { Complain } from '../use-cases/complain.js';
import { HandleComplaint } from '../use-cases/handle-complaint.js';
import {
  AnswerComplaintInput,
  AnswerComplaintResult,
  AssignComplaintInput,
  AssignComplaintResult,
  ComplaintConnection,
  complaintOf,
  EscalateComplaintInput,
  EscalateComplaintResult,
  OpenComplaintInput,
  OpenComplaintResult,
  ComplaintType,
} from './complaint.type.js';

@Resolver()
export class ComplaintResolver {
  constructor(
    private readonly complain: Complain,
    private readonly handle: HandleComplaint,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => ComplaintConnection, {
    description: 'What the institution handles, or has complained of itself, oldest first.',
  })
  @May('complaints.read')
  async complaints(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('open', {
      type: () => Boolean,
      defaultValue: true,
      description: 'Only those that await an answer.',
    })
    isOpen: boolean,
  ): Promise<Connection<ComplaintType>> {
    const list = { cursors: this.cursors, scope: 'complaints' };
    return readPage(list, page, (after, limit) => this.handle.page(actor, isOpen, after, limit), complaintOf);
  }

  @Query(() => ComplaintType, {
    nullable: true,
    description: 'One of those; null where there is none for this actor.',
  })
  @May('complaints.read')
  async complaint(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'The complaint.' }) id: string,
  ): Promise<ComplaintType> {
    return complaintOf(await this.handle.one(actor, id));
  }

  @Mutation(() => OpenComplaintResult, {
    description: 'An institution complains of another. Whom it is about is not told who complains.',
  })
  @May('complaints.open')
  async openComplaint(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'About whom and what.' })
    { idempotencyKey, about, kind, words, reportId }: OpenComplaintInput,
  ): Promise<ComplaintType> {
    const laid = await this.complain.asInstitution(
      actor,
      { about, kind, words, reportId: reportId ?? undefined },
      idempotencyKey ?? undefined,
    );
    return complaintOf(laid);
  }

  @Mutation(() => AssignComplaintResult, {
    description: 'Somebody of the body that handles it looks into it.',
  })
  @May('complaints.handle')
  async assignComplaint(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and who.' }) { assigneeId, ...version }: AssignComplaintInput,
  ): Promise<ComplaintType> {
    return complaintOf(await this.handle.assign(actor, version, assigneeId));
  }

  @Mutation(() => AnswerComplaintResult, { description: 'What was found, and the answer to who complained.' })
  @May('complaints.handle')
  async answerComplaint(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and the answer.' })
    { finding, answer, ...version }: AnswerComplaintInput,
  ): Promise<ComplaintType> {
    return complaintOf(await this.handle.answer(actor, version, finding, answer));
  }

  @Mutation(() => EscalateComplaintResult, {
    description: 'Passes it on to another body that is independent too, of the country or of the region.',
  })
  @May('complaints.handle')
  async escalateComplaint(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which.' }) version: EscalateComplaintInput,
  ): Promise<ComplaintType> {
    return complaintOf(await this.handle.passOn(actor, version));
  }
}
