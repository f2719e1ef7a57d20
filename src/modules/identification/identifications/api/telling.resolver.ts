import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  catalogueLanguageOf,
  TO_BE_REVIEWED_BY_NATIVE_SPEAKER,
} from '../../../../platform/catalogue/index.js';
import { resultUnion, UUID } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { AddToTelling } from '../use-cases/add-to-telling.js';
import { CancelTelling } from '../use-cases/cancel-telling.js';
import { LetterToFamily } from '../use-cases/letter-to-family.js';
import { PlanTelling } from '../use-cases/plan-telling.js';
import { ReadTellings } from '../use-cases/read-tellings.js';
import { RecordTelling } from '../use-cases/record-telling.js';
import {
  AddToTellingInput,
  CancelTellingInput,
  FamilyFolderType,
  FamilyLetterType,
  folderTypeOf,
  PlanTellingInput,
  RecordTellingInput,
} from './telling.type.js';

const AddToTellingResult = resultUnion('AddToTellingResult', [FamilyFolderType]);
const CancelTellingResult = resultUnion('CancelTellingResult', [FamilyFolderType]);
const PlanTellingResult = resultUnion('PlanTellingResult', [FamilyFolderType]);
const FamilyLetterResult = resultUnion('FamilyLetterResult', [FamilyLetterType]);
const RecordTellingResult = resultUnion('RecordTellingResult', [FamilyFolderType]);

@Resolver()
export class TellingResolver {
  constructor(
    private readonly read: ReadTellings,
    private readonly letter: LetterToFamily,
    private readonly plan: PlanTelling,
    private readonly record: RecordTelling,
    private readonly cancel: CancelTelling,
    private readonly addition: AddToTelling,
  ) {}

  @Query(() => FamilyFolderType, {
    nullable: true,
    description:
      'How a family was told of an identification; for the people of its institution who speak with it.',
  })
  @May('tellings.read')
  async familyFolder(
    @CurrentActor() actor: Actor,
    @Args('identificationId', { type: () => UUID, description: 'The identification.' }) id: string,
  ): Promise<FamilyFolderType> {
    return folderTypeOf(await this.read.of(actor, id));
  }

  @Query(() => FamilyLetterResult, {
    description:
      'The letter that is handed over when a family is told; it names the report by its code and nobody by name.',
  })
  @May('tellings.read')
  async familyLetter(
    @CurrentActor() actor: Actor,
    @Args('identificationId', { type: () => UUID, description: 'The identification.' }) id: string,
    @Args('language', { type: () => String, description: 'es, en, pt, fr or ht.' }) language: string,
  ): Promise<FamilyLetterType> {
    const spoken = catalogueLanguageOf(language);
    const { fileName, pdf } = await this.letter.of(actor, id, spoken);
    const toBeReviewed = TO_BE_REVIEWED_BY_NATIVE_SPEAKER[spoken];
    return { fileName, pdf: pdf.toString('base64'), toBeReviewed };
  }

  @Mutation(() => PlanTellingResult, {
    description:
      'Plans how a family is told: by a person, in person, in its language. A further plan replaces it.',
  })
  @May('tellings.write')
  async planTelling(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Of which identification, who tells, how and where.' })
    { identificationId: id, expectedVersion, ...input }: PlanTellingInput,
  ): Promise<FamilyFolderType> {
    await this.plan.plan(
      actor,
      { id, expectedVersion },
      {
        ...input,
        notInPersonReason: input.notInPersonReason ?? undefined,
        plannedFor: input.plannedFor ?? undefined,
        guardianshipAuthority: input.guardianshipAuthority ?? undefined,
      },
    );
    return folderTypeOf(await this.read.of(actor, id));
  }

  @Mutation(() => RecordTellingResult, { description: 'Writes down that a family was told, by a person.' })
  @May('tellings.write')
  async recordTelling(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Of which identification, and how it was.' })
    { identificationId: id, expectedVersion, ...input }: RecordTellingInput,
  ): Promise<FamilyFolderType> {
    await this.record.record(
      actor,
      { id, expectedVersion },
      {
        ...input,
        questions: input.questions ?? undefined,
        followUpOn: input.followUpOn ?? undefined,
        disposition: input.disposition ?? undefined,
        words: input.words ?? undefined,
      },
    );
    return folderTypeOf(await this.read.of(actor, id));
  }

  @Mutation(() => CancelTellingResult, {
    description: 'Gives up a plan that is not carried out: the family is still to be told.',
  })
  @May('tellings.write')
  async cancelTelling(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Of which identification, and why.' })
    { identificationId: id, expectedVersion, reason }: CancelTellingInput,
  ): Promise<FamilyFolderType> {
    await this.cancel.cancel(actor, { id, expectedVersion }, reason);
    return folderTypeOf(await this.read.of(actor, id));
  }

  @Mutation(() => AddToTellingResult, {
    description: 'Adds to what was written down of a telling, with name and time; what stands there stays.',
  })
  @May('tellings.write')
  async addToTelling(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'To which telling, and what.' })
    { identificationId: id, expectedVersion, ...added }: AddToTellingInput,
  ): Promise<FamilyFolderType> {
    await this.addition.add(actor, { id, expectedVersion }, added);
    return folderTypeOf(await this.read.of(actor, id));
  }
}
