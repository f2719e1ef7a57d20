import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/index.js';
import type { LocusAnswer } from '../../../kernel/genetics/index.js';
import { message, type CatalogueLanguage } from '../../../platform/catalogue/index.js';
import type { WeighedHypothesis } from '../../matching/kinship/index.js';

export const LocusAnswerEnum = enumOf<LocusAnswer>(
  'KinshipAnswer',
  'What a locus, or all together, say of one hypothesis against another.',
  {
    informative: 'A likelihood ratio.',
    uninformative: 'As likely under the one as under the other: a ratio of 1.',
    untyped: 'Nothing was seen that could tell.',
    excluded: 'Impossible under the hypothesis, possible under the reference: a ratio of 0.',
    only: 'Impossible under the reference alone.',
    undefined: 'Impossible under both: data or pedigree err, or mutation has to be reckoned with.',
  },
);
@ObjectType('KinshipPedigreeMember', { description: 'A member of the pedigree of a hypothesis.' })
export class PedigreeMemberType {
  @Field(() => String, { description: "Code; of another institution's family a number." })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Code of the father.' })
  father?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the mother.' })
  mother?: string | null;

  @Field(() => String, { description: '`female`, `male` or `unknown`.' })
  sex!: string;

  @Field(() => String, { description: 'Stable code of what this member is to the missing person.' })
  relation!: string;

  @Field(() => String, { description: "The same in words, in the request's language." })
  relationInWords!: string;

  @Field(() => Boolean, { description: 'Whether a sample of this member entered the figures.' })
  isTyped!: boolean;

  @Field(() => Boolean, { description: 'Whether this is the missing person of the report.' })
  isMissing!: boolean;
}

@ObjectType('KinshipHypothesis', { description: 'One way in which everybody could be related.' })
export class HypothesisType {
  @Field(() => String, { description: '`missing_person`, `full_sibling`, `unrelated` …; stable.' })
  id!: string;

  @Field(() => String, { description: "The hypothesis in words, in the request's language." })
  statement!: string;

  @Field(() => [PedigreeMemberType], {
    nullable: true,
    description: 'The pedigree; null where no family is concerned, or where it may not be seen.',
  })
  members?: readonly PedigreeMemberType[] | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'Code under which the unidentified person stands in the pedigree.',
  })
  place?: string | undefined;

  @Field(() => Float, {
    nullable: true,
    description: 'log10 of the likelihood ratio against `unrelated`; null where it is no number.',
  })
  log10LR?: number | undefined;

  @Field(() => LocusAnswerEnum, { description: 'What kind of answer that is.' })
  answer!: string;

  @Field(() => Float, { description: 'Probability before the DNA, as asked for or of the pair.' })
  prior!: number;

  @Field(() => Float, { nullable: true, description: 'Probability after it, among these hypotheses alone.' })
  posterior?: number | undefined;
}

export function hypothesisTypeOf(
  { members, statement, ...one }: WeighedHypothesis,
  language: CatalogueLanguage,
): HypothesisType {
  return {
    ...one,
    statement: message(statement, language),
    members: members?.map(({ relation, ...member }) => ({
      ...member,
      relation: relation.code,
      relationInWords: message(relation.code, language, relation.parameters),
    })),
  };
}

@ObjectType('KinshipGenotype', { description: "A genotype of the viewer's own side." })
export class GenotypeType {
  @Field(() => String, { description: 'Code of the person.' })
  person!: string;

  @Field(() => [String], { description: 'Two alleles; `F`: a partner may have dropped out.' })
  alleles!: readonly string[];
}

@ObjectType('KinshipLocus', { description: 'What one locus says.' })
export class LocusType {
  @Field(() => String, { description: 'The locus.' })
  locus!: string;

  @Field(() => Float, { nullable: true, description: 'log10 of its ratio; null where it is no number.' })
  log10LR?: number | undefined;

  @Field(() => LocusAnswerEnum, { description: 'What kind of answer that is.' })
  answer!: string;

  @Field(() => [GenotypeType], { description: "Genotypes of the viewer's own side; never the other side's." })
  genotypes!: readonly GenotypeType[];
}

@ObjectType('KinshipLinkedPair', {
  description: 'Two linked loci taken together, where that makes a difference.',
})
export class LinkedPairType {
  @Field(() => [String], { description: 'The two loci.' })
  loci!: readonly string[];

  @Field(() => Float, { description: 'How often a birth separates them.' })
  recombinationRate!: number;

  @Field(() => Float, { description: 'log10 of the ratio of the two together.' })
  log10LR!: number;

  @Field(() => Float, { description: 'log10 of the ratio of all loci with the two taken together.' })
  total!: number;
}

@ObjectType('KinshipXChromosome', { description: 'What the X chromosome says, for investigation only.' })
export class XChromosomeType {
  @Field(() => Float, { nullable: true, description: 'log10 of the ratio; null where it is no number.' })
  log10LR?: number | undefined;

  @Field(() => LocusAnswerEnum, { description: 'What kind of answer that is.' })
  answer!: string;

  @Field(() => [LocusType], { description: 'Locus by locus.' })
  loci!: readonly LocusType[];
}

@ObjectType('KinshipTableRatio', { description: 'The ratio with one frequency table.' })
export class TableRatioType {
  @Field(() => String, { description: 'The table.' })
  source!: string;

  @Field(() => Float, { nullable: true, description: 'log10 of the ratio; null where it is no number.' })
  log10LR?: number | undefined;

  @Field(() => LocusAnswerEnum, { description: 'What kind of answer that is.' })
  answer!: string;
}

@ObjectType('KinshipSensitivity', {
  description: 'The ratio over several populations, at the loci that all have.',
})
export class SensitivityType {
  @Field(() => TableRatioType, { description: 'The least, which a cautious report states.' })
  least!: TableRatioType;

  @Field(() => TableRatioType, { description: 'The greatest.' })
  greatest!: TableRatioType;

  @Field(() => [TableRatioType], { description: 'All, in the order asked for.' })
  tables!: readonly TableRatioType[];

  @Field(() => Int, { description: 'Loci that all tables have.' })
  loci!: number;
}
