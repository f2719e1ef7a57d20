import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, resultUnion } from '../../../platform/graphql/index.js';
import { ApprovalRequestType } from '../../access/approvals/graphql.js';
import type { Agreement, AgreementCategory } from '../domain/institution.js';

export const AgreementCategoryEnum = enumOf<AgreementCategory>(
  'AgreementCategory',
  'What an agreement lets its parties compare.',
  {
    report: 'Reports.',
    remains: 'Human remains.',
    living: 'Persons found alive.',
    genetic: 'Genetic profiles.',
  },
);

@ObjectType({ description: 'Two institutions that an agreement leaves out.' })
export class ExceptedPair {
  @Field(() => [String], { description: 'Their two codes.' })
  institutions!: readonly string[];
}

@ObjectType('Agreement', {
  description: 'What institutions have agreed to compare, and how much they show each other.',
})
export class AgreementType {
  @Field(() => String, { description: 'Code by which the parties know it.' })
  code!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the parties; null: every institution of the network.',
  })
  parties?: readonly string[] | null;

  @Field(() => [ExceptedPair], { description: 'Pairs of parties that do not compare with each other.' })
  exceptions!: readonly ExceptedPair[];

  @Field(() => [AgreementCategoryEnum], { description: 'What it lets them compare.' })
  categories!: readonly string[];

  @Field(() => Int, { description: 'Disclosure that it sets by default, 0 to 4.' })
  level!: number;

  @Field(() => [String], { description: 'What the data may be used for.' })
  purposes!: readonly string[];

  @Field(() => Boolean, { description: 'Signed by all parties, and not ended.' })
  inForce!: boolean;
}

@InputType({ description: 'The terms that are signed.' })
export class SignAgreementInput {
  @Field(() => String, { description: 'Code of the agreement; the first signature chooses it.' })
  code!: string;

  @Field(() => [String], { description: "Codes of all parties, one's own among them." })
  parties!: readonly string[];

  @Field(() => [AgreementCategoryEnum], { description: 'What may be compared; at least one.' })
  categories!: readonly AgreementCategory[];

  @Field(() => Int, { description: 'Disclosure that it sets by default, 0 to 4.' })
  level!: number;

  @Field(() => [String], { description: 'What the data may be used for.' })
  purposes!: readonly string[];

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when the terms are to hold; without it as long as those before them.',
  })
  until?: Date | null;

  @Field(() => String, { nullable: true, description: 'Why, for whoever approves it.' })
  reason?: string | null;
}

export const AgreementConnection = connectionOf<AgreementType>(AgreementType, 'Agreement');
export const SignAgreementResult = resultUnion('SignAgreementResult', [ApprovalRequestType]);

export function agreementTypeOf(agreement: Agreement): AgreementType {
  const { code, parties, exceptions, categories, level, purposes, inForce } = agreement;
  const pairs = exceptions.map((institutions) => ({ institutions }));
  return { code, parties, exceptions: pairs, categories, level, purposes, inForce };
}
