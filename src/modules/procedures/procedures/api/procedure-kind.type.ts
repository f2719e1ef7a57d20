import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { ActorLanguage } from '../../../access/accounts/index.js';
import { connectionOf } from '../../../../platform/graphql/index.js';
import { InstitutionKindEnum } from '../../../institutions/graphql.js';
import type { KindDocument, KindStep, ProcedureKind, StepWho } from '../domain/kind/kind-shape.js';
import type { StoredKind } from '../persistence/kind.repository.js';
import {
  CostBearerEnum,
  PaperFileEnum,
  ProcedureEndEnum,
  ProcedureOutcomeEnum,
  ProcedureSightEnum,
} from './procedure.words.js';

@ObjectType('ProcedureWord', { description: 'A word of a kind of procedure, with its name.' })
export class ProcedureWordType {
  @Field(() => String, { description: 'As it is written.' })
  id!: string;

  @Field(() => String, { description: 'As it is called, in the language of the reader.' })
  name!: string;
}

@ObjectType('ProcedureNext', { description: 'What can come of a step, and what follows.' })
export class ProcedureNextType {
  @Field(() => ProcedureOutcomeEnum, { description: 'What came of it.' })
  is!: string;

  @Field(() => String, { nullable: true, description: 'The step that follows.' })
  next!: string | null;

  @Field(() => ProcedureEndEnum, { nullable: true, description: 'How the procedure ends.' })
  ends!: string | null;
}

@ObjectType('ProcedureCost', { description: 'What a step costs.' })
export class ProcedureCostType {
  @Field(() => String, { description: 'For what.' })
  about!: string;

  @Field(() => Float, { nullable: true, description: 'How much; null where no source says.' })
  amount!: number | null;

  @Field(() => String, { nullable: true, description: 'Currency, ISO 4217.' })
  currency!: string | null;

  @Field(() => CostBearerEnum, { description: 'Who bears it.' })
  borneBy!: string;
}

@ObjectType('ProcedureKindStep', { description: 'A step of a kind of procedure.' })
export class ProcedureKindStepType extends ProcedureWordType {
  @Field(() => [InstitutionKindEnum], {
    description: 'Whose work it is: the first of these that takes part; empty: who owns the record.',
  })
  kinds!: readonly string[];

  @Field(() => Boolean, { description: 'In the other country, and not in the own one.' })
  isAbroad!: boolean;

  @Field(() => String, { nullable: true, description: 'An authority outside the network that acts.' })
  outside!: string | null;

  @Field(() => [String], { description: 'Documents that it takes.' })
  in!: readonly string[];

  @Field(() => [String], { description: 'Documents that it makes.' })
  out!: readonly string[];

  @Field(() => Int, { nullable: true, description: 'Working days; null where no source says.' })
  workingDays!: number | null;

  @Field(() => [ProcedureCostType], { description: 'What it costs.' })
  costs!: readonly ProcedureCostType[];

  @Field(() => [ProcedureNextType], { description: 'What can come of it.' })
  outcomes!: readonly ProcedureNextType[];
}

@ObjectType('ProcedureDocument', { description: 'A document of a kind of procedure.' })
export class ProcedureDocumentType extends ProcedureWordType {
  @Field(() => [PaperFileEnum], { description: 'As which files it can come.' })
  files!: readonly string[];

  @Field(() => Boolean, { description: 'Nothing without the day on which it was made out.' })
  dated!: boolean;

  @Field(() => Boolean, { description: 'A step can be done without it.' })
  optional!: boolean;

  @Field(() => Int, { description: 'Days that its file stays after the end.' })
  keepDays!: number;
}

@ObjectType('ProcedureLaw', { description: 'What a kind of procedure rests on.' })
export class ProcedureLawType {
  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it says.' })
  says!: string | null;

  @Field(() => String, { nullable: true, description: 'Where that was read.' })
  source!: string | null;
}

@ObjectType('ProcedureKind', { description: 'A kind of procedure, as it counts now.' })
export class ProcedureKindType {
  @Field(() => String, { description: 'Its name in files.' })
  kind!: string;

  @Field(() => Int, { description: 'Which version; what runs keeps the version it began with.' })
  version!: number;

  @Field(() => Boolean, { description: 'It came with the house; otherwise the operator has added it.' })
  isShipped!: boolean;

  @Field(() => String, { description: 'As it is called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is.' })
  about!: string | null;

  @Field(() => ProcedureSightEnum, { description: 'Who sees it.' })
  sight!: string;

  @Field(() => [String], { description: 'For which records.' })
  records!: readonly string[];

  @Field(() => [String], { description: 'Languages in which papers are taken; empty where no source says.' })
  languages!: readonly string[];

  @Field(() => Boolean, { description: 'It rests on an identification.' })
  needsIdentification!: boolean;

  @Field(() => [ProcedureWordType], { description: 'Indicators by which it is referred.' })
  indicators!: readonly ProcedureWordType[];

  @Field(() => [String], { description: 'Consents that it needs, beside `cross_border` at a border.' })
  consents!: readonly string[];

  @Field(() => [InstitutionKindEnum], { description: 'Kinds of institutions that it never goes to.' })
  neverTo!: readonly string[];

  @Field(() => [ProcedureLawType], { description: 'What it rests on.' })
  legalBasis!: readonly ProcedureLawType[];

  @Field(() => [ProcedureDocumentType], { description: 'Its documents.' })
  documents!: readonly ProcedureDocumentType[];

  @Field(() => [ProcedureKindStepType], { description: 'Its steps; the first begins.' })
  steps!: readonly ProcedureKindStepType[];

  @Field(() => [String], { description: 'What one would want to know and no source says.' })
  unknown!: readonly string[];
}

export const ProcedureKindConnection = connectionOf<ProcedureKindType>(ProcedureKindType, 'ProcedureKind');

export function procedureKindOf(
  { version, shipped, content }: StoredKind,
  language: ActorLanguage,
): ProcedureKindType {
  const { kind, sight, records, languages, needsIdentification, consents, neverTo } = content;
  return {
    ...{
      kind,
      version,
      isShipped: shipped,
      sight,
      records,
      languages,
      needsIdentification,
      consents,
      neverTo,
    },
    name: content.name[language],
    about: content.about?.[language] ?? null,
    indicators: content.indicators.map(({ id, name }) => ({ id, name: name[language] })),
    legalBasis: content.legalBasis.map(({ title, says, source }) => ({
      ...{ title, says: says?.[language] ?? null, source: sourceOf(content, source) },
    })),
    documents: content.documents.map((one) => documentOf(one, language)),
    steps: content.steps.map((step) => stepTypeOf(step, language)),
    unknown: content.unknown.map((one) => one[language]),
  };
}

function documentOf({ name, ...document }: KindDocument, language: ActorLanguage): ProcedureDocumentType {
  return { ...document, name: name[language] };
}

function stepTypeOf(step: KindStep, language: ActorLanguage): ProcedureKindStepType {
  return {
    ...{ id: step.id, name: step.name[language], in: step.in, out: step.out, ...whoOf(step.who) },
    outside: step.outside?.[language] ?? null,
    workingDays: step.workingDays === 'unknown' ? null : step.workingDays,
    costs: step.costs.map(({ about, sum, borneBy }) => ({
      ...{ about: about[language], amount: sum?.amount ?? null, currency: sum?.currency ?? null, borneBy },
    })),
    outcomes: step.outcomes.map(({ is, next, ends }) => ({ is, next: next ?? null, ends: ends ?? null })),
  };
}

function whoOf({ kinds, of }: StepWho) {
  return { kinds: kinds ?? [], isAbroad: of === 'other' };
}

function sourceOf({ sources }: ProcedureKind, id: string | undefined): string | null {
  const source = id === undefined ? undefined : sources[id];
  return source ? `${source.title}, ${source.publisher}` : null;
}
