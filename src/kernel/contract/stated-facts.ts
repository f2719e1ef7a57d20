import type { FieldPath } from './field-paths.js';
import type { REMAINS } from './remains.js';
import type { REPORT } from './report.js';

/** Parts of a record of any type that tell of age and stature; `R` is how it writes a range of numbers. */
interface Telling<R> {
  readonly person?:
    | { readonly birthDate?: string | undefined; readonly ageYears?: R | undefined }
    | undefined;
  readonly physical?: { readonly heightCm?: R | undefined } | undefined;
  readonly estimates?: { readonly ageYears?: R | undefined; readonly heightCm?: R | undefined } | undefined;
}

/** What a record states of age and stature: of a person as told, of a body as seen, of remains as estimated. */
export interface StatedFacts<R> {
  /** Date of birth, a partial date. */
  readonly birth: string | undefined;
  /** Age in years at the record's reference date. */
  readonly age: R | undefined;
  /** Estimated age at death, in years. */
  readonly ageAtDeath: R | undefined;
  /** Stature in centimetres. */
  readonly height: R | undefined;
  /** Estimated stature, in centimetres. */
  readonly estimatedHeight: R | undefined;
}

export const statedFacts = <R>({ person, physical, estimates }: Telling<R>): StatedFacts<R> => ({
  birth: person?.birthDate,
  age: person?.ageYears,
  ageAtDeath: estimates?.ageYears,
  height: physical?.heightCm,
  estimatedHeight: estimates?.heightCm,
});

/** Where each stands in a record, as a dotted path. */
export const STATED_AT = {
  birth: 'person.birthDate',
  age: 'person.ageYears',
  ageAtDeath: 'estimates.ageYears',
  height: 'physical.heightCm',
  estimatedHeight: 'estimates.heightCm',
} as const satisfies Readonly<
  Record<keyof StatedFacts<unknown>, FieldPath<typeof REPORT> | FieldPath<typeof REMAINS>>
>;

/** Name of the field of each. An estimate has the name of what is told of a person. */
export const STATED_NAME = {
  birth: 'birthDate',
  age: 'ageYears',
  height: 'heightCm',
} as const satisfies Readonly<Record<string, keyof Told>>;

type Told = Required<NonNullable<Telling<unknown>['person'] & Telling<unknown>['physical']>>;
