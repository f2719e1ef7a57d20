import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import { enumOf, UUID } from '../../../../platform/graphql/index.js';
import type { Inquiry, InquiryAnswer } from '../domain/inquiry.js';

export const InquiryAnswerEnum = enumOf<InquiryAnswer>('InquiryAnswer', 'What a register has said.', {
  here: 'The person is there and has agreed that this is said.',
  not_here: 'The person is not there.',
  cannot_say: 'It does not say; also where somebody is there who has not agreed.',
  needs_form: 'It asks for a form or an order.',
  family_found: 'The family is found and has filed its report.',
  no_family: 'It finds no family.',
});

const InquiryStateEnum = enumOf<Inquiry['state']>('InquiryState', 'Where a question stands.', {
  asked: 'It waits for an answer.',
  answered: 'It was answered.',
  ended: 'The family does not permit it any more.',
});

/**
 * Base class of inquiries: whom somebody has asked, by when the answer is due, and what it was, of a register
 * and of a question for a family alike.
 */
@ObjectType({ isAbstract: true })
export abstract class AskedInstitution {
  @Field(() => UUID, { description: 'The question.' })
  id!: string;

  @Field(() => UUID, { nullable: true, description: 'The institution that is asked, where it takes part.' })
  receiverId!: string | null;

  @Field(() => InquiryStateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked.' })
  askedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'By when the answer is due.' })
  dueAt!: Date;

  @Field(() => InquiryAnswerEnum, { nullable: true, description: 'The answer.' })
  answer!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it came.' })
  answeredAt!: Date | null;
}
