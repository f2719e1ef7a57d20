import { Field, Float, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Kind } from '../../../../kernel/linkage/index.js';
import { connectionOf, enumOf, OnceInput, UUID } from '../../../../platform/graphql/index.js';
import type { WithheldReason } from '../domain/withheld-pairs.js';
import type { RunKindFigures, MatchRun } from '../persistence/run.repository.js';
import type { RunProgress } from '../use-cases/read-runs.js';

export const MatchKindEnum = enumOf<Kind>(
  'MatchKind',
  'What the two records of a pair would be to each other.',
  {
    identification: 'A report and human remains.',
    living: 'A report and a living person.',
    duplicate_report: 'Two reports of one person.',
    same_remains: 'Remains of one person in two records.',
  },
);
const MatchRunScopeEnum = enumOf<MatchRun['scope']>('MatchRunScope', 'What a run compares with everything.', {
  record: 'One record.',
  import: 'The records of one import.',
  linked: 'Reports that are probably of one person, and know more together than before.',
  all: 'Everything.',
});
const MatchRunStateEnum = enumOf<MatchRun['state']>('MatchRunState', 'Where a run stands.', {
  waiting: 'Asked for, and not begun.',
  running: 'Under way.',
  done: 'Its candidates are kept.',
  superseded: 'A later run over everything has taken its place.',
});

@ObjectType('CountryPairShare', {
  description:
    'How many times the share of the whole bank a pair of countries has, by the countries of the institutions that hold the two records.',
})
export class CountryPairShareType {
  @Field(() => String, { description: 'Country of side a of the kind, ISO 3166-1 alpha-2.' })
  a!: string;

  @Field(() => String, { description: 'Country of side b; within one bank the order says nothing.' })
  b!: string;

  @Field(() => Float, {
    description: "1 is the bank's own share; with few pairs it stays near it, and it is never above 6.",
  })
  rate!: number;

  @Field(() => Float, {
    description: 'Hardly less: 95 of 100 rates that agree with what was seen lie between the two.',
  })
  least!: number;

  @Field(() => Float, { description: 'Hardly more.' })
  most!: number;
}

@ObjectType('CounterpartShare', {
  description:
    'Of the smaller of two banks: the share of records that have a counterpart in the other, learnt from their own pairs.',
})
export class CounterpartShareType {
  @Field(() => Float, {
    description: 'From 0 to 1. A small bank stays near what is assumed before anything was compared.',
  })
  share!: number;

  @Field(() => Float, {
    description: 'Hardly less: 95 of 100 shares that agree with what was seen lie between the two.',
  })
  least!: number;

  @Field(() => Float, { description: 'Hardly more.' })
  most!: number;

  @Field(() => Int, { description: 'Records of the smaller bank, from which it was learnt.' })
  records!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'What the installation had set then, and not learnt: probabilities follow from it, and pairs of countries have as many times of it as of the learnt share. Null where nothing was set.',
  })
  set!: number | null;

  @Field(() => [CountryPairShareType], {
    description: "Pairs of countries of which something is known; all others have the bank's share.",
  })
  byCountries!: readonly CountryPairShareType[];
}

const WithheldReasonEnum = enumOf<WithheldReason>(
  'WithheldReason',
  'Why pairs were not compared: the first reason that applies, in this order.',
  {
    register: 'Both stand in one public register, which finds its own doubles.',
    agreement: 'No agreement in force names both institutions.',
    category: 'The agreements that name both do not cover the types of both records.',
    purpose: 'The agreements that cover both serve other purposes.',
    consent: 'A family has not permitted the purpose, or not with the other institution.',
    border: 'A family has not permitted that its report crosses the border to the other institution.',
    level: 'They were compared, and the agreement (level 0) tells neither institution of it.',
  },
);

@ObjectType('WithheldPairs', { description: 'How many pairs were not compared, or not told of, and why.' })
export class WithheldPairsType {
  @Field(() => WithheldReasonEnum, { description: 'The first reason that applies.' })
  reason!: WithheldReason;

  @Field(() => Float, { description: 'Pairs of records.' })
  pairs!: number;
}

@ObjectType('MatchRunFigures', { description: 'What a run compared in one kind.' })
export class MatchRunFiguresType {
  @Field(() => MatchKindEnum, { description: 'What was looked for.' })
  kind!: string;

  @Field(() => Float, {
    description: 'Pairs that were scored; a pair that may not be compared is not among them.',
  })
  compared!: number;

  @Field(() => [WithheldPairsType], {
    description: 'Pairs that were not compared, by reason. Empty also of runs before they were counted.',
  })
  withheld!: readonly WithheldPairsType[];

  @Field(() => Int, { description: 'Records on the other side of the comparison.' })
  records!: number;

  @Field(() => [String], { description: 'Countries whose institutions hold those records.' })
  countries!: readonly string[];

  @Field(() => Int, { description: 'Candidates that were kept.' })
  candidates!: number;

  @Field(() => Int, { description: 'Time that it took, summed over all workers.' })
  milliseconds!: number;

  @Field(() => CounterpartShareType, {
    nullable: true,
    description:
      'Of a comparison of everything: how many records have a counterpart. Probabilities follow from it, unless the installation has set another share.',
  })
  learnt?: CounterpartShareType | undefined;
}

@ObjectType('MatchRun', { description: 'One comparison: of a record, of an import, or of everything.' })
export class MatchRunType {
  @Field(() => UUID, { description: 'The run.' })
  id!: string;

  @Field(() => MatchRunScopeEnum, { description: 'What is compared with everything.' })
  scope!: string;

  @Field(() => MatchRunStateEnum, { description: '`SUPERSEDED`: a run over everything has taken its place.' })
  state!: MatchRun['state'];

  @Field(() => String, { nullable: true, description: 'The model that scored, once it has begun.' })
  modelVersion?: string | null;

  @Field(() => [MatchRunFiguresType], {
    description:
      'What was compared, a kind each, for whoever runs the installation: how many records others hold is told to institutions by the published tables alone. Empty until it is done.',
  })
  figures!: readonly MatchRunFiguresType[];

  @Field(() => GraphQLISODateTime, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it began.' })
  startedAt?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ended.' })
  finishedAt?: Date | null;

  taskId!: string | null;

  /** Known already where it was read with the run. */
  known?: RunProgress;
}

@InputType({ description: 'The record to compare.' })
export class StartMatchRunInput extends OnceInput {
  @Field(() => UUID, { description: 'A record of the own institution.' })
  recordId!: string;
}

@ObjectType('StartedMatchRun', { description: 'A run that was asked for.' })
export class StartedMatchRun {
  @Field(() => UUID, { description: 'How far it is, `matchRun` and `matchRunProgress` tell.' })
  runId!: string;
}

export const MatchRunConnection = connectionOf<MatchRunType>(MatchRunType, 'MatchRun');

export function matchRunTypeOf(run: MatchRun): MatchRunType {
  const { id, scope, state, modelVersion, createdAt, startedAt, finishedAt, taskId } = run;
  const figures = run.figures.map(figuresOf);
  return { id, scope, state, modelVersion, figures, createdAt, startedAt, finishedAt, taskId };
}

function figuresOf(figures: RunKindFigures): MatchRunFiguresType {
  const { kind, compared, withheld = [], records, countries, candidates, milliseconds, learnt } = figures;
  const share = learnt && { ...learnt, byCountries: learnt.byCountries ?? [], set: learnt.set ?? null };
  return { kind, compared, withheld, records, countries, candidates, milliseconds, learnt: share };
}
