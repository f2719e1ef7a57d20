import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { UUID } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import type { HandlingCode } from '../../../review/disclosure/index.js';
import { HandlingEnum, SideEnum } from '../../../review/matches/graphql.js';
import { LanguageEnum } from '../../../institutions/graphql.js';
import { formPdf } from '../use-cases/form-document.js';
import { WriteForm } from '../use-cases/write-form.js';
import {
  MatchFormResult,
  RecordFormResult,
  recordFormOf,
  RecordFormType,
  TransmissionFormResult,
} from './form.type.js';

@Resolver(() => RecordFormType)
export class FormResolver {
  constructor(private readonly write: WriteForm) {}

  @Query(() => RecordFormResult, { description: 'The form of an own report or own remains.' })
  @May('forms.read')
  async recordForm(
    @CurrentActor() actor: Actor,
    @Args('recordId', { type: () => UUID, description: 'The report or the remains.' }) recordId: string,
    @Args('language', { type: () => LanguageEnum, description: 'In which language it is written.' })
    language: SpokenLanguage,
    @Args('handling', {
      type: () => HandlingEnum,
      nullable: true,
      description: 'What whoever gets it may do with it; H0 where nothing is said.',
    })
    handling?: HandlingCode | null,
    @Args('handlingNote', {
      type: () => String,
      nullable: true,
      description: 'The same in words; needed with H3.',
    })
    handlingNote?: string | null,
  ): Promise<RecordFormType> {
    const asked = { handling: handling ?? undefined, handlingNote: handlingNote ?? undefined };
    return recordFormOf(await this.write.ofRecord(actor, recordId, asked), language);
  }

  @Query(() => MatchFormResult, {
    description:
      'The form of one side of a match, as far as the level at which it is shown lets it be written.',
  })
  @May('forms.read')
  async matchForm(
    @CurrentActor() actor: Actor,
    @Args('matchId', { type: () => UUID, description: 'The match.' }) matchId: string,
    @Args('side', { type: () => SideEnum, description: 'Whose record of the two.' }) side: 'a' | 'b',
    @Args('language', { type: () => LanguageEnum, description: 'In which language it is written.' })
    language: SpokenLanguage,
  ): Promise<RecordFormType> {
    return recordFormOf(await this.write.ofMatch(actor, matchId, side), language);
  }

  @Query(() => TransmissionFormResult, {
    description: 'The form of a report that was passed on, as its receiver may see it.',
  })
  @May('forms.read')
  async transmissionForm(
    @CurrentActor() actor: Actor,
    @Args('transmissionId', { type: () => UUID, description: 'That it was passed on.' }) id: string,
    @Args('language', { type: () => LanguageEnum, description: 'In which language it is written.' })
    language: SpokenLanguage,
  ): Promise<RecordFormType> {
    return recordFormOf(await this.write.ofTransmission(actor, id), language);
  }

  @ResolveField('pdf', () => String, {
    description: 'The form as a tagged PDF in base64, with room to write by hand where nothing is known.',
  })
  async pdf(@Parent() { form, language }: RecordFormType): Promise<string> {
    return (await formPdf(form, language)).toString('base64');
  }
}
