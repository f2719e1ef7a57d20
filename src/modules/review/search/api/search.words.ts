import { enumOf } from '../../../../platform/graphql/index.js';
import type { Facet, Facets } from '../domain/facets.js';
import type { InstitutionAnswer, SearchPurpose } from '../use-cases/federated-search.js';
import type { NotAsked } from '../use-cases/whom-to-ask.js';

export const SearchTypeEnum = enumOf<Facets['recordTypes'][number]>(
  'SearchType',
  'In which records is asked.',
  {
    report: "Families' reports.",
    remains: 'Remains in forensic banks.',
    living: 'Registers of people found alive.',
  },
);

export const SearchSexEnum = enumOf<'female' | 'male'>('SearchSex', 'Sex that is asked for.', {
  female: 'Female.',
  male: 'Male.',
});

export const SearchPurposeEnum = enumOf<SearchPurpose>('SearchPurpose', 'What a question is asked for.', {
  search: 'To search for somebody who is missing.',
  forensic_matching: 'To find out whose remains they are.',
});

export const FacetEnum = enumOf<Facet>('SearchFacet', 'A part of a question.', {
  document: 'Number of a document.',
  name: 'Words of a name.',
  words: 'Words of marks, findings or belongings.',
  age: 'Age in years.',
  date: 'Last sign of life, finding, or coming in.',
  place: 'Country of a place.',
  sex: 'Sex.',
  teeth: 'That the teeth were charted.',
  dna: 'That there is a genetic profile.',
});

export const ReasonEnum = enumOf<'agrees' | 'not_known'>('SearchAgreement', 'What a record says to a part.', {
  agrees: 'It says the same.',
  not_known: 'It says nothing of it.',
});

export const StandingEnum = enumOf<InstitutionAnswer['standing']>(
  'SearchStanding',
  'What became of a question at an institution.',
  {
    answered: 'It has answered.',
    no_answer: 'It did not answer in time: ask again.',
    not_asked: 'It was not asked.',
  },
);

export const NotAskedEnum = enumOf<NotAsked>('SearchNotAsked', 'Why an institution was not asked.', {
  closed: 'It has closed; who has taken over its records answers.',
  no_agreement: 'No agreement lets these records be compared for this.',
  level: 'The agreement lists none of its records: neither they nor how many there are is told.',
  case: "Others' reports and people found alive are reached by a filed case alone, which is compared with them.",
  consent: 'Of a filed case: its family, or the person, does not permit it there.',
  kept: 'A kept question asks own records alone: others are asked by a filed case, or by a question of the moment.',
  facet: 'A part of the question asks for what the agreement does not show, or what no agreement shows.',
  not_chosen: 'The question names others.',
  role: "One's own role does not read these records of one's own institution.",
});
