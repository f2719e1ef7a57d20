import { Field, Int, ObjectType } from '@nestjs/graphql';
import { message, type CatalogueLanguage } from '../../../platform/catalogue/index.js';
import { enumOf, resultUnion } from '../../../platform/graphql/index.js';
import type { LeftOutRelative } from '../../../kernel/genetics/index.js';
import type { FamilyMember, FamilyView } from '../domain/family-view.js';
import type { SampleFacts } from '../domain/sample-facts.js';

const SexEnum = enumOf<FamilyMember['sex']>('PedigreeSex', 'Sex of a member of a pedigree.', {
  female: 'Female.',
  male: 'Male.',
  unknown: 'Not known.',
});
const LeftOutReasonEnum = enumOf<LeftOutRelative['reason']>(
  'LeftOutReason',
  'Why a typed relative says nothing about the missing person.',
  {
    not_biological: 'The family says that the tie is not one of blood.',
    needs_pedigree: 'A cousin, whose side is not stated: a pedigree has to say it.',
    not_in_pedigree: 'There is a pedigree, and the relative is not in it.',
  },
);

@ObjectType('KinshipSample', { description: 'A sample, and how much of it was typed; no allele.' })
export class KinshipSampleType {
  @Field(() => String, { description: 'Code of the sample.' })
  code!: string;

  @Field(() => String, { description: 'What the sample is, in the words of the exchange format.' })
  type!: string;

  @Field(() => String, { nullable: true, description: 'Which kind of authority took it, where it is known.' })
  collectorKind?: string | undefined;

  @Field(() => String, { nullable: true, description: 'Laboratory that typed it.' })
  lab?: string | undefined;

  @Field(() => String, { nullable: true, description: 'Kit that it was typed with.' })
  kit?: string | undefined;

  @Field(() => Int, { description: 'Autosomal loci that were typed, without amelogenin.' })
  autosomalLoci!: number;

  @Field(() => Int, { description: 'Loci of the X chromosome.' })
  xLoci!: number;

  @Field(() => Int, { description: 'Loci of the Y chromosome.' })
  yLoci!: number;

  @Field(() => [String], { description: 'What was read of the mitochondrial genome.' })
  mtRanges!: readonly string[];
}

@ObjectType('KinshipMember', { description: 'A member of the pedigree of a report.' })
export class KinshipMemberType {
  @Field(() => String, {
    description:
      'Code within the report; one in capitals that nobody filed is a member implied by the others.',
  })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Code of the father.' })
  father?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the mother.' })
  mother?: string | null;

  @Field(() => SexEnum, { description: 'Sex.' })
  sex!: string;

  @Field(() => Boolean, { description: 'Whether this is somebody whom the family misses.' })
  isMissing!: boolean;

  @Field(() => Boolean, { description: 'Whether this is the person whom the report is about.' })
  isOwnMissing!: boolean;

  @Field(() => String, { description: 'Stable code of what this member is to the missing person.' })
  relation!: string;

  @Field(() => String, { description: "The same in words, in the request's language." })
  relationInWords!: string;

  @Field(() => [KinshipSampleType], { description: 'Samples that were typed; empty for who was not.' })
  samples!: readonly KinshipSampleType[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Births between this member and the missing person along the paternal line, where both must share the Y haplotype.',
  })
  yMeioses?: number | undefined;

  @Field(() => Int, {
    nullable: true,
    description: 'Births along the maternal line, where both must share the mitochondrial haplotype.',
  })
  mtMeioses?: number | undefined;
}

@ObjectType('LeftOutRelative', { description: 'A typed relative whose sample is not used.' })
export class LeftOutRelativeType {
  @Field(() => String, { description: 'Code within the report.' })
  id!: string;

  @Field(() => LeftOutReasonEnum, { description: 'Why.' })
  reason!: string;
}

@ObjectType('KinshipFamily', {
  description: 'The family of a report as a pedigree, with who of it was typed.',
})
export class KinshipFamilyType {
  @Field(() => String, { description: "Code of the report's own missing person." })
  missing!: string;

  @Field(() => Boolean, {
    description:
      'Whether the report says which of several missing persons is its own; where not, it is the first.',
  })
  isOwnStated!: boolean;

  @Field(() => [KinshipMemberType], {
    description: 'All members, those implied by the declared ties included.',
  })
  members!: readonly KinshipMemberType[];

  @Field(() => [LeftOutRelativeType], { description: 'Typed relatives who are left out, and why.' })
  leftOut!: readonly LeftOutRelativeType[];
}

export const KinshipFamilyResult = resultUnion('KinshipFamilyResult', [KinshipFamilyType]);

export function familyTypeOf(view: FamilyView, language: CatalogueLanguage): KinshipFamilyType {
  return { ...view, members: view.members.map((member) => memberTypeOf(member, language)) };
}

function memberTypeOf({ relation, ...member }: FamilyMember, language: CatalogueLanguage): KinshipMemberType {
  return {
    ...member,
    relation: relation.code,
    relationInWords: message(relation.code, language, relation.parameters),
    samples: member.samples.map((sample: SampleFacts) => ({ ...sample })),
  };
}
