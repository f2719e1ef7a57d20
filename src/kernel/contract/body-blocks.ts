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
  heightCm: optional(HEIGHT_CM, 'Stature in centimetres.', {
    dataClass: 'P2',
    isCompared: true,
    isAsked: true,
  }),
  weightKg: optional(WEIGHT_KG, 'Weight in kilograms.', { dataClass: 'P2', isCompared: true, isAsked: true }),
  build: optional(BUILD, 'Build.', { dataClass: 'P2', isCompared: true, isAsked: true }),
  hairColor: optional(HAIR_COLOR, 'Colour of the hair.', {
    dataClass: 'P2',
    isCompared: true,
    isAsked: true,
  }),
  hairType: optional(text(), 'Straight, wavy, curly.', { dataClass: 'P2' }),
  hairLength: optional(text(), 'Length of the hair.', { dataClass: 'P2' }),
  eyeColor: optional(EYE_COLOR, 'Colour of the eyes.', { dataClass: 'P2', isCompared: true, isAsked: true }),
  skinTone: optional(text(), 'Tone of the skin.', { dataClass: 'P2' }),
  facialHair: optional(text(), 'Beard, moustache.', { dataClass: 'P2', isAsked: true }),
  handedness: optional(HANDEDNESS, 'Preferred hand.', { dataClass: 'P2', isCompared: true, isAsked: true }),
  bloodGroup: optional(text(), 'Blood group.', { dataClass: 'P2', isCompared: true, formBlock: 'medical' }),
});

const MARK = object('Mark', 'A mark on the body, or its checked absence.', {
  type: required(MARK_TYPE, 'What kind of mark it is.', { dataClass: 'P2', isCompared: true, isAsked: true }),
  region: optional(BODY_REGION, 'Region of the body.', { dataClass: 'P2', isCompared: true, isAsked: true }),
  side: optional(BODY_SIDE, 'Side of the body.', { dataClass: 'P2', isCompared: true, isAsked: true }),
  view: optional(BODY_VIEW, 'Front or back.', { dataClass: 'P2', isAsked: true }),
  design: optional(text(), 'What a tattoo shows.', { dataClass: 'P3', isCompared: true, isAsked: true }),
  text: optional(text(), 'What a tattoo reads.', { dataClass: 'P3', isCompared: true, isAsked: true }),
  colors: optional(list(text()), 'Its colours.', { dataClass: 'P2', isCompared: true }),
  description: optional(text(), 'Anything else, in any language.', {
    dataClass: 'P3',
    isCompared: true,
    isAsked: true,
  }),
  state: optional(STATE, 'Present when left out; absent where it was looked for and not found.', {
    dataClass: 'P2',
    isCompared: true,
    isAsked: true,
  }),
});

const MEDICAL_ITEM = object('MedicalItem', 'A medical finding or its checked absence.', {
  kind: required(MEDICAL_KIND, 'What kind of finding it is.', {
    dataClass: 'P2',
    isCompared: true,
    isAsked: true,
  }),
  region: optional(BODY_REGION, 'Region of the body.', { dataClass: 'P2', isCompared: true, isAsked: true }),
  side: optional(BODY_SIDE, 'Side of the body.', { dataClass: 'P2', isCompared: true, isAsked: true }),
  description: optional(text(), 'Description, in any language.', {
    dataClass: 'P3',
    isCompared: true,
    isAsked: true,
  }),
  serial: optional(text(), 'Serial number of an implant.', {
    dataClass: 'P3',
    isCompared: true,
    isAsked: true,
  }),
  state: optional(STATE, 'Present when left out; absent where it was looked for and not found.', {
    dataClass: 'P2',
    isCompared: true,
    isAsked: true,
  }),
});

export const DENTAL = object('Dental', 'The teeth.', {
  teeth: optional(map('tooth', TOOTH_CODE), 'State of each tooth by its FDI number (ISO 3950).', {
    dataClass: 'P4',
    isCompared: true,
  }),
  notes: optional(text(), 'Notes, in any language.', { dataClass: 'P3' }),
});

export const FINGERPRINTS = object('Fingerprints', 'Who holds fingerprints; never the images.', {
  available: required(boolean, 'Whether there are any.', { dataClass: 'P2' }),
  holder: optional(text(), 'Who holds them.', { dataClass: 'P2' }),
  fingers: optional(
    list(number(1, FINGERS, true)),
    'Which fingers, 1 (right thumb) to 10 (left little finger).',
    { dataClass: 'P2' },
  ),
  format: optional(text(), 'In what format.', { dataClass: 'P2' }),
});

const EFFECT = object('PersonalEffect', 'A piece of clothing or a belonging, or its checked absence.', {
  category: required(EFFECT_CATEGORY, 'What kind of thing it is.', {
    dataClass: 'P2',
    isCompared: true,
    isAsked: true,
  }),
  article: optional(text(), 'The thing itself.', { dataClass: 'P2', isCompared: true, isAsked: true }),
  color: optional(text(), 'Its colour.', { dataClass: 'P2', isCompared: true, isAsked: true }),
  brand: optional(text(), 'Its brand.', { dataClass: 'P2', isCompared: true, isAsked: true }),
  size: optional(text(), 'Its size.', { dataClass: 'P2', isCompared: true }),
  text: optional(text(), 'What it reads.', { dataClass: 'P3', isCompared: true, isAsked: true }),
  foundOn: optional(FOUND_ON, 'Where it was.', { dataClass: 'P2', isAsked: true }),
  description: optional(text(), 'Anything else, in any language.', { dataClass: 'P3', isCompared: true }),
  state: optional(STATE, 'Present when left out; absent where it was looked for and not found.', {
    dataClass: 'P2',
    isCompared: true,
  }),
});

export const MARKS = list(MARK);
export const MEDICAL = list(MEDICAL_ITEM);
export const EFFECTS = list(EFFECT);
