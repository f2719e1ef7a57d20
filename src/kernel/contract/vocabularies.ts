import { vocabulary } from './shape.js';

export const ASKED_ANSWER = vocabulary('AskedAnswer', ['unknown', 'refused', 'not_asked']);
export const STATE = vocabulary('PresenceState', ['present', 'absent']);

export const SEX = vocabulary('Sex', ['female', 'male', 'intersex', 'unknown']);
export const NAME_KIND = vocabulary('NameKind', [
  'legal',
  'birth',
  'alias',
  'nickname',
  'document',
  'route_alias',
]);
export const DOCUMENT_TYPE = vocabulary('DocumentType', [
  'national_id',
  'passport',
  'birth_certificate',
  'consular_id',
  'voter_id',
  'driving_licence',
  'refugee_certificate',
  'border_id',
  'other',
]);

export const BUILD = vocabulary('Build', ['slim', 'medium', 'robust', 'obese']);
export const HAIR_COLOR = vocabulary('HairColor', [
  'black',
  'brown',
  'blond',
  'red',
  'grey',
  'white',
  'bald',
  'dyed',
]);
export const EYE_COLOR = vocabulary('EyeColor', ['brown', 'black', 'hazel', 'green', 'blue', 'grey']);
export const HANDEDNESS = vocabulary('Handedness', ['left', 'right', 'both']);

export const BODY_REGION = vocabulary('BodyRegion', [
  'head',
  'face',
  'eye',
  'ear',
  'mouth',
  'neck',
  'chest',
  'abdomen',
  'back',
  'shoulder',
  'upper_arm',
  'elbow',
  'forearm',
  'wrist',
  'hand',
  'finger',
  'arm',
  'pelvis',
  'buttock',
  'thigh',
  'knee',
  'leg',
  'lower_leg',
  'ankle',
  'foot',
  'toe',
]);
export const BODY_SIDE = vocabulary('BodySide', ['left', 'right', 'midline']);
export const BODY_VIEW = vocabulary('BodyView', ['front', 'back']);
export const MARK_TYPE = vocabulary('MarkType', [
  'tattoo',
  'scar',
  'surgical_scar',
  'birthmark',
  'piercing',
  'amputation',
  'deformity',
  'prosthesis',
  'burn',
  'other',
]);
export const MEDICAL_KIND = vocabulary('MedicalKind', [
  'healed_fracture',
  'implant',
  'surgery',
  'condition',
  'medication',
  'pregnancy',
  'disability',
]);
export const TOOTH_CODE = vocabulary('ToothCode', [
  'present',
  'missing',
  'missing_after_death',
  'unerupted',
  'caries',
  'filled',
  'filled_gold',
  'crown',
  'crown_gold',
  'root_canal',
  'bridge',
  'implant',
  'fractured',
  'rotated',
  'prosthesis',
  'no_data',
]);
export const EFFECT_CATEGORY = vocabulary('EffectCategory', [
  'clothing',
  'footwear',
  'jewellery',
  'bag',
  'document',
  'money',
  'phone',
  'religious',
  'paper_note',
  'medicine',
  'other',
]);
export const FOUND_ON = vocabulary('FoundOn', ['worn', 'pocket', 'bag', 'nearby']);

export const SAMPLE_TYPE = vocabulary('SampleType', [
  'buccal',
  'blood',
  'bone',
  'tooth',
  'tissue',
  'hair',
  'personal_item',
]);
export const COLLECTOR_KIND = vocabulary('CollectorKind', [
  'police',
  'prosecutor',
  'forensic_service',
  'search_commission',
  'consulate',
  'ngo',
  'red_cross',
]);

export const CONSENT_PURPOSE = vocabulary('ConsentPurpose', [
  'search',
  'forensic_matching',
  'cross_border',
  'registry_query',
  'judicial',
  'publication',
  'statistics',
]);
export const CONSENT_DECISION = vocabulary('ConsentDecision', ['granted', 'refused']);
export const CONSENT_BASIS = vocabulary('ConsentBasis', ['consent', 'public_register', 'legal_mandate']);
