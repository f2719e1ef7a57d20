import { enumOf } from '../../../../platform/graphql/index.js';
import type {
  Allowance,
  ContestReason,
  DeclineReason,
  ReviewReason,
  WhoseWord,
} from '../domain/identification.lists.js';
import type { IdentificationState } from '../domain/identification-state.js';
import type { IdentifiedKind, Method } from '../domain/methods.js';
import type { StepName } from '../persistence/step.repository.js';

export const IdentificationStateEnum = enumOf<IdentificationState>(
  'IdentificationState',
  'How far an identification is.',
  {
    proposed: 'Laid out by one side, confirmed by nobody.',
    preliminary: 'Confirmed once.',
    confirmed: 'Confirmed by two institutions, or where one owns both records by two people or laboratories.',
    notified_to_family: 'The family has been told.',
    contested: 'Contested: somebody independent examines again.',
    reaffirmed: 'Examined again, and it stands.',
    revoked: 'Examined again, and it does not stand.',
    declined: 'An institution has not confirmed it.',
    lapsed:
      'Ended before it was confirmed: the pair may not be compared any more, or a side thinks otherwise.',
  },
);
export const IdentifiedKindEnum = enumOf<IdentifiedKind>('IdentifiedKind', 'Who was identified.', {
  identification: 'Somebody who has died.',
  living: 'Somebody found alive.',
});
export const MethodEnum = enumOf<Method>('IdentificationMethod', 'By what somebody is identified.', {
  fingerprint: 'Fingerprints.',
  dental: 'Teeth.',
  dna: 'DNA.',
  medical_implant: 'An implant by its number.',
  anthropology: 'Anthropology; only together with circumstances.',
  circumstances: 'Circumstances; only together with others.',
  personal_effects: 'Belongings; never alone.',
  documents: 'Documents; of the living together with circumstances.',
  own_statement: 'Who the person says to be; of the living alone.',
  visual: 'Recognition by sight; never enough.',
});
export const StepNameEnum = enumOf<StepName>(
  'IdentificationStepName',
  'Something done with an identification.',
  {
    proposed: 'Proposed.',
    confirmed: 'Confirmed by an institution.',
    declined: 'Not confirmed by an institution.',
    lapsed: 'Lapsed.',
    allowed: 'Somebody found alive has said what may be told.',
    companions_allowed: 'Institutions of companions may be told that one was found.',
    companions_refused: 'They may not, or not any more.',
    told: 'The family was told.',
    contested: 'Contested.',
    reaffirmed: 'Reaffirmed.',
    revoked: 'Revoked.',
  },
);
export const WhoseWordEnum = enumOf<WhoseWord>(
  'WhoseWord',
  'Whose word it is whether institutions of companions may be told that somebody was found.',
  { family: 'Of the family.', person: 'Of the person found alive.' },
);
export const DeclineReasonEnum = enumOf<DeclineReason>(
  'DeclineReason',
  'Why an institution does not confirm.',
  {
    report_missing: 'There is no report.',
    method_not_enough: 'The methods do not carry it.',
    samples_doubtful: 'It is doubtful of whom the samples are.',
    contradicting_evidence: 'Other evidence speaks against it.',
    not_competent: 'Another authority is competent.',
    other: 'Another reason, given in words.',
  },
);
export const ContestReasonEnum = enumOf<ContestReason>(
  'ContestReason',
  'Why an identification is contested.',
  {
    family_doubts: 'The family doubts it.',
    not_explained: 'It was not explained.',
    remains_incomplete: 'The remains are not complete, or not those that were shown.',
    effects_do_not_fit: 'The belongings do not fit.',
    new_evidence: 'There is new evidence.',
    institution_doubts: 'The institution itself doubts it.',
    other: 'Another reason, given in words.',
  },
);
export const ReviewReasonEnum = enumOf<ReviewReason>('ReviewReason', 'What a second examination rests on.', {
  examined_again: 'The remains or the person were examined again.',
  other_laboratory: 'Another laboratory has typed and reckoned.',
  records_reviewed: 'The records were gone through again.',
  samples_mixed_up: 'Samples had been mixed up.',
  kinship_mistaken: 'The family does not hang together as was thought.',
  other: 'Something else, given in words.',
});
export const AllowanceEnum = enumOf<Allowance>('Allowance', 'What somebody found alive allows to be told.', {
  whereabouts: 'That the person lives, and where.',
  only_alive: 'That the person lives.',
  nothing: 'Nothing.',
});
export const ContestOutcomeEnum = enumOf<'reaffirmed' | 'revoked'>(
  'ContestOutcome',
  'What a second examination comes to.',
  { reaffirmed: 'The identification stands.', revoked: 'It does not stand.' },
);
