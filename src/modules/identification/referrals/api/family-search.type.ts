import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, resultUnion, UUID, OnceInput } from '../../../../platform/graphql/index.js';
import { RecordVersionInput } from '../../../records/records/graphql.js';
import type { FamilyClosing, FamilySearchState } from '../domain/family-search.js';
import type { FamilySearchView } from '../use-cases/seek-family.js';
import { AskedInstitution } from './asked-institution.type.js';

const StateEnum = enumOf<FamilySearchState>('FamilySearchState', 'Where the search for a family stands.', {
  open: 'The family is sought.',
  found: 'The family was found and has filed a report.',
  closed: 'It was given up.',
});

const ClosingEnum = enumOf<FamilyClosing>('FamilyClosing', 'Why the search for a family is given up.', {
  no_family_left: 'Nobody of the family lives any more.',
  family_wants_nothing: 'A family was found and wants nothing to be done.',
  all_asked_in_vain: 'Everybody who could know was asked.',
  identity_mistaken: 'The person is somebody else.',
  handed_over: 'Another authority seeks the family.',
});

@InputType({ description: 'The search for the family of somebody dead.' })
export class OpenFamilySearchInput {
  @Field(() => UUID, { description: 'The remains; they say who the person is.' })
  recordId!: string;
}

@InputType({ description: 'A question for a family.' })
export class AskForFamilyInput extends OnceInput {
  @Field(() => UUID, { description: 'The search.' })
  id!: string;

  @Field(() => String, {
    description:
      'Code of the institution that is asked: a consulate, a ministry, a search mechanism of the country.',
  })
  institution!: string;
}

@InputType({ description: 'A search that is given up.' })
export class CloseFamilySearchInput extends RecordVersionInput {
  @Field(() => ClosingEnum, { description: 'Why.' })
  reason!: FamilyClosing;
}

@ObjectType('FamilyInquiry', { description: 'What an institution was asked, and has answered.' })
export class FamilyInquiryType extends AskedInstitution {}

@ObjectType('FamilySearch', {
  description:
    'Somebody dead is identified and the family is not known: it is sought, by when, and whom was asked.',
})
export class FamilySearchType {
  @Field(() => UUID, { description: 'The search.' })
  id!: string;

  @Field(() => UUID, { description: 'The remains.' })
  recordId!: string;

  @Field(() => StateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => Int, { description: 'Grows with every move.' })
  version!: number;

  @Field(() => GraphQLISODateTime, { description: 'When it began.' })
  openedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'By when the family is to be found.' })
  dueAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ended.' })
  endedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was given up; `not_identified` where the remains do not say any more who it is.',
  })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the report of the family that was found, as long as the family permits it.',
  })
  reportCode!: string | null;

  @Field(() => [FamilyInquiryType], { description: 'Whom was asked, oldest first.' })
  inquiries!: readonly FamilyInquiryType[];
}

export const FamilySearchConnection = connectionOf<FamilySearchType>(FamilySearchType, 'FamilySearch');
export const OpenFamilySearchResult = resultUnion('OpenFamilySearchResult', [FamilySearchType]);
export const AskForFamilyResult = resultUnion('AskForFamilyResult', [FamilySearchType]);
export const CloseFamilySearchResult = resultUnion('CloseFamilySearchResult', [FamilySearchType]);

export function familySearchOf({ search, inquiries, reportCode }: FamilySearchView): FamilySearchType {
  return { ...search, reportCode: reportCode ?? null, inquiries };
}
