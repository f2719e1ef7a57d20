import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, UUID, OnceInput } from '../../../../platform/graphql/index.js';
import { CandidateType, RedactionType } from '../../matches/graphql.js';
import type { Facets } from '../domain/facets.js';
import type { SearchPurpose } from '../use-cases/federated-search.js';
import {
  FacetEnum,
  NotAskedEnum,
  ReasonEnum,
  SearchPurposeEnum,
  SearchSexEnum,
  SearchTypeEnum,
  StandingEnum,
} from './search.words.js';

@InputType({ isAbstract: true })
@ObjectType({ isAbstract: true })
abstract class FacetFields {
  @Field(() => [SearchTypeEnum], { description: 'In which records.' })
  recordTypes!: Facets['recordTypes'][number][];

  @Field(() => String, {
    nullable: true,
    description: "Words of a name, in any order, with or without accents; of one's own records alone.",
  })
  name?: string | null;

  @Field(() => SearchSexEnum, { nullable: true, description: 'Sex.' })
  sex?: 'female' | 'male' | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Age in years at least; of others whole bands are asked: 0–11, 12–17, 18–29, 30–44, 45–59, 60 and more.',
  })
  ageFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Age in years at most.' })
  ageTo?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Last sign of life, finding or coming in not before this day: `2025`, `2025-06` or `2025-06-13`. Of others a year, from level 3 on a month, never a day.',
  })
  dateFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'Not after this day.' })
  dateTo?: string | null;

  @Field(() => String, { nullable: true, description: 'Country of a place of it, ISO 3166-1 alpha-2.' })
  placeCountry?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words of marks, findings or belongings; of others those words of lists that say what a mark shows or a belonging is, from level 3 on.',
  })
  words?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Number of an identity document; of one's own records alone.",
  })
  document?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only where the teeth were charted.' })
  hasTeeth?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only where there is a genetic profile.' })
  hasDna?: boolean | null;

  @Field(() => [String], { defaultValue: [], description: 'Codes of the institutions asked; none: all.' })
  institutions!: string[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'Countries whose institutions are asked; none: all.',
  })
  institutionCountries!: string[];
}

@InputType({ description: 'What is asked for. All that is given must hold, or not be known of a record.' })
export class SearchFacetsInput extends FacetFields {}

@ObjectType({ description: 'What is asked for.' })
export class SearchFacets extends FacetFields {}

@ObjectType({ description: 'What became of a question at one institution.' })
export class SearchInstitution {
  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Its country, ISO 3166-1 alpha-2.' })
  country!: string;

  @Field(() => StandingEnum, { description: 'Whether it has answered.' })
  standing!: string;

  @Field(() => NotAskedEnum, { nullable: true, description: 'Why it was not asked.' })
  why?: string | null;

  @Field(() => [SearchTypeEnum], {
    description:
      'In which of its records it was asked: another institution in its remains alone, whatever else the question names; none where it was not asked.',
  })
  types!: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description: 'How many of its records answer; null where it was not asked or did not answer.',
  })
  count?: number | null;
}

@ObjectType({ description: 'By what a record answers.' })
export class SearchReason {
  @Field(() => FacetEnum, { description: 'Part of the question.' })
  facet!: string;

  @Field(() => ReasonEnum, { description: 'What the record says to it.' })
  says!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Of words: whether the record says it only in others of the same meaning, such as those of another language; null of another institution's record.",
  })
  inOtherWords!: boolean | null;
}

@ObjectType({
  description:
    "A record that answers: one's own by initials and years; another's remains by sex, band of age, year and country, and no name.",
})
export class SearchHit {
  @Field(() => SearchTypeEnum, { description: 'What kind of record it is.' })
  recordType!: string;

  @Field(() => String, { description: "The owner's own code of it." })
  code!: string;

  @Field(() => String, { description: 'Code of the institution that owns it.' })
  institution!: string;

  @Field(() => String, { description: 'Its name.' })
  institutionName!: string;

  @Field(() => String, { description: 'Its country, ISO 3166-1 alpha-2.' })
  country!: string;

  @Field(() => Boolean, { description: "Whether it is one's own institution's." })
  own!: boolean;

  @Field(() => UUID, { nullable: true, description: "Of one's own: to open it." })
  recordId?: string | null;

  @Field(() => Int, { description: 'Disclosure level at which it is shown.' })
  level!: number;

  @Field(() => [SearchReason], { description: 'By what it answers.' })
  reasons!: readonly SearchReason[];

  @Field(() => String, { nullable: true, description: "Initials, of one's own alone." })
  initials?: string | null;

  @Field(() => SearchSexEnum, { nullable: true, description: 'Sex.' })
  sex?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Age in years at least; of another's the first year of a whole band.",
  })
  ageMin?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Age in years at most; of another's the last year of a whole band, and null where the band has no end.",
  })
  ageMax?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Year of the last sign of life, finding, or coming in.',
  })
  year?: string | null;

  @Field(() => String, { nullable: true, description: 'Country of a place of it.' })
  placeCountry?: string | null;

  @Field(() => [RedactionType], { description: 'What is not shown, and why.' })
  redactions!: readonly RedactionType[];

  @Field(() => Boolean, {
    description: 'Of a kept question: whether it answers since somebody looked last.',
  })
  isNew!: boolean;
}

@ObjectType({ description: 'What came of one question to all institutions.' })
export class SearchAnswer {
  @Field(() => GraphQLISODateTime, { description: 'When it was asked.' })
  askedAt!: Date;

  @Field(() => SearchPurposeEnum, {
    description: 'What for; it stands in the log of each record that was found.',
  })
  purpose!: string;

  @Field(() => [SearchInstitution], { description: "One's own first, then by country." })
  institutions!: readonly SearchInstitution[];

  @Field(() => [SearchHit], {
    description: "What agrees most first; of what is alike one's own, then others' by institution and code.",
  })
  hits!: readonly SearchHit[];

  @Field(() => Boolean, { description: 'Whether more answer than are listed: ask more narrowly.' })
  isCut!: boolean;
}

@ObjectType({ description: 'What comparison holds for a filed case, as the viewer may see it.' })
export class CaseAnswer {
  @Field(() => UUID, { description: 'The record that asks.' })
  recordId!: string;

  @Field(() => Int, { description: 'In which version.' })
  version!: number;

  @Field(() => GraphQLISODateTime, {
    description: 'When this version was first asked with today; what is told is what was there then.',
  })
  askedAt!: Date;

  @Field(() => Boolean, { description: 'Whether it was asked with today before.' })
  isRepeated!: boolean;

  @Field(() => [CandidateType], { description: 'As `candidates` tells them.' })
  candidates!: readonly CandidateType[];

  @Field(() => [SearchInstitution], {
    description: 'With whose records it is compared, and why not with those of others; no count.',
  })
  institutions!: readonly SearchInstitution[];
}

@ObjectType('SavedSearch', { description: 'A question that somebody asks again; their own.' })
export class SavedSearchType {
  @Field(() => UUID, { description: 'The question.' })
  id!: string;

  @Field(() => String, { description: 'By what name it is kept.' })
  name!: string;

  @Field(() => SearchFacets, { description: 'What is asked for.' })
  facets!: SearchFacets;

  @Field(() => GraphQLISODateTime, { description: 'When it was kept.' })
  savedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it ends: it is asked no more, and goes.' })
  endsAt!: Date;

  @Field(() => SearchPurposeEnum, {
    nullable: true,
    description:
      'What for it is asked again by itself, so that an alert tells of new answers; null where it is not.',
  })
  tellPurpose?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was last asked by itself.' })
  askedAt?: Date | null;

  @Field(() => Int, { description: 'Answers that it has told of and that were not looked at.' })
  newAnswers!: number;
}

@InputType({ description: 'Whether a kept question tells of new answers.' })
export class TellOfSearchInput {
  @Field(() => UUID, { description: 'The question.' })
  id!: string;

  @Field(() => SearchPurposeEnum, {
    nullable: true,
    description: 'What for it is asked again by itself; null: it tells no more.',
  })
  purpose?: SearchPurpose | null;
}

@InputType({ description: 'That the answers of a kept question were looked at.' })
export class SeeSearchInput {
  @Field(() => UUID, { description: 'The question.' })
  id!: string;

  @Field(() => GraphQLISODateTime, {
    description: 'When it was asked: what was found later stays new.',
  })
  askedAt!: Date;
}

@InputType({ description: 'A question to be asked again.' })
export class SaveSearchInput extends OnceInput {
  @Field(() => String, { description: 'A name for it: of the question, not of a person.' })
  name!: string;

  @Field(() => SearchFacetsInput, { description: 'What is asked for.' })
  facets!: SearchFacetsInput;
}

@ObjectType({ description: 'A question as it is kept now.' })
export class SearchSaved {
  @Field(() => SavedSearchType, { description: 'The question.' })
  search!: SavedSearchType;
}

@InputType({ description: 'A question that is not asked again.' })
export class ForgetSearchInput {
  @Field(() => UUID, { description: 'The question.' })
  id!: string;
}

@ObjectType({ description: 'A kept question is gone.' })
export class SearchForgotten {
  @Field(() => UUID, { description: 'The question.' })
  id!: string;
}

@ObjectType({ description: 'That somebody of another institution found an own record by a question.' })
export class SearchFinding {
  @Field(() => String, { description: 'Code of their institution.' })
  institution!: string;

  @Field(() => String, { description: 'Its name.' })
  institutionName!: string;

  @Field(() => UUID, { description: 'The account, by which their institution can be asked about them.' })
  actorId!: string;

  @Field(() => SearchPurposeEnum, { description: 'What it was asked for.' })
  purpose!: string;

  @Field(() => Int, { description: 'Disclosure level at which it was shown.' })
  level!: number;

  @Field(() => [FacetEnum], { description: 'Which parts the question had; not what it said.' })
  facets!: readonly string[];

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;
}

export const SearchFindingConnection = connectionOf<SearchFinding>(SearchFinding);
