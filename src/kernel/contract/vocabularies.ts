import { vocabulary } from './shape.js';

export const ASKED_ANSWER = vocabulary('AskedAnswer', 'Why a field that was asked about has no value.', {
  unknown: 'The one who was asked does not know.',
  refused: 'The one who was asked would not say.',
  not_asked: 'Nobody has asked.',
});
export const STATE = vocabulary('PresenceState', 'Whether something was found or looked for in vain.', {
  present: 'It is there; the same as leaving it out.',
  absent: 'It was looked for and is not there.',
});

export const SEX = vocabulary('Sex', 'Sex, as recorded or estimated.', {
  female: 'Female.',
  male: 'Male.',
  intersex: 'Intersex.',
  unknown: 'Not known.',
});
export const NAME_KIND = vocabulary('NameKind', 'What kind of name it is.', {
  legal: 'The name in force by law.',
  birth: 'The name given at birth, where another is in force now.',
  alias: 'Another name that the person goes by.',
  nickname: 'What family and friends say.',
  document: 'The name as a document writes it.',
  route_alias: 'A name used only on the journey.',
});
export const DOCUMENT_TYPE = vocabulary('DocumentType', 'What kind of document it is.', {
  national_id: 'National identity card, or its number.',
  passport: 'Passport.',
  birth_certificate: 'Birth certificate.',
  consular_id: 'Identity card of a consulate.',
  voter_id: 'Voter card.',
  driving_licence: 'Driving licence.',
  refugee_certificate: 'Paper of the asylum system; stays with its owner below level 4.',
  border_id: 'Number given at a border; stays with its owner below level 4.',
  other: 'Another document.',
});

export const BUILD = vocabulary('Build', 'Build of the body.', {
  slim: 'Slim.',
  medium: 'Medium.',
  robust: 'Robust.',
  obese: 'Obese.',
});
export const HAIR_COLOR = vocabulary('HairColor', 'Colour of the hair.', {
  black: 'Black.',
  brown: 'Brown.',
  blond: 'Blond.',
  red: 'Red.',
  grey: 'Grey.',
  white: 'White.',
  bald: 'Without hair.',
  dyed: 'Dyed, whatever the colour beneath.',
});
export const EYE_COLOR = vocabulary('EyeColor', 'Colour of the eyes.', {
  brown: 'Brown.',
  black: 'Black.',
  hazel: 'Hazel.',
  green: 'Green.',
  blue: 'Blue.',
  grey: 'Grey.',
});
export const HANDEDNESS = vocabulary('Handedness', 'Which hand the person prefers.', {
  left: 'The left.',
  right: 'The right.',
  both: 'Both alike.',
});

export const TOOTH_CODE = vocabulary('ToothCode', 'What was seen at the place of a tooth.', {
  present: 'Present, without anything to note.',
  missing: 'Lost before death.',
  missing_after_death: 'Lost after death.',
  unerupted: 'Not yet through.',
  caries: 'Decayed.',
  filled: 'Filled.',
  filled_gold: 'Filled with gold.',
  crown: 'Crowned.',
  crown_gold: 'Crowned with gold.',
  root_canal: 'Root canal treated.',
  bridge: 'Part of a bridge.',
  implant: 'Implant.',
  fractured: 'Broken.',
  rotated: 'Turned in its place.',
  prosthesis: 'Replaced by a prosthesis.',
  no_data: 'Could not be looked at.',
});
export const EFFECT_CATEGORY = vocabulary('EffectCategory', 'What kind of belonging it is.', {
  clothing: 'Clothing.',
  footwear: 'Shoes, boots, sandals.',
  jewellery: 'Jewellery, watches.',
  bag: 'Bag, backpack, purse.',
  document: 'Document.',
  money: 'Money.',
  phone: 'Telephone, or its card.',
  religious: 'Religious object.',
  paper_note: 'Note on paper, such as a telephone number.',
  medicine: 'Medicine.',
  other: 'Anything else.',
});
export const FOUND_ON = vocabulary('FoundOn', 'Where a belonging was.', {
  worn: 'On the body.',
  pocket: 'In a pocket.',
  bag: 'In a bag.',
  nearby: 'Near the body.',
});

export const SAMPLE_TYPE = vocabulary('SampleType', 'What a genetic sample was taken from.', {
  buccal: 'Inside of the cheek.',
  blood: 'Blood.',
  bone: 'Bone.',
  tooth: 'Tooth.',
  tissue: 'Soft tissue.',
  hair: 'Hair.',
  personal_item: "The missing person's own thing, such as a toothbrush.",
});
export const COLLECTOR_KIND = vocabulary('CollectorKind', 'Who took a genetic sample.', {
  police: 'Police.',
  prosecutor: "Prosecutor's office.",
  forensic_service: 'Forensic service.',
  search_commission: 'Search commission.',
  consulate: 'Consulate.',
  ngo: 'Non-governmental organisation.',
  red_cross: 'Red Cross or Red Crescent.',
});

export const CONSENT_PURPOSE = vocabulary('ConsentPurpose', 'What a family decides about.', {
  search: 'Comparison with other reports and with living persons.',
  forensic_matching: 'Comparison with human remains.',
  cross_border:
    'Comparison in other countries, in addition to the others; reaches the countries that it names.',
  registry_query: 'Queries to registries.',
  judicial: 'Use in a case before a court.',
  publication: 'Publication of the report.',
  statistics: 'Counting in figures.',
});
export const CONSENT_DECISION = vocabulary('ConsentDecision', 'What a family has decided.', {
  granted: 'Yes.',
  refused: 'No.',
});
export const CONSENT_BASIS = vocabulary('ConsentBasis', 'On what ground data may be used.', {
  consent: 'The family has agreed.',
  public_register: 'The data stand in a public register.',
  legal_mandate: 'A law says so.',
});
