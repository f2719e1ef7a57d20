import { enumOf } from '../../../../platform/graphql/index.js';
import type { TellingOccasion } from '../domain/identification-state.js';
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

export const OccasionEnum = enumOf<TellingOccasion>('TellingOccasion', 'What a family is told.', {
  identification: 'That somebody was identified.',
  reaffirmed: 'That it was examined again, and stands.',
  revoked: 'That it was examined again, and does not stand.',
});
export const TellingStateEnum = enumOf<'planned' | 'told' | 'cancelled'>(
  'TellingState',
  'How far the telling is.',
  {
    planned: 'It is planned.',
    told: 'The family was told.',
    cancelled: 'The plan was given up.',
  },
);
export const NotInPersonReasonEnum = enumOf<NotInPersonReason>(
  'NotInPersonReason',
  'Why a family is not told in person.',
  {
    family_asked: 'The family has asked for it.',
    distance: 'Nobody can come to the family in time.',
    danger: 'It would put somebody in danger.',
    health: 'For reasons of health.',
    other: 'Another reason.',
  },
);
export const InterpreterEnum = enumOf<Interpreter>('TellingInterpreter', 'Whether somebody interprets.', {
  not_needed: 'Nobody needs to.',
  ordered: 'Somebody does.',
  not_found: 'Nobody was found.',
});
export const SupportEnum = enumOf<Support>('TellingSupport', 'Psychosocial support.', {
  arranged: 'It is there, and goes on afterwards.',
  family_declined: 'The family does not want it.',
  not_available: 'There is none.',
});
export const CancelReasonEnum = enumOf<TellingCancelReason>(
  'TellingCancelReason',
  'Why the plan of a telling is given up.',
  {
    family_asked: 'The family has asked for it.',
    family_not_reached: 'The family was not reached.',
    teller_not_available: 'Whoever was to tell cannot.',
    danger: 'It would put somebody in danger.',
    health: 'For reasons of health.',
    other: 'Another reason.',
  },
);
export const PlaceKindEnum = enumOf<PlaceKind>('TellingPlace', 'Where a family is told; never the address.', {
  home: 'At home.',
  institution: 'At the institution.',
  consulate: 'At a consulate.',
  community: 'In the community, as at a parish.',
  health_centre: 'At a health centre.',
  remote: 'From afar.',
  elsewhere: 'Elsewhere.',
});
export const PresentRoleEnum = enumOf<PresentRole>('PresentRole', 'Who was there.', {
  family: 'The family.',
  teller: 'Whoever told it.',
  forensic_specialist: 'A forensic specialist, to explain.',
  psychologist: 'A psychologist.',
  consul: 'A consul.',
  interpreter: 'An interpreter.',
  companion: 'Somebody whom the family has brought.',
  lawyer: 'A lawyer.',
  guardianship_authority: 'The guardianship authority.',
});
export const EffectsHandedEnum = enumOf<EffectsHanded>(
  'EffectsHanded',
  'Whether belongings were handed over.',
  {
    all: 'All of them.',
    some: 'Some of them.',
    later: 'They will be.',
    none: 'There are none.',
  },
);
export const DispositionChoiceEnum = enumOf<DispositionChoice>(
  'DispositionChoice',
  'What the family has chosen.',
  {
    repatriation: 'To have the remains brought home.',
    local_burial: 'To have them buried where they are.',
    cremation: 'To have them cremated.',
    undecided: 'It has not decided.',
  },
);
