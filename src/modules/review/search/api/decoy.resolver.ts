import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { pendingOf, type ApprovalRequestType } from '../../../access/approvals/graphql.js';
import { ChangeDecoys } from '../use-cases/change-decoys.js';
import {
  DecoyStandingType,
  EndDecoysInput,
  EndDecoysResult,
  MakeDecoysInput,
  MakeDecoysResult,
} from './decoy.type.js';

@Resolver()
export class DecoyResolver {
  constructor(private readonly changes: ChangeDecoys) {}

  @Query(() => DecoyStandingType, { description: 'How many decoys there are, for oversight.' })
  @May('decoys.change')
  async decoys(@CurrentActor() actor: Actor): Promise<DecoyStandingType> {
    return this.changes.readStatus(actor);
  }

  @Mutation(() => MakeDecoysResult, {
    description:
      'Asks that decoys be made in the place of those that are there, once a second person of oversight has approved it.',
  })
  @May('decoys.change')
  async makeDecoys(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Why.' }) { reason }: MakeDecoysInput,
  ): Promise<ApprovalRequestType> {
    return pendingOf(await this.changes.ask(actor, 'decoys_make', reason));
  }

  @Mutation(() => EndDecoysResult, {
    description: 'Asks that all decoys end, once a second person of oversight has approved it.',
  })
  @May('decoys.change')
  async endDecoys(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Why.' }) { reason }: EndDecoysInput,
  ): Promise<ApprovalRequestType> {
    return pendingOf(await this.changes.ask(actor, 'decoys_end', reason));
  }
}
