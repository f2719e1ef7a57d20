import type { RemainsRecord } from '../../kernel/contract/index.js';
import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import { DAYS_PER_YEAR, dateOf } from './calendar.js';
import type { SimulationContext } from './desk.js';
import type { ReportingStyle } from './reporting-style.js';
import { BONES_ONLY, type Condition, type FindingOfBody } from './finding.js';
import type { Drafted } from './stated.js';
import type { Traveller } from './traveller.js';

/** Standard deviations of the examiner's error, and half the width of the range that is written down. */
interface Accuracy {
  readonly ageError: number;
  readonly ageHalfWidth: number;
  readonly heightErrorCm: number;
  readonly heightHalfWidthCm: number;
  readonly sexErrorShare: number;
}

/**
 * The less soft tissue, the wider. Ranges hold the truth some nine times in ten, as a range of 90 % is meant
 * to.
 */
const ACCURACY: Readonly<Record<Condition, Accuracy>> = {
  fresh: { ageError: 3, ageHalfWidth: 5, heightErrorCm: 1.5, heightHalfWidthCm: 2, sexErrorShare: 0.002 },
  decomposed: { ageError: 3.5, ageHalfWidth: 6, heightErrorCm: 3, heightHalfWidthCm: 5, sexErrorShare: 0.01 },
  submerged: { ageError: 4, ageHalfWidth: 7, heightErrorCm: 3, heightHalfWidthCm: 5, sexErrorShare: 0.01 },
  mummified: {
    ageError: 4.5,
    ageHalfWidth: 8,
    heightErrorCm: 3.5,
    heightHalfWidthCm: 6,
    sexErrorShare: 0.02,
  },
  skeletonised: {
    ageError: 5,
    ageHalfWidth: 8,
    heightErrorCm: 3.5,
    heightHalfWidthCm: 6,
    sexErrorShare: 0.05,
  },
  burnt: { ageError: 6, ageHalfWidth: 10, heightErrorCm: 5, heightHalfWidthCm: 8, sexErrorShare: 0.07 },
};

/**
 * Errors grow with the noise; what is written down does not, for examiners do not know how wrong they are.
 */
function accuracyOf({ condition }: FindingOfBody, manner: ReportingStyle): Accuracy {
  const usual = ACCURACY[condition];
  return {
    ...usual,
    ageError: manner.spreads(usual.ageError),
    heightErrorCm: manner.spreads(usual.heightErrorCm),
    sexErrorShare: manner.errs(usual.sexErrorShare),
  };
}

export function estimatesOf(
  person: Traveller,
  finding: FindingOfBody,
  { chance, manner }: SimulationContext,
  isFragment: boolean,
): Drafted<NonNullable<RemainsRecord['estimates']>> {
  const accuracy = accuracyOf(finding, manner);
  const bones = BONES_ONLY.has(finding.condition);
  const trueAge = (finding.deathDay - person.birthDay) / DAYS_PER_YEAR;
  const age = Math.round(
    trueAge + chance.normal(0, Math.min(accuracy.ageError, manner.spreads(1 + trueAge / 8))),
  );
  const ageHalfWidth = Math.max(2, Math.round(Math.min(accuracy.ageHalfWidth, 1 + trueAge / 4)));
  if (isFragment) return estimatesOfFragment(age, ageHalfWidth);
  const height = Math.round(person.appearance.heightCm + chance.normal(0, accuracy.heightErrorCm));
  return {
    sex: sexEstimate(person, trueAge, accuracy, chance),
    ageYears: { min: Math.max(0, age - ageHalfWidth), max: Math.max(1, age + ageHalfWidth) },
    heightCm:
      finding.completeness === 'partial' && chance.chance(0.6)
        ? undefined
        : { min: height - accuracy.heightHalfWidthCm, max: height + accuracy.heightHalfWidthCm },
    ancestry: bones && chance.chance(0.2) ? 'no estimable' : undefined,
    method: bones ? chance.pick(['pelvis and cranium', 'long bones', 'dental development']) : undefined,
  };
}

/** One bone tells grown from ungrown, and little more. */
function estimatesOfFragment(age: number, halfWidth: number) {
  return {
    sex: { value: 'unknown' as const },
    ageYears: { min: Math.max(0, age - 2 * halfWidth), max: Math.max(1, age + 2 * halfWidth) },
  };
}

/** A child's bones do not tell the sex. */
function sexEstimate(person: Traveller, trueAge: number, accuracy: Accuracy, chance: SeededGenerator) {
  if (accuracy.sexErrorShare > 0.015 && (trueAge < 13 || chance.chance(0.08)))
    return { value: 'unknown' as const };
  const wrong = chance.chance(accuracy.sexErrorShare);
  const value = wrong === (person.sex === 'male') ? ('female' as const) : ('male' as const);
  const confidence = Math.round((1 - accuracy.sexErrorShare * (0.8 + chance.uniform())) * 100) / 100;
  return { value, confidence };
}

type DeathTime = Pick<Drafted<RemainsRecord>, 'deathDate' | 'postMortemIntervalDays'>;

/** The time of death as estimated: a span of days before the finding, two dates, or both. */
export function deathTimeOf(finding: FindingOfBody, { chance, manner }: SimulationContext): DeathTime {
  const days = finding.foundDay - finding.deathDay;
  if (days === 0 && chance.chance(0.5) && !manner.isBenchmark)
    return { deathDate: dateOf(finding.deathDay), postMortemIntervalDays: undefined };
  // Entomology, tissue and clothes tell the order of magnitude; one estimate in twelve misses.
  const centre =
    days * Math.exp(chance.normal(0, manner.spreads(0.25))) * (chance.chance(manner.errs(0.08)) ? 2.5 : 1);
  const min = Math.max(0, Math.floor(centre * 0.5));
  const max = Math.max(min + 1, Math.ceil(centre * 1.8) + 1);
  const asDates = chance.chance(0.1) && !manner.isBenchmark;
  return {
    deathDate: asDates
      ? { from: dateOf(finding.foundDay - max), to: dateOf(finding.foundDay - min) }
      : undefined,
    postMortemIntervalDays: asDates && chance.chance(0.7) ? undefined : { min, max },
  };
}
