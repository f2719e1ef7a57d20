import type { Mark, MedicalItem, Physical } from '../../kernel/contract/index.js';
import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import type { Appearance, BodySide, TrueCondition, TrueMark } from './appearance.js';
import type { SimulationContext } from './desk.js';
import type { Drafted } from './stated.js';
import { said, type Tongue } from './wording.js';

type Told<T> = Drafted<T>;

/**
 * Looks as a relative or an official puts them down. `sureness` is the chance that a thing is said at all.
 */
export function toldPhysical(
  appearance: Appearance,
  sureness: number,
  { chance, manner }: SimulationContext,
): Told<Physical> {
  const height = Math.round(appearance.heightCm + chance.normal(0, manner.spreads(2.5)));
  const weight = Math.round(appearance.weightKg * (1 + chance.normal(0, manner.spreads(0.07))));
  const halfWidth = chance.pick([0, 2, 3, 5]);
  // Dark brown and black eyes are taken for each other.
  const eyeColor =
    appearance.eyeColor === 'black' && chance.chance(manner.errs(0.4)) ? 'brown' : appearance.eyeColor;
  return {
    heightCm: chance.perhaps(sureness, { min: height - halfWidth, max: height + halfWidth }),
    weightKg: chance.perhaps(sureness * 0.7, { min: weight - 4, max: weight + 4 }),
    build: chance.perhaps(sureness, appearance.build),
    hairColor: chance.perhaps(sureness, appearance.hairColor),
    hairType: chance.perhaps(sureness * 0.7, appearance.hairType),
    hairLength: chance.perhaps(sureness * 0.7, appearance.hairLength),
    eyeColor: chance.perhaps(sureness, eyeColor),
    skinTone: chance.perhaps(sureness / 2, appearance.skinTone),
    facialHair: chance.perhaps(sureness / 2, appearance.facialHair),
    handedness: chance.perhaps(sureness / 4, appearance.handedness),
    bloodGroup: chance.perhaps(sureness / 6, appearance.bloodGroup),
  };
}

/** A mark in somebody's words; left and right are exchanged now and then. */
export function toldMark(
  mark: TrueMark,
  tongue: Tongue,
  wrongSideShare: number,
  chance: SeededGenerator,
): Told<Mark> {
  return {
    type: mark.type,
    region: mark.region,
    side: chance.chance(wrongSideShare) ? otherSide(mark.side) : mark.side,
    view: mark.view,
    design: mark.design === undefined ? undefined : said(mark.design, tongue, chance),
    text: mark.text,
    colors: mark.color === undefined ? [] : [mark.color],
    description: mark.description === undefined ? undefined : said(mark.description, tongue, chance),
  };
}

export function otherSide(side: BodySide | undefined): BodySide | undefined {
  if (side === 'left') return 'right';
  return side === 'right' ? 'left' : side;
}

export function toldCondition(
  condition: TrueCondition,
  tongue: Tongue,
  chance: SeededGenerator,
): Told<MedicalItem> {
  return {
    kind: condition.kind,
    region: condition.region,
    side: condition.side,
    description: said(condition.description, tongue, chance),
    serial: condition.serial,
  };
}
