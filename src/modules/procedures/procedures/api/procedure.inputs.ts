import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { IDEMPOTENCY_KEY, UUID, OnceInput } from '../../../../platform/graphql/index.js';
import type { Bearer, StepOutcome } from '../domain/kind/kind-shape.js';
import type { ProcedureCancelReason, ReopenReason } from '../domain/procedure.js';
import {
  CostBearerEnum,
  ProcedureCancelReasonEnum,
  ProcedureOutcomeEnum,
  ProcedureReopenReasonEnum,
} from './procedure.words.js';

@InputType({ description: 'Who does a step, where competence would lead elsewhere.' })
export class StepActorInput {
  @Field(() => String, { description: 'The step of the kind.' })
  step!: string;

  @Field(() => String, { description: 'Code of the institution.' })
  institution!: string;
}

@InputType({ isAbstract: true })
abstract class TermsInput {
  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2: where it is done; of an identification the country of the other side.',
  })
  otherCountry?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The person was asked and agrees; of a child the guardianship authority.',
  })
  agreed!: boolean;

  @Field(() => [StepActorInput], { defaultValue: [], description: 'Who does which steps.' })
  assign!: StepActorInput[];
}

@InputType({ description: 'A procedure to open.' })
export class OpenProcedureInput extends TermsInput {
  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey?: string | null;

  @Field(() => String, { description: 'Of which kind.' })
  kind!: string;

  @Field(() => UUID, { description: 'The report, or the person found alive.' })
  recordId!: string;

  @Field(() => UUID, {
    nullable: true,
    description: 'The identification that it rests on; left out, the one of the record that stands.',
  })
  identificationId?: string | null;

  @Field(() => [String], { defaultValue: [], description: 'Indicators, where the kind is referred by them.' })
  indicators!: string[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes of authorities that are suspected: nothing of it reaches them.',
  })
  suspected!: string[];
}

@InputType({ isAbstract: true })
abstract class ChangeInput {
  @Field(() => UUID, { description: 'The procedure.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  expectedVersion!: number;
}

@InputType({ description: 'A proposal that is taken up.' })
export class TakeUpProcedureInput extends TermsInput {
  @Field(() => UUID, { description: 'The procedure.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  expectedVersion!: number;
}

@InputType({ description: 'A proposal that is not wanted.' })
export class DeclineProcedureInput extends ChangeInput {
  @Field(() => ProcedureCancelReasonEnum, { description: 'Why.' })
  reason!: ProcedureCancelReason;
}

@InputType({ description: 'What a step has cost.' })
export class StepCostInput {
  @Field(() => Float, { description: 'How much.' })
  amount!: number;

  @Field(() => String, { description: 'Currency, ISO 4217.' })
  currency!: string;

  @Field(() => CostBearerEnum, { description: 'Who bears it.' })
  borneBy!: Bearer;
}

@InputType({ description: 'A step that was done.' })
export class CompleteProcedureStepInput extends ChangeInput {
  @Field(() => ProcedureOutcomeEnum, { description: 'What came of it.' })
  outcome!: StepOutcome;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  note?: string | null;

  @Field(() => StepCostInput, { nullable: true, description: 'What it cost.' })
  cost?: StepCostInput | null;
}

@InputType({ description: 'To whom the open step goes.' })
export class HandProcedureInput extends ChangeInput {
  @Field(() => String, { description: 'Code of the institution.' })
  institution!: string;

  @Field(() => String, { nullable: true, description: 'Why, in words.' })
  note?: string | null;
}

@InputType({ description: 'A procedure that is given up.' })
export class CancelProcedureInput extends ChangeInput {
  @Field(() => ProcedureCancelReasonEnum, { description: 'Why.' })
  reason!: ProcedureCancelReason;
}

@InputType({ description: 'A procedure that is taken up again.' })
export class ReopenProcedureInput extends ChangeInput {
  @Field(() => ProcedureReopenReasonEnum, { description: 'Why.' })
  reason!: ReopenReason;
}

@InputType({ description: 'A procedure of which one has heard that it stopped.' })
export class AcknowledgeProcedureStopInput {
  @Field(() => UUID, { description: 'The procedure.' })
  id!: string;
}

@InputType({ description: 'A paper for a procedure.' })
export class AddProcedurePaperInput extends OnceInput {
  @Field(() => UUID, { description: 'The procedure.' })
  id!: string;

  @Field(() => String, { description: 'Which document of the kind it is.' })
  document!: string;

  @Field(() => UUID, { nullable: true, description: 'A file that was handed over at /procedures/files.' })
  uploadId?: string | null;

  @Field(() => UUID, { nullable: true, description: 'Or a paper of another procedure.' })
  paperId?: string | null;

  @Field(() => String, { nullable: true, description: 'The day on which it was made out: 2026-01-31.' })
  issuedOn?: string | null;
}
