import { Field, Float, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import { NoDateEnum } from '../../../institutions/graphql.js';
import { papersMissing, stepOf } from '../domain/procedure.js';
import type { SeenProcedure } from '../domain/sight.js';
import { ProcedureNextType } from './procedure-kind.type.js';
import {
  CostBearerEnum,
  ProcedureOutcomeEnum,
  ProcedureStateEnum,
  ProcedureStepStateEnum,
} from './procedure.words.js';

@ObjectType('ProcedureStepTaken', { description: 'A step of a procedure as somebody has had it.' })
export class ProcedureStepTakenType {
  @Field(() => String, { description: 'Which step of the kind.' })
  step!: string;

  @Field(() => UUID, { description: 'Whose it was.' })
  institutionId!: string;

  @Field(() => ProcedureStepStateEnum, { description: 'How it went there.' })
  state!: string;

  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  openedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'By when it is due.' })
  dueAt!: Date;

  @Field(() => Boolean, {
    description: 'Whether the law or the kind says until when; otherwise the house asks then.',
  })
  dueKnown!: boolean;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'First instant at which the law lets it be done.',
  })
  notBefore!: Date | null;

  @Field(() => NoDateEnum, {
    nullable: true,
    description: 'Why the law of the country makes no due date; null: it makes one, or has no such step.',
  })
  noDate!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Instrument and article behind it in the country of who acts.',
  })
  legalBasis!: string | null;

  @Field(() => ProcedureOutcomeEnum, { nullable: true, description: 'What came of it.' })
  outcome!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same in words, for whoever wrote them and the owner of the record.',
  })
  note!: string | null;

  @Field(() => Float, { nullable: true, description: 'What it cost; shown to the same.' })
  costAmount!: number | null;

  @Field(() => String, { nullable: true, description: 'In which currency, ISO 4217.' })
  costCurrency!: string | null;

  @Field(() => CostBearerEnum, { nullable: true, description: 'Who paid.' })
  costBorneBy!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ended there.' })
  doneAt!: Date | null;
}

@ObjectType('ProcedurePaper', {
  description: 'A paper of a procedure; its file is at /procedures/papers/ID.',
})
export class ProcedurePaperType {
  @Field(() => UUID, { description: 'The paper.' })
  id!: string;

  @Field(() => String, { description: 'Which document of the kind it is.' })
  document!: string;

  @Field(() => String, { description: 'In which step it was added.' })
  step!: string;

  @Field(() => UUID, { description: 'Who added it.' })
  institutionId!: string;

  @Field(() => String, { description: 'What kind of file it is, by its content.' })
  media!: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  bytes!: number;

  @Field(() => String, { nullable: true, description: 'The day on which it was made out.' })
  issuedOn!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was added.' })
  addedAt!: Date;

  @Field(() => Boolean, {
    description: 'Whether a scanner has looked into its file for what does harm; without one nobody has.',
  })
  scanned!: boolean;

  @Field(() => Boolean, { description: 'Whether its file is still there; each kind of paper has its time.' })
  isKept!: boolean;
}

@ObjectType('Procedure', { description: 'A procedure of a case, as far as the viewer may see it.' })
export class ProcedureType {
  @Field(() => UUID, { description: 'The procedure.' })
  id!: string;

  @Field(() => String, { description: 'Of which kind: `procedureKind` tells of it.' })
  kind!: string;

  @Field(() => Int, { description: 'By which version of the kind it runs.' })
  kindVersion!: number;

  @Field(() => UUID, { description: 'The report, or the person found alive.' })
  recordId!: string;

  @Field(() => UUID, { nullable: true, description: 'The identification that it rests on.' })
  identificationId!: string | null;

  @Field(() => UUID, { description: 'Who owns the record.' })
  institutionId!: string;

  @Field(() => UUID, { nullable: true, description: 'Whose step is open.' })
  actingId!: string | null;

  @Field(() => ProcedureStateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => String, { nullable: true, description: 'The step that is open, or at which it ended.' })
  step!: string | null;

  @Field(() => Int, { description: 'Its version, for the next change.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'The country where it is done, if not the own one.' })
  otherCountry!: string | null;

  @Field(() => [String], { description: 'Indicators by which it was referred.' })
  indicators!: readonly string[];

  @Field(() => [UUID], { description: 'Authorities that nothing of it may reach.' })
  suspectedIds!: readonly string[];

  @Field(() => Boolean, { description: 'Whether the person has agreed.' })
  agreed!: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When it was opened or proposed.' })
  openedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'By when the step is due.' })
  dueAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ended.' })
  closedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was given up or taken up again.' })
  reason!: string | null;

  @Field(() => [ProcedureNextType], { description: 'What can come of the open step.' })
  possible!: readonly ProcedureNextType[];

  @Field(() => [String], { description: 'Documents without which the open step is not done.' })
  missing!: readonly string[];

  @Field(() => [ProcedureStepTakenType], { description: 'Its steps so far, the oldest first.' })
  steps!: readonly ProcedureStepTakenType[];

  @Field(() => [ProcedurePaperType], { description: 'Its papers, as far as the viewer needs them.' })
  papers!: readonly ProcedurePaperType[];
}

@ObjectType({ description: 'A procedure in which something was done.' })
export class ProcedureNoted {
  @Field(() => UUID, { description: 'The procedure.' })
  id!: string;
}

@ObjectType({ description: 'A paper that was added.' })
export class ProcedurePaperAdded {
  @Field(() => UUID, { description: 'The paper.' })
  id!: string;
}

export const ProcedureConnection = connectionOf<ProcedureType>(ProcedureType, 'Procedure');

export const OpenProcedureResult = resultUnion('OpenProcedureResult', [ProcedureType]);
export const TakeUpProcedureResult = resultUnion('TakeUpProcedureResult', [ProcedureType]);
export const DeclineProcedureResult = resultUnion('DeclineProcedureResult', [ProcedureType]);
export const CompleteProcedureStepResult = resultUnion('CompleteProcedureStepResult', [ProcedureType]);
export const HandProcedureResult = resultUnion('HandProcedureResult', [ProcedureType]);
export const CancelProcedureResult = resultUnion('CancelProcedureResult', [ProcedureType]);
export const ReopenProcedureResult = resultUnion('ReopenProcedureResult', [ProcedureType]);
export const AcknowledgeProcedureStopResult = resultUnion('AcknowledgeProcedureStopResult', [ProcedureNoted]);
export const AddProcedurePaperResult = resultUnion('AddProcedurePaperResult', [ProcedurePaperAdded]);

export function procedureOf({ one, kind, steps, papers }: SeenProcedure): ProcedureType {
  const { barredIds: suspectedIds, ...said } = one;
  const step = one.state === 'open' ? stepOf(kind, one.step) : undefined;
  const there = new Set(papers.map(({ document }) => document));
  return {
    ...{ ...said, suspectedIds },
    possible: (step?.outcomes ?? []).map(({ is, next, ends }) => ({
      ...{ is, next: next ?? null, ends: ends ?? null },
    })),
    missing: step ? papersMissing(kind, step, there, 'done') : [],
    steps: steps.map((taken) => ({
      ...taken,
      costAmount: taken.costAmount === null ? null : Number(taken.costAmount),
    })),
    papers: papers.map(({ fileId, ...paper }) => ({ ...paper, isKept: fileId !== null })),
  };
}
