import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, UUID } from '../../../platform/graphql/index.js';
import { AGREEMENT_CATEGORIES, INSTITUTION_KINDS, type Agreement, type Institution } from '../domain/institution.js';

export const InstitutionKindEnum = enumOf('InstitutionKind', INSTITUTION_KINDS);
const AgreementCategoryEnum = enumOf('AgreementCategory', AGREEMENT_CATEGORIES);

@ObjectType('Institution', { description: 'An institution that takes part.' })
export class InstitutionType {
  @Field(() => UUID)
  id!: string;

  @Field(() => String, { description: 'Short code, unique in the network.' })
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country!: string;

  @Field(() => InstitutionKindEnum)
  kind!: string;

  @Field(() => Boolean, { description: 'Delivers records only; is told of no hit.' })
  deliversOnly!: boolean;
}

@ObjectType({ description: 'Two institutions that an agreement leaves out.' })
export class ExceptedPair {
  @Field(() => [String], { description: 'Their two codes.' })
  institutions!: readonly string[];
}

@ObjectType('Agreement', { description: 'What institutions have agreed to compare, and how much they show each other.' })
export class AgreementType {
  @Field(() => String)
  code!: string;

  @Field(() => [String], { nullable: true, description: 'Codes of the parties; null: every institution of the network.' })
  parties?: readonly string[] | null;

  @Field(() => [ExceptedPair])
  exceptions!: readonly ExceptedPair[];

  @Field(() => [AgreementCategoryEnum])
  categories!: readonly string[];

  @Field(() => Int, { description: 'Disclosure that it sets by default, 0 to 4.' })
  level!: number;

  @Field(() => [String])
  purposes!: readonly string[];

  @Field(() => Boolean)
  inForce!: boolean;
}

export const InstitutionConnection = connectionOf<InstitutionType>(InstitutionType, 'Institution');
export const AgreementConnection = connectionOf<AgreementType>(AgreementType, 'Agreement');

export function institutionTypeOf(institution: Institution): InstitutionType {
  const { id, code, name, country, kind, deliversOnly } = institution;
  return { id, code, name, country, kind, deliversOnly };
}

export function agreementTypeOf(agreement: Agreement): AgreementType {
  const { code, parties, exceptions, categories, level, purposes, inForce } = agreement;
  const pairs = exceptions.map((institutions) => ({ institutions }));
  return { code, parties, exceptions: pairs, categories, level, purposes, inForce };
}
