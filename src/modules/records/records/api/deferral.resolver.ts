import { Args, Field, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { resultUnion } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { ApprovalRequestType, pendingOf } from '../../../access/approvals/graphql.js';
import { CompareDeferred } from '../use-cases/compare-deferred.js';
import { RecordVersionInput } from './record-inputs.js';

@InputType({ description: 'A record of which amendments are to be compared before their time.' })
class ConfirmAmendmentsInput extends RecordVersionInput {
  @Field(() => String, { nullable: true, description: 'Why, for whoever approves it.' })
  reason?: string | null;
}

const ConfirmAmendmentsResult = resultUnion('ConfirmAmendmentsResult', [ApprovalRequestType]);

@Resolver()
export class DeferralResolver {
  constructor(private readonly compare: CompareDeferred) {}

  @Mutation(() => ConfirmAmendmentsResult, {
    description:
      'Asks a second person of the institution to confirm what a record says now, so that amendments that are deferred are compared at once.',
  })
  @May('records.confirm')
  async confirmAmendments(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which record, and why.' })
    { reason, ...version }: ConfirmAmendmentsInput,
  ): Promise<ApprovalRequestType> {
    return pendingOf(await this.compare.ask(actor, version, reason ?? undefined));
  }
}
