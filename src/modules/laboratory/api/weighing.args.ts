import { ArgsType, Field, Float } from '@nestjs/graphql';
import type { WeighingWish } from '../use-cases/weigh-evidence.js';

/** Tables that one question may name at most: more would keep others waiting. */
const MOST_TABLES = 6;
const MOST_DATABASES = 4;

@ArgsType()
export class WeighingArgs {
  @Field(() => Float, {
    nullable: true,
    description:
      'Probability before the DNA that it is the missing person; without it the prior of the pair.',
  })
  prior?: number | null;

  @Field(() => Float, {
    defaultValue: 0,
    description:
      'Probability before the DNA of a full sibling of the missing person whom nobody has reported.',
  })
  siblingPrior!: number;

  @Field(() => [String], {
    defaultValue: [],
    description: `Codes of frequency tables to repeat the ratio over, at most ${MOST_TABLES}.`,
  })
  sensitivityTables!: string[];

  @Field(() => [String], {
    defaultValue: [],
    description: `Codes of the own institution's haplotype databases to weigh Y and mitochondrial lines by, at most ${MOST_DATABASES}.`,
  })
  haplotypeDatabases!: string[];
}

export function wishOf({ prior, siblingPrior, ...codes }: WeighingArgs): WeighingWish {
  return {
    ...{ prior: prior ?? undefined, siblingPrior, tables: codes.sensitivityTables.slice(0, MOST_TABLES) },
    haplotypeDatabases: codes.haplotypeDatabases.slice(0, MOST_DATABASES),
  };
}
