import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import { pendingOf, type ApprovalRequestType } from '../../access/approvals/graphql.js';
import { EndAgreement } from '../use-cases/end-agreement.js';
import { ReadAgreementCourse } from '../use-cases/read-agreement-course.js';
import { RenewAgreement } from '../use-cases/renew-agreement.js';
import { WithdrawTerms } from '../use-cases/withdraw-terms.js';
import {
  AgreementCourseType,
  courseTypeOf,
  EndAgreementInput,
  EndAgreementResult,
  RenewAgreementInput,
  RenewAgreementResult,
  WithdrawAgreementTermsInput,
  WithdrawAgreementTermsResult,
} from './agreement-course.type.js';

@Resolver()
export class AgreementCourseResolver {
  constructor(
    private readonly read: ReadAgreementCourse,
    private readonly renewals: RenewAgreement,
    private readonly ends: EndAgreement,
    private readonly withdrawals: WithdrawTerms,
  ) {}

  @Query(() => AgreementCourseType, {
    nullable: true,
    description: 'Until when an agreement holds, and what was done with it; null where there is none.',
  })
  @May('agreements.read')
  async agreementCourse(
    @CurrentActor() actor: Actor,
    @Args('code', { type: () => String, description: 'Code of the agreement.' }) code: string,
  ): Promise<AgreementCourseType> {
    return courseTypeOf(await this.read.of(actor, code));
  }

  @Mutation(() => RenewAgreementResult, {
    description:
      "Signs for one's institution that an agreement holds on, once a second person of it has approved that; it does when all have signed that day.",
  })
  @May('agreements.sign')
  async renewAgreement(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and until when.' }) { reason, ...renewal }: RenewAgreementInput,
  ): Promise<ApprovalRequestType> {
    return pendingOf(await this.renewals.renew(actor, renewal, reason ?? undefined));
  }

  @Mutation(() => WithdrawAgreementTermsResult, {
    description: 'Takes new terms of an agreement back, or declines them. The terms that hold stay.',
  })
  @May('agreements.sign')
  async withdrawAgreementTerms(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Of which, and why.' }) { code, reason }: WithdrawAgreementTermsInput,
  ): Promise<AgreementCourseType> {
    await this.withdrawals.withdraw(actor, code, reason);
    return courseTypeOf(await this.read.of(actor, code));
  }

  @Mutation(() => EndAgreementResult, {
    description:
      'Ends an agreement after the notice. What was seen under it is asked back then; `agreementEnd` says what that is.',
  })
  @May('agreements.sign')
  async endAgreement(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and why.' }) { code, reason, on }: EndAgreementInput,
  ): Promise<AgreementCourseType> {
    await this.ends.end(actor, code, reason, on ?? undefined);
    return courseTypeOf(await this.read.of(actor, code));
  }
}
