import type { Mark, MedicalItem, Physical } from '../../kernel/contract/index.js';
import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import type { Wording } from './wording.js';
import {
  AMPUTATIONS,
  BIRTHMARKS,
  BURNS,
  CAESAREAN,
  CONDITIONS,
  DISABILITIES,
  FRACTURES,
  IMPLANTS,
  LETTERING,
  MEDICATIONS,
  OPERATIONS,
  PIERCINGS,
  SCARS,
  TATTOO_DESIGNS,
} from './wording-marks.js';

export type SimulatedSex = 'female' | 'male';
export type BodySide = NonNullable<Mark['side']>;
export type Region = NonNullable<Mark['region']>;

/** The true looks of somebody, before anybody describes them. */
export interface Appearance {
  readonly heightCm: number;
  readonly weightKg: number;
  readonly build: NonNullable<Physical['build']>;
  readonly hairColor: NonNullable<Physical['hairColor']>;
  readonly hairType: string;
  readonly hairLength: string;
  readonly eyeColor: NonNullable<Physical['eyeColor']>;
  readonly skinTone: string;
  readonly facialHair: string | undefined;
  readonly handedness: 'left' | 'right';
  readonly bloodGroup: string;
}

export interface TrueMark {
  readonly type: Mark['type'];
  readonly region: Region;
  readonly side: BodySide | undefined;
  readonly view: 'front' | 'back' | undefined;
  readonly design: Wording | undefined;
  readonly text: string | undefined;
  readonly color: string | undefined;
  readonly description: Wording | undefined;
}

export interface TrueCondition {
  readonly kind: MedicalItem['kind'];
  readonly region: Region | undefined;
  readonly side: BodySide | undefined;
  readonly description: Wording;
  readonly serial: string | undefined;
  /** True where bones or an autopsy can show it. */
  readonly inTheBody: boolean;
}

const SIDED = [
  'shoulder',
  'upper_arm',
  'forearm',
  'wrist',
  'hand',
  'thigh',
  'knee',
  'lower_leg',
  'ankle',
  'foot',
] as const;
const TATTOOED = [
  'upper_arm',
  'forearm',
  'shoulder',
  'wrist',
  'hand',
  'lower_leg',
  'chest',
  'back',
  'neck',
] as const;
const SCARRED = [
  'head',
  'face',
  'forearm',
  'hand',
  'knee',
  'lower_leg',
  'abdomen',
  'chest',
  'upper_arm',
  'thigh',
] as const;
const LONG_BONES = ['forearm', 'upper_arm', 'lower_leg', 'thigh', 'wrist', 'ankle', 'shoulder'] as const;

export function appearanceOf(sex: SimulatedSex, ageYears: number, chance: SeededGenerator): Appearance {
  const grown = sex === 'male' ? chance.normal(167, 6.5) : chance.normal(155, 6);
  // Height by age before 18, roughly as growth charts run: 75 cm at one year, nearly grown at sixteen.
  const share = ageYears >= 17 ? 1 : Math.min(1, 0.45 + 0.55 * Math.sqrt(Math.max(0, ageYears - 1) / 16));
  const heightCm = Math.round(Math.min(200, Math.max(70, grown * share)));
  const bodyMassIndex = Math.min(38, Math.max(16, chance.normal(ageYears < 14 ? 18 : 24.5, 3)));
  const build =
    bodyMassIndex < 20.5 ? 'slim' : bodyMassIndex < 26 ? 'medium' : bodyMassIndex < 31 ? 'robust' : 'obese';
  const grey = ageYears > 48 && chance.chance(0.6);
  return {
    heightCm,
    weightKg: Math.round(bodyMassIndex * (heightCm / 100) ** 2),
    build,
    hairColor: grey
      ? 'grey'
      : chance.pick(['black', 'black', 'black', 'brown', 'brown', 'dyed', 'blond'] as const),
    hairType: chance.pick(['straight', 'wavy', 'curly']),
    hairLength:
      sex === 'female'
        ? chance.pick(['long', 'long', 'shoulder'])
        : chance.pick(['short', 'short', 'shaved']),
    eyeColor: chance.pick(['brown', 'brown', 'brown', 'black', 'black', 'hazel', 'green'] as const),
    skinTone: chance.pick(['light', 'medium', 'medium', 'dark']),
    facialHair:
      sex === 'male' && ageYears > 18 ? chance.pick(['none', 'moustache', 'beard', 'goatee']) : undefined,
    handedness: chance.chance(0.1) ? 'left' : 'right',
    bloodGroup: chance.pick(['O+', 'O+', 'O+', 'A+', 'A+', 'B+', 'O-', 'A-']),
  };
}

export function marksOf(
  sex: SimulatedSex,
  ageYears: number,
  kinNames: readonly string[],
  chance: SeededGenerator,
): TrueMark[] {
  const marks: TrueMark[] = [];
  const tattoos = ageYears < 15 || chance.chance(0.62) ? 0 : chance.integer(1, 3);
  for (let count = 0; count < tattoos; count++) marks.push(tattooOf(kinNames, chance));
  const scars = chance.pick([0, 0, 1, 1, 2]);
  for (let count = 0; count < scars; count++) {
    marks.push(markOf(chance.chance(0.15) ? 'burn' : 'scar', chance.pick(SCARRED), chance));
  }
  if (chance.chance(0.18))
    marks.push(
      markOf('birthmark', chance.pick(['face', 'neck', 'back', 'thigh', 'forearm'] as const), chance),
    );
  if (sex === 'female' && ageYears > 18 && chance.chance(0.2)) {
    marks.push({ ...markOf('surgical_scar', 'abdomen', chance), side: 'midline', description: CAESAREAN });
  }
  if (chance.chance(sex === 'female' ? 0.4 : 0.06)) marks.push(markOf('piercing', 'ear', chance));
  if (chance.chance(0.015)) marks.push(markOf('amputation', 'finger', chance));
  return marks;
}

function tattooOf(kinNames: readonly string[], chance: SeededGenerator): TrueMark {
  const region = chance.pick(TATTOOED);
  const written = chance.chance(0.3);
  return {
    type: 'tattoo',
    region,
    side: sideOf(region, chance),
    view:
      region === 'forearm' || region === 'lower_leg' ? chance.pick(['front', 'back'] as const) : undefined,
    design: written ? LETTERING : chance.pick(TATTOO_DESIGNS),
    text: written ? chance.pick(kinNames) : undefined,
    color: chance.chance(0.25) ? chance.pick(['red', 'green', 'blue']) : 'black',
    description: undefined,
  };
}

const DESCRIPTIONS: Readonly<Record<string, readonly Wording[]>> = {
  scar: SCARS,
  burn: BURNS,
  birthmark: BIRTHMARKS,
  piercing: PIERCINGS,
  amputation: AMPUTATIONS,
  surgical_scar: OPERATIONS,
};

function markOf(type: Mark['type'], region: Region, chance: SeededGenerator): TrueMark {
  const description = chance.pick(DESCRIPTIONS[type] ?? SCARS);
  return {
    type,
    region,
    side: sideOf(region, chance),
    view: undefined,
    design: undefined,
    text: undefined,
    color: undefined,
    description,
  };
}

function sideOf(region: Region, chance: SeededGenerator): BodySide | undefined {
  if ((SIDED as readonly string[]).includes(region) || region === 'ear' || region === 'finger')
    return chance.pick(['left', 'right'] as const);
  return region === 'chest' || region === 'back' || region === 'neck'
    ? chance.pick(['left', 'right', 'midline'] as const)
    : undefined;
}

export function conditionsOf(sex: SimulatedSex, ageYears: number, chance: SeededGenerator): TrueCondition[] {
  const found: TrueCondition[] = [];
  const add = (
    kind: MedicalItem['kind'],
    descriptions: readonly Wording[],
    inTheBody: boolean,
    region?: Region,
    serial?: string,
  ) =>
    found.push({
      kind,
      description: chance.pick(descriptions),
      inTheBody,
      region,
      serial,
      side: region === undefined ? undefined : sideOf(region, chance),
    });
  if (chance.chance(0.16)) add('healed_fracture', FRACTURES, true, chance.pick(LONG_BONES));
  if (chance.chance(0.03))
    add('implant', IMPLANTS, true, chance.pick(LONG_BONES), `INV-${chance.integer(10_000, 99_999)}`);
  if (ageYears > 12 && chance.chance(0.07)) add('surgery', OPERATIONS, true, 'abdomen');
  if (chance.chance(0.06)) add('condition', CONDITIONS, false);
  if (chance.chance(0.04)) add('medication', MEDICATIONS, false);
  if (chance.chance(0.025)) add('disability', DISABILITIES, false);
  if (sex === 'female' && ageYears > 16 && ageYears < 42 && chance.chance(0.05))
    add('pregnancy', PREGNANCY, true, 'abdomen');
  return found;
}

const PREGNANCY: readonly Wording[] = [
  { es: ['embarazo'], en: ['pregnancy'], fr: ['grossesse'], ht: ['gwosès'] },
];
