import { vocabulary } from './shape.js';

export const BODY_REGION = vocabulary('BodyRegion', 'A region of the body.', {
  head: 'Head, where no closer region is known.',
  face: 'Face.',
  eye: 'Eye.',
  ear: 'Ear.',
  mouth: 'Mouth, lips and tongue.',
  neck: 'Neck.',
  chest: 'Chest.',
  abdomen: 'Abdomen.',
  back: 'Back.',
  shoulder: 'Shoulder.',
  upper_arm: 'Upper arm.',
  elbow: 'Elbow.',
  forearm: 'Forearm.',
  wrist: 'Wrist.',
  hand: 'Hand.',
  finger: 'Finger.',
  arm: 'Arm, where no closer region is known.',
  pelvis: 'Pelvis.',
  buttock: 'Buttock.',
  thigh: 'Thigh.',
  knee: 'Knee.',
  leg: 'Leg, where no closer region is known.',
  lower_leg: 'Lower leg.',
  ankle: 'Ankle.',
  foot: 'Foot.',
  toe: 'Toe.',
});
export const BODY_SIDE = vocabulary('BodySide', 'A side of the body, as its owner has it.', {
  left: 'Left.',
  right: 'Right.',
  midline: 'In the middle.',
});
export const BODY_VIEW = vocabulary('BodyView', 'From where it is seen.', {
  front: 'From the front.',
  back: 'From behind.',
});
export const MARK_TYPE = vocabulary('MarkType', 'What kind of mark it is.', {
  tattoo: 'Tattoo.',
  scar: 'Scar.',
  surgical_scar: 'Scar of an operation.',
  birthmark: 'Birthmark or mole.',
  piercing: 'Piercing.',
  amputation: 'Amputation.',
  deformity: 'Deformity.',
  prosthesis: 'Prosthesis.',
  burn: 'Scar of a burn.',
  other: 'Another mark.',
});
export const MEDICAL_KIND = vocabulary('MedicalKind', 'What kind of medical finding it is.', {
  healed_fracture: 'Fracture that has healed.',
  implant: 'Implant, such as a plate, a screw or a pacemaker.',
  surgery: 'Operation.',
  condition: 'Illness or condition.',
  medication: 'Medicine that is taken.',
  pregnancy: 'Pregnancy.',
  disability: 'Disability.',
});
