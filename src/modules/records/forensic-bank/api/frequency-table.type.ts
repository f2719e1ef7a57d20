import { Field, Float, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import type { LocusFrequencies } from '../../../../kernel/genetics/index.js';
import { connectionOf, InputFinding, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import type { PopulationTable, TableFacts } from '../domain/population-table.js';

@ObjectType('FrequencyTable', {
  description: 'What has to be said of allele frequencies wherever they are used.',
})
export class FrequencyTableType {
  @Field(() => UUID, {
    nullable: true,
    description: 'This version; null: the table comes with the platform.',
  })
  id?: string | undefined;

  institutionId?: string | undefined;

  @Field(() => String, { description: 'Short code, unique within its institution.' })
  code!: string;

  @Field(() => Int, { description: 'Grows with each correction; earlier versions stay.' })
  version!: number;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Whose alleles were counted.' })
  population!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Country or region, where it is not in the population.',
  })
  region?: string | undefined;

  @Field(() => String, { description: 'Paper or report that the figures are from.' })
  citation!: string;

  @Field(() => String, { description: 'Under which the figures may be used.' })
  licence!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Alleles (twice the persons) sampled at the locus that has most; null: not stated.',
  })
  sampledAlleles?: number | null;

  @Field(() => Float, { nullable: true, description: 'Coancestry of the population; null: not stated.' })
  theta?: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of an allele that was not met; null: five copies in the sample, or 0.001 where no size is stated.',
  })
  leastFrequency?: number | undefined;

  @Field(() => [String], { description: 'Loci whose rounded figures were divided by their sum.' })
  rescaled!: readonly string[];

  @Field(() => [String], { description: 'Loci that were left out for their faults.' })
  leftOut!: readonly string[];

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was brought in.' })
  createdAt?: Date | undefined;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When a newer version took its place.' })
  retiredAt?: Date | undefined;
}

@ObjectType({ description: 'How often an allele is met.' })
export class AlleleFrequency {
  @Field(() => String, { description: 'Repeats, such as 9.3.' })
  allele!: string;

  @Field(() => Float, { description: 'Its share; those of a locus sum to 1.' })
  frequency!: number;
}

@ObjectType({ description: 'The alleles of one locus in one population.' })
export class LocusFigures {
  @Field(() => String, { description: 'Name of the locus (STRBase).' })
  locus!: string;

  @Field(() => Int, { nullable: true, description: 'Alleles sampled here; null: not stated.' })
  sampledAlleles?: number | null;

  @Field(() => [AlleleFrequency], { description: 'By repeats.' })
  alleles!: readonly AlleleFrequency[];
}

@ObjectType({ description: 'A table with its figures.' })
export class FrequencyFigures {
  @Field(() => FrequencyTableType, { description: 'What has to be said of them.' })
  table!: FrequencyTableType;

  @Field(() => [LocusFigures], { description: 'In the order of the source.' })
  loci!: readonly LocusFigures[];
}

@ObjectType({ description: 'What came of a table that was brought in.' })
export class FrequencyTableImported {
  @Field(() => FrequencyTableType, { nullable: true, description: 'The table; null after a dry run.' })
  table?: FrequencyTableType | null;

  @Field(() => [LocusFigures], { description: 'What was read.' })
  loci!: readonly LocusFigures[];

  @Field(() => [String], { description: 'Loci that were divided by their sum.' })
  rescaled!: readonly string[];

  @Field(() => [String], { description: 'Loci that were left out for their faults.' })
  leftOut!: readonly string[];

  @Field(() => [String], { description: 'Rows and columns beside the frequencies, which were not read.' })
  notRead!: readonly string[];

  @Field(() => [InputFinding], { description: 'The faults of the loci that were left out.' })
  findings!: readonly InputFinding[];
}

export const FrequencyTableConnection = connectionOf(FrequencyTableType, 'FrequencyTable');
export const ImportFrequencyTableResult = resultUnion('ImportFrequencyTableResult', [FrequencyTableImported]);

export function frequencyTableOf({ sampledAlleles, ...facts }: TableFacts): FrequencyTableType {
  return { ...facts, sampledAlleles: sampledAlleles === 'not stated' ? null : sampledAlleles };
}

export function figuresOf({ facts, loci }: PopulationTable): FrequencyFigures {
  return { table: frequencyTableOf(facts), loci: [...loci.values()].map(locusFiguresOf) };
}

export function locusFiguresOf({
  locus,
  alleles,
  frequencies,
  sampledAlleles,
}: LocusFrequencies): LocusFigures {
  return {
    locus,
    sampledAlleles: sampledAlleles ?? null,
    alleles: alleles.map((allele, at) => ({ allele, frequency: frequencies[at] ?? 0 })),
  };
}
