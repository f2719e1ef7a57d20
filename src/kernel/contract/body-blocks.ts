import { HEIGHT_CM, WEIGHT_KG } from './common-blocks.js';
import { boolean, list, map, number, object, optional, required, text } from './shape.js';
import { BODY_REGION, BODY_SIDE, BODY_VIEW, MARK_TYPE, MEDICAL_KIND } from './body-vocabularies.js';
import {
  BUILD,
  EFFECT_CATEGORY,
  EYE_COLOR,
  FOUND_ON,
  HAIR_COLOR,
  HANDEDNESS,
  STATE,
  TOOTH_CODE,
} from './vocabularies.js';

const FINGERS = 10;

export const PHYSICAL = object('Physical', 'Bodily appearance.', {
  heightCm: optional(HEIGHT_CM, 'Stature in centimetres.'),
  weightKg: optional(WEIGHT_KG, 'Weight in kilograms.'),
  build: optional(BUILD, 'Build.'),
  hairColor: optional(HAIR_COLOR, 'Colour of the hair.'),
  hairType: optional(text(), 'Straight, wavy, curly.'),
  hairLength: optional(text(), 'Length of the hair.'),
  eyeColor: optional(EYE_COLOR, 'Colour of the eyes.'),
  skinTone: optional(text(), 'Tone of the skin.'),
  facialHair: optional(text(), 'Beard, moustache.'),
  handedness: optional(HANDEDNESS, 'Preferred hand.'),
  bloodGroup: optional(text(), 'Blood group.'),
});

const MARK = object('Mark', 'A mark on the body, or its checked absence.', {
  type: required(MARK_TYPE, 'What kind of mark it is.'),
  region: optional(BODY_REGION, 'Region of the body.'),
  side: optional(BODY_SIDE, 'Side of the body.'),
  view: optional(BODY_VIEW, 'Front or back.'),
  design: optional(text(), 'What a tattoo shows.'),
  text: optional(text(), 'What a tattoo reads.'),
  colors: optional(list(text()), 'Its colours.'),
  description: optional(text(), 'Anything else, in any language.'),
  state: optional(STATE, 'Present when left out; absent where it was looked for and not found.'),
});

const MEDICAL_ITEM = object('MedicalItem', 'A medical finding or its checked absence.', {
  kind: required(MEDICAL_KIND, 'What kind of finding it is.'),
  region: optional(BODY_REGION, 'Region of the body.'),
  side: optional(BODY_SIDE, 'Side of the body.'),
  description: optional(text(), 'Description, in any language.'),
  serial: optional(text(), 'Serial number of an implant.'),
  state: optional(STATE, 'Present when left out; absent where it was looked for and not found.'),
});

export const DENTAL = object('Dental', 'The teeth.', {
  teeth: optional(map('tooth', TOOTH_CODE), 'State of each tooth by its FDI number (ISO 3950).'),
  notes: optional(text(), 'Notes, in any language.'),
});

export const FINGERPRINTS = object('Fingerprints', 'Who holds fingerprints; never the images.', {
  available: required(boolean, 'Whether there are any.'),
  holder: optional(text(), 'Who holds them.'),
  fingers: optional(
    list(number(1, FINGERS, true)),
    'Which fingers, 1 (right thumb) to 10 (left little finger).',
  ),
  format: optional(text(), 'In what format.'),
});

const EFFECT = object('PersonalEffect', 'A piece of clothing or a belonging, or its checked absence.', {
  category: required(EFFECT_CATEGORY, 'What kind of thing it is.'),
  article: optional(text(), 'The thing itself.'),
  color: optional(text(), 'Its colour.'),
  brand: optional(text(), 'Its brand.'),
  size: optional(text(), 'Its size.'),
  text: optional(text(), 'What it reads.'),
  foundOn: optional(FOUND_ON, 'Where it was.'),
  description: optional(text(), 'Anything else, in any language.'),
  state: optional(STATE, 'Present when left out; absent where it was looked for and not found.'),
});

export const MARKS = list(MARK);
export const MEDICAL = list(MEDICAL_ITEM);
export const EFFECTS = list(EFFECT);
