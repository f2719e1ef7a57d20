import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, resultUnion } from '../../../platform/graphql/index.js';
import { ApprovalRequestType } from '../../access/approvals/graphql.js';
import { AgreementCategoryEnum } from './agreement.type.js';
import type { AgreementStepName } from '../domain/agreement-term.js';
import type { ProposalState } from '../domain/agreement-signature.js';
import type { AgreementCourse } from '../use-cases/read-agreement-course.js';

const AgreementStepEnum = enumOf<AgreementStepName>(
  'AgreementStepName',
  'What can be done with an agreement in force.',
  {
    renewal_signed: 'A party has signed that it holds on until then.',
    renewed: 'All have: it holds until then.',
    end_announced: 'A party ends it; it holds until then.',
    ended: 'It has ended.',
    terms_proposed: 'A party has proposed other terms, and signed them.',
    terms_signed: 'Another has signed them.',
    terms_agreed: 'All have: they hold from then on.',
    terms_withdrawn: 'Somebody who would have to sign has taken them off the table.',
    terms_superseded: 'Other terms were proposed in their place.',
  },
);

const ProposalStateEnum = enumOf<ProposalState>('AgreementProposalState', 'What has become of new terms.', {
  open: 'Not all have signed them; the terms before them hold.',
  agreed: 'All have signed them.',
  withdrawn: 'They were taken back or declined.',
  superseded: 'Others were proposed in their place.',
});

@ObjectType('AgreementTerms', { description: 'Terms that were proposed for an agreement in force.' })
export class AgreementTermsType {
  @Field(() => Int, { description: 'Counts the proposals.' })
  version!: number;

  @Field(() => ProposalStateEnum, { description: 'What has become of them.' })
  state!: string;

  @Field(() => [String], { description: 'Codes of the parties that there would be.' })
  parties!: readonly string[];

  @Field(() => [AgreementCategoryEnum], { description: 'What could be compared.' })
  categories!: readonly string[];

  @Field(() => Int, { description: 'Disclosure by default, 0 to 4.' })
  level!: number;

  @Field(() => [String], { description: 'What the data could be used for.' })
  purposes!: readonly string[];

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when they would hold; null: as long as those before them.',
  })
  until!: Date | null;

  @Field(() => [String], { description: 'Codes of those who have to sign: parties now, or to be.' })
  signers!: readonly string[];

  @Field(() => [String], { description: 'Codes of those who have.' })
  signedBy!: readonly string[];

  @Field(() => String, { description: 'Code of the one who proposed them.' })
  proposedBy!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  proposedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When that was settled.' })
  settledAt!: Date | null;
}

@ObjectType('AgreementStep', { description: 'Something that was done with an agreement.' })
export class AgreementStepType {
  @Field(() => AgreementStepEnum, { description: 'What.' })
  what!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the party that did it; null of the platform.',
  })
  party!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when it is to hold.' })
  until!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why a party ends it.' })
  reason!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;
}

@ObjectType('AgreementCourse', { description: 'Until when an agreement holds, and what was done with it.' })
export class AgreementCourseType {
  @Field(() => String, { description: 'Code of the agreement.' })
  code!: string;

  @Field(() => Boolean, { description: 'Signed by all parties, and not ended.' })
  inForce!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when; null: without an end.' })
  endsOn!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when some want it renewed.' })
  renewalUntil!: Date | null;

  @Field(() => [String], { description: 'Codes of those who have signed that.' })
  renewalSignedBy!: readonly string[];

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ends by the word of one party.' })
  endingAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Code of that party.' })
  endingBy!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it has ended.' })
  endedAt!: Date | null;

  @Field(() => [AgreementTermsType], {
    description:
      'Terms that were proposed since it was in force, the newest first; `agreements` has those that hold.',
  })
  proposals!: readonly AgreementTermsType[];

  @Field(() => [AgreementStepType], { description: 'Oldest first.' })
  steps!: readonly AgreementStepType[];
}

@InputType({ description: 'An agreement that is to hold on.' })
export class RenewAgreementInput {
  @Field(() => String, { description: 'Code of the agreement.' })
  code!: string;

  @Field(() => GraphQLISODateTime, {
    description: 'Until when: after its end now, ten years ahead at the most.',
  })
  until!: Date;

  @Field(() => String, { nullable: true, description: 'Why, for whoever approves it.' })
  reason?: string | null;
}

@InputType({ description: 'An agreement that a party ends.' })
export class EndAgreementInput {
  @Field(() => String, { description: 'Code of the agreement.' })
  code!: string;

  @Field(() => String, { description: 'Why; the other parties read it.' })
  reason!: string;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When: in thirty days or later; without it in thirty days.',
  })
  on?: Date | null;
}

@InputType({ description: 'New terms that are taken back, or declined.' })
export class WithdrawAgreementTermsInput {
  @Field(() => String, { description: 'Code of the agreement.' })
  code!: string;

  @Field(() => String, { description: 'Why; the others read it.' })
  reason!: string;
}

export const WithdrawAgreementTermsResult = resultUnion('WithdrawAgreementTermsResult', [
  AgreementCourseType,
]);
export const RenewAgreementResult = resultUnion('RenewAgreementResult', [ApprovalRequestType]);
export const EndAgreementResult = resultUnion('EndAgreementResult', [AgreementCourseType]);

export function courseTypeOf({ agreement, steps, proposals }: AgreementCourse): AgreementCourseType {
  const { code, endsOn, renewalUntil, renewalSignedBy, endingAt, endingBy, endedAt } = agreement;
  return {
    ...{ code, endsOn, renewalUntil, renewalSignedBy, endingAt, endingBy, endedAt },
    inForce: agreement.inForce && endedAt === null,
    proposals,
    steps: steps.map(({ doneAt: at, ...step }) => ({ ...step, at })),
  };
}
