import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { LineageAnswer } from '../../../kernel/genetics/index.js';
import { message, type CatalogueLanguage } from '../../../platform/catalogue/index.js';
import { enumOf } from '../../../platform/graphql/index.js';
import { HaplotypeDatabaseType, haplotypeDatabaseOf } from '../../records/forensic-bank/graphql.js';
import type { LineageView } from '../../matching/kinship/index.js';
import type { LineageRatio } from '../../matching/kinship/index.js';

const LineageAnswerEnum = enumOf<'same' | 'within_tolerance' | 'excluded' | 'not_comparable'>(
  'LineageAnswer',
  'What a marker of one line says.',
  {
    same: 'No difference.',
    within_tolerance: 'Differences that mutation explains.',
    excluded: 'More differences than that: not of this line.',
    not_comparable: 'Nobody along the line was typed at the same places.',
  },
);

@ObjectType('KinshipLineMember', { description: 'A member of a line with whom the sample was compared.' })
export class LineMemberType {
  @Field(() => String, { description: "Code; of another institution's family a number." })
  person!: string;

  @Field(() => Int, { description: 'Births between the two along the line.' })
  meioses!: number;

  @Field(() => LineageAnswerEnum, { description: 'What the comparison says.' })
  answer!: string;

  @Field(() => Int, { description: 'Loci or positions that both have.' })
  compared!: number;

  @Field(() => Int, { description: 'Repeats, or places, by which they differ.' })
  differences!: number;
}

@ObjectType('KinshipLineageRatio', {
  description:
    'What a line weighs by one database; it is multiplied with nothing unless `combinedLog10LR` says so.',
})
export class LineageRatioType {
  @Field(() => HaplotypeDatabaseType, { description: 'The database.' })
  database!: HaplotypeDatabaseType;

  @Field(() => Int, {
    description: 'Haplotypes of the database that were typed wherever it was searched: N.',
  })
  size!: number;

  @Field(() => Int, { description: 'How many of them are the same: x.' })
  seen!: number;

  @Field(() => Int, { description: 'Loci, or positions, that both sides and the database have.' })
  searched!: number;

  @Field(() => Float, { description: 'Frequency of the haplotype, (x + 1) / (N + 1).' })
  frequency!: number;

  @Field(() => Float, { description: 'Upper 95 % bound of the frequency (Clopper and Pearson).' })
  upperBound!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Frequency by the share of singletons (Brenner); null where the haplotype was seen.',
  })
  kappa?: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description: 'log10 of the likelihood ratio; null where differences let no number be given.',
  })
  log10LR?: number | undefined;

  @Field(() => Float, { nullable: true, description: 'The same with the upper bound of the frequency.' })
  log10LRAtBound?: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description:
      'log10 of the product with the autosomal ratio, under `assumption` alone; null where either is no number.',
  })
  combinedLog10LR?: number | undefined;

  @Field(() => String, { description: "What the product assumes, in the request's language." })
  assumption!: string;
}

@ObjectType('KinshipLineage', {
  description: 'What a marker of one line says; it stands apart and is in no sum.',
})
export class LineageType {
  @Field(() => LineageAnswerEnum, { description: 'What it says.' })
  answer!: string;

  @Field(() => String, { description: "The same in words, in the request's language." })
  inWords!: string;

  @Field(() => [LineMemberType], { description: 'Every typed member of the line, nearest first.' })
  compared!: readonly LineMemberType[];

  @Field(() => [LineageRatioType], {
    description:
      'What it weighs by each haplotype database asked for; none below level 3 or where the line excludes.',
  })
  ratios!: readonly LineageRatioType[];
}

/** The vocabulary of GraphQL has no hyphens. */
function lineageWord(answer: LineageAnswer): string {
  return answer.replace('-', '_');
}

export function lineageTypeOf(
  view: LineageView,
  marker: 'Y' | 'MT',
  language: CatalogueLanguage,
): LineageType {
  const word = view.answer === 'excluded' ? 'DIFFERENT' : view.answer.replace('-', '_').toUpperCase();
  return {
    answer: lineageWord(view.answer),
    inWords: message(`DNA.${marker}_${word}`, language),
    compared: view.compared.map((one) => ({ ...one, answer: lineageWord(one.answer) })),
    ratios: view.ratios.map((one) => ratioTypeOf(one, language)),
  };
}

function ratioTypeOf(
  { combined, database, ...ratio }: LineageRatio,
  language: CatalogueLanguage,
): LineageRatioType {
  const assumption = message('LABORATORY.LINEAGE_ASSUMPTION', language);
  return { ...ratio, database: haplotypeDatabaseOf(database), combinedLog10LR: combined, assumption };
}
