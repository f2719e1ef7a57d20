import { Args, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { message, type SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { enumOf } from '../../../../platform/graphql/index.js';
import { May } from '../../../access/accounts/graphql.js';
import { LanguageEnum } from '../../../institutions/graphql.js';
import { CASEWORK_LISTS, codeOfWord, type CaseworkList } from '../domain/casework-lists.js';

const CaseworkListEnum = enumOf<CaseworkList>(
  'CaseworkList',
  'A list from which people choose in casework.',
  {
    exclusion_reason: 'Why a side excludes.',
    inconclusive_reason: 'Why a side cannot tell.',
    rethinking_reason: 'Why an exclusion is taken back.',
    data_kind: 'What can be asked of the other side.',
    cannot_reason: 'Why it cannot be had.',
    method: 'By what somebody is identified.',
    decline_reason: 'Why an identification is not confirmed.',
    contest_reason: 'Why it is contested.',
    review_reason: 'What a second examination rests on.',
    allowance: 'What somebody found alive allows to be told.',
    cancel_reason: 'Why the plan of a telling is given up.',
    not_in_person_reason: 'Why a family is not told in person.',
    interpreter: 'Whether somebody interprets.',
    support: 'Psychosocial support.',
    place_kind: 'Where a family is told.',
    present_role: 'Who was there.',
    effects: 'Whether belongings were handed over.',
    disposition: 'What the family has chosen.',
    pause_reason: 'Why a search rests.',
    closing_reason: 'Why a search is closed.',
    reopening_reason: 'Why a search that was closed is opened again.',
    family_closing: 'Why the search for a family is given up.',
    snooze_reason: 'Why an alert rests.',
    escalation_step: 'What follows when nobody answers an alert.',
  },
);

@ObjectType('CaseworkWord', { description: 'A word of a list, and what it says to a person.' })
class CaseworkWordType {
  @Field(() => String, { description: 'The word, as inputs take it.' })
  word!: string;

  @Field(() => String, { description: 'What it says.' })
  text!: string;
}

@Resolver()
export class CaseworkWordsResolver {
  @Query(() => [CaseworkWordType], { description: 'The words of a list in a language that people speak.' })
  @May('self.read')
  caseworkWords(
    @Args('list', { type: () => CaseworkListEnum, description: 'Which list.' }) list: CaseworkList,
    @Args('language', { type: () => LanguageEnum, description: 'In which language.' })
    language: SpokenLanguage,
  ): CaseworkWordType[] {
    return CASEWORK_LISTS[list].map((word) => ({ word, text: message(codeOfWord(list, word), language) }));
  }
}
