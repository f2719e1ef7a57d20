import { enumOf } from '../../../../platform/graphql/index.js';
import type { CannotReason, DataAnswer, DataKind, DataRequestState } from '../domain/data-request.js';

export const DataKindEnum = enumOf<DataKind>('DataKind', 'What one side of a match can ask the other for.', {
  dna_reference: 'A sample of a relative, or of an item of the missing person.',
  dental_chart: 'The teeth.',
  fingerprints: 'Fingerprints, or who holds them.',
  medical_record: 'Fractures, operations, implants.',
  mark_detail: 'A mark in more detail.',
  photograph: 'A photograph.',
  anthropology: 'Estimates of sex, age and stature, and how they were made.',
  dates: 'Dates.',
  places: 'Places.',
  documents: 'Identity documents.',
  effects_detail: 'Clothing and belongings in more detail.',
  other: 'Something else, given in words.',
});
export const CannotReasonEnum = enumOf<CannotReason>('CannotReason', 'Why what is asked for cannot be had.', {
  not_held: 'Nobody known to this side has it.',
  not_permitted: 'Law or protocol does not permit it.',
  family_declines: 'The family does not want it.',
  destroyed: 'It is not there any more.',
  takes_longer: 'It takes longer than was given.',
  other: 'Another reason, given in words.',
});
export const DataAnswerEnum = enumOf<DataAnswer>('DataAnswer', 'The answer to a request for data.', {
  supplied: 'The record says it now.',
  cannot: 'It cannot be had; the reason says why.',
});
export const DataRequestStateEnum = enumOf<DataRequestState>(
  'DataRequestState',
  'What has become of a request for data.',
  {
    open: 'It waits for an answer.',
    supplied: 'The record says it now.',
    cannot: 'It cannot be had.',
    withdrawn: 'Whoever asked does not need it any more.',
  },
);
