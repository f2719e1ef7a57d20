import { Field, Float, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { KINDS, MODEL_VERSION, chartOf } from '../../../../kernel/linkage/index.js';
import { enumOf } from '../../../../platform/graphql/index.js';
import { MatchKindEnum } from '../../../matching/runs/graphql.js';
import type { StoredModel } from '../../../matching/runs/index.js';
import type { FairnessBy } from '../domain/fairness.js';

const FairnessByEnum = enumOf<FairnessBy>('FairnessBy', 'By what the pairs of a row are alike.', {
  all: 'All pairs.',
  country: 'Country of the institution that the family reported to.',
  language: 'Language that whoever reported is to be spoken with.',
  completeness: 'How many groups of evidence both records speak of: low up to 5, middle 6 or 7, high from 8.',
});

@ObjectType('FairnessRow', {
  description: 'Of the pairs that people hold to be one person: how many of them the model finds.',
})
export class FairnessRowType {
  @Field(() => FairnessByEnum, { description: 'What the row is about.' })
  by!: string;

  @Field(() => String, { description: 'Country code, language tag or band.' })
  value!: string;

  @Field(() => Int, { description: 'How many pairs.' })
  pairs!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share that stands first in its list; null below five pairs.',
  })
  first?: number | undefined;

  @Field(() => Float, { nullable: true, description: 'Share that is among the first ten.' })
  firstTen?: number | undefined;

  @Field(() => Float, { nullable: true, description: 'Share with a probability of 0.9 or more.' })
  strong?: number | undefined;
}

@ObjectType('LearntPower', { description: 'How far a group of evidence is trusted.' })
export class LearntPowerType {
  @Field(() => MatchKindEnum, { description: 'In pairs of this kind.' })
  kind!: string;

  @Field(() => String, { description: 'The group of evidence.' })
  group!: string;

  @Field(() => Float, {
    description: 'Its log10 likelihood ratio is multiplied by this; 1 is the model as written.',
  })
  power!: number;

  @Field(() => Float, { description: 'Standard error of the power.' })
  standardError!: number;
}

@ObjectType('LearntCost', {
  description: 'What the likelihood ratios of labelled pairs cost, in bits: 0 is perfect, 1 says nothing.',
})
export class LearntCostType {
  @Field(() => MatchKindEnum, { description: 'Pairs of this kind.' })
  kind!: string;

  @Field(() => Int, { description: 'Labelled pairs that are one person, in tens.' })
  same!: number;

  @Field(() => Int, { description: 'Labelled pairs that are not, in tens.' })
  notSame!: number;

  @Field(() => Float, { description: 'By the model as written.' })
  before!: number;

  @Field(() => Float, { description: 'By this version, on labels that it had not seen.' })
  after!: number;
}

@ObjectType('LinkageModel', {
  description: 'A version of what the model has learnt from pairs that people have judged, or from the bank.',
})
export class LinkageModelType {
  @Field(() => String, { description: 'Names it in runs and matches.' })
  version!: string;

  @Field(() => String, { description: 'The model as written that it corrects.' })
  base!: string;

  @Field(() => Boolean, { description: 'Whether it is scored by now.' })
  current!: boolean;

  @Field(() => [LearntPowerType], { description: 'What was learnt; empty where nothing paid.' })
  powers!: readonly LearntPowerType[];

  @Field(() => [LearntCostType], { description: 'What it rests on, where that is labels.' })
  costs!: readonly LearntCostType[];

  @Field(() => [String], { description: 'The same as a chart in lines of text.' })
  chart!: readonly string[];

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was made; null for the model as written.',
  })
  madeAt?: Date | null;
}

export function modelTypeOf({ version, weights, madeAt }: StoredModel, current: string): LinkageModelType {
  const kinds = KINDS.flatMap((kind) => {
    const fitted = weights.kinds[kind];
    return fitted ? [{ kind, ...fitted }] : [];
  });
  return {
    ...{ version, base: weights.base, current: version === current, madeAt },
    powers: kinds.flatMap(({ kind, groups }) =>
      Object.entries(groups).map(([group, one]) => ({
        ...{ kind, group, power: rounded(one.power), standardError: rounded(one.standardError) },
      })),
    ),
    costs: kinds.flatMap(({ kind, labels: { same, notSame }, cost }) =>
      cost
        ? [{ kind, ...inTens({ same, notSame }), before: rounded(cost.before), after: rounded(cost.after) }]
        : [],
    ),
    chart: chartOf(weights),
  };
}

/** Everybody is told, so that no label of anybody's pairs can be made out between two versions. */
const rounded = (value: number): number => Number(value.toFixed(2));
const inTens = ({ same, notSame }: { readonly same: number; readonly notSame: number }) => ({
  same: Math.round(same / 10) * 10,
  notSame: Math.round(notSame / 10) * 10,
});

/** The model as written, beside those that have learnt. */
export function writtenModel(current: string): LinkageModelType {
  const isCurrent = current === MODEL_VERSION;
  return {
    ...{ version: MODEL_VERSION, base: MODEL_VERSION, current: isCurrent, madeAt: null },
    ...{ powers: [], costs: [], chart: [MODEL_VERSION] },
  };
}
