import { wordsOf } from './fold.js';

/**
 * Body regions of the exchange format with the coarser part of the body each belongs to. Order is the code.
 */
const PARTS: readonly (readonly [part: string, regions: string])[] = [
  ['head', 'head face eye ear mouth neck'],
  ['trunk', 'chest abdomen back pelvis buttock'],
  ['arm', 'shoulder upper_arm elbow forearm wrist hand finger arm'],
  ['leg', 'thigh knee leg lower_leg ankle foot toe'],
];

export const REGIONS: readonly string[] = PARTS.flatMap(([, regions]) => regions.split(' '));
const PART_OF_REGION = PARTS.flatMap(([, regions], part) => regions.split(' ').map(() => part + 1));

/** 0 is "not said"; regions count from 1. */
export function regionCode(region: string | undefined): number {
  return region === undefined ? 0 : REGIONS.indexOf(region) + 1;
}

export function partOfRegion(code: number): number {
  return code === 0 ? 0 : PART_OF_REGION[code - 1]!;
}

export const SIDES: readonly string[] = ['left', 'right', 'midline'];

export function sideCode(side: string | undefined): number {
  return side === undefined ? 0 : SIDES.indexOf(side) + 1;
}

const REGION_WORDS = new Map(Object.entries({
  cabeza: 'head', head: 'head', scalp: 'head', craneo: 'head', cara: 'face', face: 'face', forehead: 'face',
  frente: 'face', cheek: 'face', mejilla: 'face', chin: 'face', nose: 'face', nariz: 'face', eyebrow: 'face', ceja: 'face',
  ojo: 'eye', eye: 'eye', oreja: 'ear', orejas: 'ear', ear: 'ear', ears: 'ear', boca: 'mouth', labio: 'mouth',
  lip: 'mouth', cuello: 'neck', neck: 'neck', nuca: 'neck', pecho: 'chest', chest: 'chest', breast: 'chest',
  abdomen: 'abdomen', abdominal: 'abdomen', abdominopelvic: 'abdomen', stomach: 'abdomen', estomago: 'abdomen',
  vientre: 'abdomen', barriga: 'abdomen', espalda: 'back', back: 'back', pelvis: 'pelvis', hip: 'pelvis',
  cadera: 'pelvis', groin: 'pelvis', buttock: 'buttock', buttocks: 'buttock', gluteo: 'buttock', hombro: 'shoulder',
  shoulder: 'shoulder', codo: 'elbow', elbow: 'elbow', antebrazo: 'forearm', forearm: 'forearm', muneca: 'wrist',
  wrist: 'wrist', mano: 'hand', hand: 'hand', hands: 'hand', dedo: 'finger', finger: 'finger', fingers: 'finger',
  brazo: 'arm', arm: 'arm', arms: 'arm', bicep: 'upper_arm', biceps: 'upper_arm', muslo: 'thigh', thigh: 'thigh',
  rodilla: 'knee', knee: 'knee', pierna: 'leg', leg: 'leg', legs: 'leg', pantorrilla: 'lower_leg', calf: 'lower_leg',
  shin: 'lower_leg', tobillo: 'ankle', ankle: 'ankle', pie: 'foot', foot: 'foot', feet: 'foot', toe: 'toe', toes: 'toe',
})); // prettier-ignore

const SIDE_WORDS = new Map(Object.entries({
  left: 'left', izquierdo: 'left', izquierda: 'left', right: 'right', derecho: 'right', derecha: 'right',
  middle: 'midline', midline: 'midline', center: 'midline', centro: 'midline',
})); // prettier-ignore

/** Reads the place on the body from a free text: the first region and side that it names. */
export function placeOnBody(text: string): {
  readonly region: string | undefined;
  readonly side: string | undefined;
} {
  const words = wordsOf(text);
  const region = words.map((word) => REGION_WORDS.get(word)).find((found) => found !== undefined);
  const side = words.map((word) => SIDE_WORDS.get(word)).find((found) => found !== undefined);
  return { region, side };
}

export function isBodyWord(word: string): boolean {
  return REGION_WORDS.has(word) || SIDE_WORDS.has(word);
}
