import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, OnceInput, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import type { InquiryAnswer, InquiryKind, InquiryQuestion, RegisterKind } from '../domain/inquiry.js';
import type { InquiryView } from '../use-cases/ask-registers.js';
import { AskedInstitution, InquiryAnswerEnum } from './asked-institution.type.js';

const KINDS: Readonly<Record<RegisterKind, string>> = {
  detention: 'Of people who are detained.',
  hospital: 'Of a hospital.',
  shelter: 'Of a shelter.',
  return: 'Of people who were returned or deported.',
  nationality: 'Of the country of nationality: civil, electoral, identity.',
  other: 'Another.',
};

const RegisterKindEnum = enumOf<RegisterKind>('RegisterKind', 'What kind of register is asked.', KINDS);

const InquiryKindEnum = enumOf<InquiryKind>('InquiryKind', 'What kind of question it is.', {
  ...KINDS,
  family: 'Of an institution of the country: whether it finds the family of somebody dead.',
});

@ObjectType('InquiryQuestion', { description: 'What a register is told: of the person alone.' })
export class InquiryQuestionType implements InquiryQuestion {
  @Field(() => [String], { description: 'The names, where the question names the person.' })
  names!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Sex.' })
  sex!: string | null;

  @Field(() => String, { nullable: true, description: 'Birth; without the name no more than the year.' })
  birthDate!: string | null;

  @Field(() => [String], { description: 'Nationalities, ISO 3166-1 alpha-2.' })
  nationalities!: readonly string[];

  @Field(() => String, { nullable: true, description: 'The last sign of life.' })
  lastContact!: string | null;
}

@ObjectType('Inquiry', { description: 'A question to a register whether somebody is there.' })
export class InquiryType extends AskedInstitution {
  @Field(() => UUID, { description: 'The report; of a question for a family the remains.' })
  recordId!: string;

  @Field(() => UUID, { description: 'The institution that asks.' })
  institutionId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of a register that is asked by letter or telephone.',
  })
  registerName!: string | null;

  @Field(() => InquiryKindEnum, { description: 'What kind of register it is, or a question for a family.' })
  kind!: string;

  @Field(() => Boolean, { description: 'Whether the question names the person.' })
  naming!: boolean;

  @Field(() => InquiryQuestionType, {
    nullable: true,
    description: 'What is asked; null where the family does not permit it any more.',
  })
  question!: InquiryQuestionType | null;
}

@InputType({ description: 'A question to a register.' })
export class AskRegisterInput extends OnceInput {
  @Field(() => UUID, { description: 'The report.' })
  recordId!: string;

  @Field(() => RegisterKindEnum, { description: 'What kind of register.' })
  kind!: RegisterKind;

  @Field(() => String, { nullable: true, description: 'Code of the institution that keeps it.' })
  institution?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of a register whose keeper takes no part.' })
  registerName?: string | null;

  @Field(() => Boolean, {
    description:
      'Whether to name the person. Who enforces migration law is told a name with the consent `REGISTRY_QUERY` alone.',
  })
  naming!: boolean;
}

@InputType({ description: 'The answer of a register.' })
export class AnswerInquiryInput {
  @Field(() => UUID, { description: 'The question.' })
  id!: string;

  @Field(() => InquiryAnswerEnum, { description: 'The answer.' })
  answer!: InquiryAnswer;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'For `HERE`: the person was asked and agrees; of a child the guardianship authority.',
  })
  personAgrees!: boolean;

  @Field(() => UUID, {
    nullable: true,
    description:
      'For `FAMILY_FOUND`: the report that the family has filed with the institution that answers, and by which it permits that who keeps the remains knows of it.',
  })
  reportId?: string | null;
}

@ObjectType({ description: 'A question that has been put or answered.' })
export class InquiryNoted {
  @Field(() => UUID, { description: 'The question.' })
  id!: string;
}

export const InquiryConnection = connectionOf<InquiryType>(InquiryType, 'Inquiry');
export const AskRegisterResult = resultUnion('AskRegisterResult', [InquiryNoted]);
export const AnswerInquiryResult = resultUnion('AnswerInquiryResult', [InquiryNoted]);

export function inquiryTypeOf({ inquiry, question }: InquiryView): InquiryType {
  return { ...inquiry, question: question ?? null };
}
