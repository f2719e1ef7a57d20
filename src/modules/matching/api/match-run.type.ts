import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { KINDS } from '../../../kernel/linkage/index.js';
import { connectionOf, enumOf } from '../../../platform/graphql/index.js';
import type { FoundPair } from '../use-cases/candidate-board.js';
import type { KindFigures, MatchRun } from '../persistence/run.repository.js';

export const MatchKindEnum = enumOf('MatchKind', KINDS);
const MatchRunScopeEnum = enumOf('MatchRunScope', ['record', 'import', 'all']);
const MatchRunStateEnum = enumOf('MatchRunState', ['waiting', 'running', 'done', 'superseded']);

@ObjectType('MatchRunFigures', { description: 'What a run compared in one kind.' })
export class MatchRunFiguresType {
  @Field(() => MatchKindEnum)
  kind!: string;

  @Field(() => Float, { description: 'Pairs that were scored; a pair that may not be compared is not among them.' })
  compared!: number;

  @Field(() => Int, { description: 'Records on the other side of the comparison.' })
  records!: number;

  @Field(() => [String], { description: 'Countries whose institutions hold those records.' })
  countries!: readonly string[];

  @Field(() => Int, { description: 'Candidates that were kept.' })
  candidates!: number;

  @Field(() => Int)
  milliseconds!: number;
}

@ObjectType('MatchRun', { description: 'One comparison: of a record, of an import, or of everything.' })
export class MatchRunType {
  @Field(() => ID)
  id!: string;

  @Field(() => MatchRunScopeEnum)
  scope!: string;

  @Field(() => MatchRunStateEnum)
  state!: string;

  @Field(() => String, { nullable: true })
  modelVersion?: string | null;

  @Field(() => [MatchRunFiguresType])
  figures!: readonly MatchRunFiguresType[];

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  startedAt?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  finishedAt?: Date | null;
}

@ObjectType('StartedMatchRun', { description: 'A run that was asked for.' })
export class StartedMatchRun {
  @Field(() => ID)
  runId!: string;

  @Field(() => ID, { description: 'The task that begins it; see `taskProgress`.' })
  taskId!: string;
}

@ObjectType('Candidate', { description: 'A lead that comparison has kept: no match until somebody looks at it.' })
export class CandidateType {
  @Field(() => ID, { description: 'The record on side a of its kind (the report, wherever there is one).' })
  a!: string;

  @Field(() => ID)
  b!: string;

  @Field(() => MatchKindEnum)
  kind!: string;

  @Field(() => Float, { description: 'log10 of the likelihood ratio, the sum of its evidence.' })
  log10LR!: number;

  @Field(() => Float)
  prior!: number;

  @Field(() => Float, { description: 'Open-set posterior: or nobody in these banks.' })
  probability!: number;

  @Field(() => String)
  modelVersion!: string;
}

export const MatchRunConnection = connectionOf<MatchRunType>(MatchRunType, 'MatchRun');

export function matchRunTypeOf(run: MatchRun): MatchRunType {
  const { id, scope, state, modelVersion, createdAt, startedAt, finishedAt } = run;
  return { id, scope, state, modelVersion, figures: run.figures.map(figuresOf), createdAt, startedAt, finishedAt };
}

export function candidateTypeOf(pair: FoundPair): CandidateType {
  const { a, b, kind, log10LR, prior, probability, modelVersion } = pair;
  return { a, b, kind, log10LR, prior, probability, modelVersion };
}

function figuresOf(figures: KindFigures): MatchRunFiguresType {
  const { kind, compared, records, countries, candidates, milliseconds } = figures;
  return { kind, compared, records, countries, candidates, milliseconds };
}
