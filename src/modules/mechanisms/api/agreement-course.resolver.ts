import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/index.js';
import { CurrentActor, May } from '../../access/graphql.js';
import { EndAgreement } from '../use-cases/end-agreement.js';
import { ReadAgreementCourse } from '../use-cases/read-agreement-course.js';
import { RenewAgreement } from '../use-cases/renew-agreement.js';
import {
  AgreementCourseType,
  courseTypeOf,
  EndAgreementInput,
  EndAgreementResult,
  RenewAgreementInput,
  RenewAgreementResult,
} from './agreement-course.type.js';

@Resolver()
export class AgreementCourseResolver {
  constructor(
    private readonly read: ReadAgreementCourse,
    private readonly renewals: RenewAgreement,
    private readonly ends: EndAgreement,
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
      "Signs for one's institution that an agreement holds on; it does when all have signed that day.",
  })
  @May('agreements.sign')
  async renewAgreement(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and until when.' }) { code, until }: RenewAgreementInput,
  ): Promise<AgreementCourseType> {
    await this.renewals.run(actor, code, until);
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
    await this.ends.run(actor, code, reason, on ?? undefined);
    return courseTypeOf(await this.read.of(actor, code));
  }
}
