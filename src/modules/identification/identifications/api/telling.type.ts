import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ContactSafetyEnum } from '../../../records/records/graphql.js';
import { UUID } from '../../../../platform/graphql/index.js';
import type {
  TellingCancelReason,
  DispositionChoice,
  EffectsHanded,
  Interpreter,
  NotInPersonReason,
  PlaceKind,
  PresentRole,
  Support,
} from '../domain/telling.js';
import type { FamilyFolder } from '../use-cases/read-tellings.js';
import { IdentificationStateEnum } from './identification.words.js';
import {
  CancelReasonEnum,
  DispositionChoiceEnum,
  EffectsHandedEnum,
  InterpreterEnum,
  NotInPersonReasonEnum,
  OccasionEnum,
  PlaceKindEnum,
  PresentRoleEnum,
  SupportEnum,
  TellingStateEnum,
} from './telling.words.js';

@ObjectType('TellingAddition', { description: 'What somebody has added to how a family was told.' })
export class TellingAdditionType {
  @Field(() => String, { description: 'What is added.' })
  words!: string;

  @Field(() => UUID, { description: 'The account of whoever has added it.' })
  addedBy!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  addedAt!: Date;
}

@ObjectType('Telling', { description: 'How a family was told, or is to be.' })
export class TellingType {
  @Field(() => UUID, { description: 'The telling.' })
  id!: string;

  @Field(() => OccasionEnum, { description: 'What is told.' })
  occasion!: string;

  @Field(() => TellingStateEnum, { description: 'How far it is.' })
  state!: string;

  @Field(() => UUID, { nullable: true, description: 'The account of whoever tells.' })
  tellerId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is told in person.' })
  inPerson?: boolean | null;

  @Field(() => NotInPersonReasonEnum, { nullable: true, description: 'Why not.' })
  notInPersonReason?: string | null;

  @Field(() => String, { nullable: true, description: 'In which language, BCP 47.' })
  language?: string | null;

  @Field(() => InterpreterEnum, { nullable: true, description: 'Whether somebody interprets.' })
  interpreter?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the family brings somebody.' })
  companion?: boolean | null;

  @Field(() => SupportEnum, { nullable: true, description: 'Psychosocial support.' })
  support?: string | null;

  @Field(() => PlaceKindEnum, { nullable: true, description: 'Where; never the address.' })
  placeKind?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'For when it is planned.' })
  plannedFor?: Date | null;

  @Field(() => String, { nullable: true, description: 'Of a child: the guardianship authority.' })
  guardianshipAuthority?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was told.' })
  toldAt?: Date | null;

  @Field(() => [PresentRoleEnum], { nullable: true, description: 'Who was there.' })
  present?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'What the family has asked.' })
  questions?: string | null;

  @Field(() => String, { nullable: true, description: 'When somebody speaks with the family again.' })
  followUpOn?: string | null;

  @Field(() => EffectsHandedEnum, { nullable: true, description: 'Whether belongings were handed over.' })
  effects?: string | null;

  @Field(() => DispositionChoiceEnum, { nullable: true, description: 'What the family has chosen.' })
  disposition?: string | null;

  @Field(() => String, { nullable: true, description: 'Anything else, in words.' })
  words?: string | null;

  @Field(() => CancelReasonEnum, { nullable: true, description: 'Why the plan was given up.' })
  cancelReason?: string | null;

  @Field(() => [TellingAdditionType], { description: 'What was added afterwards, oldest first.' })
  additions!: readonly TellingAdditionType[];
}

@ObjectType('FamilyWord', { description: 'What a family has said of an identification.' })
export class FamilyWordType {
  @Field(() => String, { description: 'What it has said.' })
  words!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  saidAt!: Date;
}

@ObjectType('FamilyFolder', {
  description: 'What the institution of a family keeps of how the family was told, and of what it has said.',
})
export class FamilyFolderType {
  @Field(() => UUID, { description: 'The identification that the family is told of.' })
  identificationId!: string;

  @Field(() => Int, { description: 'Its version: pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => IdentificationStateEnum, { description: 'How far the identification is.' })
  state!: string;

  @Field(() => ContactSafetyEnum, {
    description: 'Whether the family may be contacted; `planTelling` heeds it.',
  })
  familyContact!: string;

  @Field(() => [TellingType], { description: 'Oldest first.' })
  tellings!: readonly TellingType[];

  @Field(() => [FamilyWordType], { description: 'What the family has said when it contested, oldest first.' })
  words!: readonly FamilyWordType[];
}

@ObjectType('FamilyLetter', { description: 'A letter to hand over, as a tagged PDF.' })
export class FamilyLetterType {
  @Field(() => String, { description: 'A name for the file; it says nothing of anybody.' })
  fileName!: string;

  @Field(() => String, { description: 'The PDF in base64.' })
  pdf!: string;

  @Field(() => Boolean, {
    description: 'Whether its sentences in this language have yet to be read by a native speaker.',
  })
  toBeReviewed!: boolean;
}

@InputType({ isAbstract: true })
abstract class TellingInput {
  @Field(() => UUID, { description: 'The identification that the family is told of.' })
  identificationId!: string;

  @Field(() => Int, { description: 'Its version that was read.' })
  expectedVersion!: number;
}

@InputType({ description: 'Who tells the family, how and where.' })
export class PlanTellingInput extends TellingInput {
  @Field(() => UUID, { description: "The account of whoever tells: a person of the family's institution." })
  tellerId!: string;

  @Field(() => Boolean, { description: 'Whether it is told in person.' })
  inPerson!: boolean;

  @Field(() => NotInPersonReasonEnum, { nullable: true, description: 'Why not; needed where it is not.' })
  notInPersonReason?: NotInPersonReason | null;

  @Field(() => String, { description: 'In which language, BCP 47.' })
  language!: string;

  @Field(() => InterpreterEnum, { description: 'Whether somebody interprets.' })
  interpreter!: Interpreter;

  @Field(() => Boolean, { description: 'Whether the family brings somebody.' })
  companion!: boolean;

  @Field(() => SupportEnum, { description: 'Psychosocial support.' })
  support!: Support;

  @Field(() => PlaceKindEnum, { description: 'Where; never the address.' })
  placeKind!: PlaceKind;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'For when.' })
  plannedFor?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The guardianship authority; needed where the person found may be a child.',
  })
  guardianshipAuthority?: string | null;
}

@InputType({ description: 'The family was told.' })
export class RecordTellingInput extends TellingInput {
  @Field(() => GraphQLISODateTime, { description: 'When.' })
  toldAt!: Date;

  @Field(() => [PresentRoleEnum], { description: 'Who was there: the family, and who else.' })
  present!: PresentRole[];

  @Field(() => String, { nullable: true, description: 'What the family has asked.' })
  questions?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'On which day somebody speaks with the family again, YYYY-MM-DD.',
  })
  followUpOn?: string | null;

  @Field(() => EffectsHandedEnum, { description: 'Whether belongings were handed over.' })
  effects!: EffectsHanded;

  @Field(() => DispositionChoiceEnum, {
    nullable: true,
    description: 'What the family has chosen; nothing of somebody found alive.',
  })
  disposition?: DispositionChoice | null;

  @Field(() => String, { nullable: true, description: 'Anything else, in words.' })
  words?: string | null;
}

@InputType({ description: 'The plan of a telling is given up.' })
export class CancelTellingInput extends TellingInput {
  @Field(() => CancelReasonEnum, { description: 'Why.' })
  reason!: TellingCancelReason;
}

@InputType({ description: 'Something is added to how a family was told.' })
export class AddToTellingInput extends TellingInput {
  @Field(() => UUID, { description: 'The telling; it has been written down.' })
  tellingId!: string;

  @Field(() => String, { description: 'What is added, or what was otherwise.' })
  words!: string;
}

export function folderTypeOf({
  identification,
  tellings,
  additions,
  words,
  contact,
}: FamilyFolder): FamilyFolderType {
  const { id: identificationId, version, state } = identification;
  return {
    ...{ identificationId, version, state, familyContact: contact },
    tellings: tellings.map((telling) => ({
      ...telling,
      additions: additions.filter(({ tellingId }) => tellingId === telling.id),
    })),
    words: words.map(({ words: said, saidAt }) => ({ words: said, saidAt })),
  };
}
