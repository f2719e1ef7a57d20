import { Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import { enumOf, resultUnion } from '../../../platform/graphql/index.js';
import type { AgreementStepName } from '../domain/agreement-term.js';
import type { AgreementCourse } from '../use-cases/read-agreement-course.js';

const AgreementStepEnum = enumOf<AgreementStepName>(
  'AgreementStepName',
  'What can be done with an agreement in force.',
  {
    renewal_signed: 'A party has signed that it holds on until then.',
    renewed: 'All have: it holds until then.',
    end_announced: 'A party ends it; it holds until then.',
    ended: 'It has ended.',
  },
);

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

export const RenewAgreementResult = resultUnion('RenewAgreementResult', [AgreementCourseType]);
export const EndAgreementResult = resultUnion('EndAgreementResult', [AgreementCourseType]);

export function courseTypeOf({ agreement, steps }: AgreementCourse): AgreementCourseType {
  const { code, endsOn, renewalUntil, renewalSignedBy, endingAt, endingBy, endedAt } = agreement;
  return {
    ...{ code, endsOn, renewalUntil, renewalSignedBy, endingAt, endingBy, endedAt },
    inForce: agreement.inForce && endedAt === null,
    steps: steps.map(({ doneAt: at, ...step }) => ({ ...step, at })),
  };
}
