import { enumOf } from '../../../../platform/graphql/index.js';
import type { MaterialGroup, REVOKED_GROUND } from '../domain/material-groups.js';
import type { DecisionReason } from '../domain/reasons.js';

export const DecisionReasonEnum = enumOf<DecisionReason>(
  'DecisionReason',
  'Why a side decides so; each decision has its list.',
  {
    different_sex_dna: 'Excluded: DNA shows another sex.',
    dna_exclusion: 'Excluded: by DNA.',
    dental_unexplainable: 'Excluded: the teeth differ in a way that cannot be explained.',
    fingerprints_differ: 'Excluded: by fingerprints.',
    medical_unexplainable: 'Excluded: medical findings differ in a way that cannot be explained.',
    marks_unexplainable: 'Excluded: marks differ in a way that cannot be explained.',
    dates_impossible: 'Excluded: the dates make it impossible.',
    places_impossible: 'Excluded: the places make it impossible.',
    age_or_stature_impossible: 'Excluded: age or stature make it impossible.',
    known_elsewhere: 'Excluded: one of the two is known to be somebody else.',
    found_alive: 'Excluded: the missing person was found alive.',
    record_mistaken: 'Excluded: what one of the records said was wrong.',
    other: 'Another reason, given in words.',
    too_little_data: 'Inconclusive: the records say too little.',
    poor_condition: 'Inconclusive: the condition of the remains does not allow it.',
    poor_profile: 'Inconclusive: the DNA profile is incomplete or mixed.',
    too_few_relatives: 'Inconclusive: too few relatives have given a sample.',
    awaits_examination: 'Inconclusive: an examination is not finished.',
    new_evidence: 'Taken up again: there is new evidence.',
    mistaken_exclusion: 'Taken up again: the exclusion was mistaken.',
    family_asks: 'Taken up again: the family asks for it.',
  },
);

export const MaterialGroupEnum = enumOf<MaterialGroup | typeof REVOKED_GROUND>(
  'MaterialGroup',
  'A group of fields whose change can take the ground from an exclusion.',
  {
    dna: 'What was typed, of whom, and how the family hangs together.',
    dental: 'The teeth.',
    fingerprints: 'Whether there are fingerprints, and of which fingers.',
    medical: 'Medical findings.',
    marks: 'Marks on the body.',
    sex: 'Sex.',
    age: 'Birth and age.',
    stature: 'Stature.',
    dates: 'Dates of the disappearance, the finding, the death.',
    places: 'Places of the journey and of the finding.',
    identity: 'Names, documents, an established identity.',
    identification: 'Nothing of the record: an identification was revoked.',
  },
);
