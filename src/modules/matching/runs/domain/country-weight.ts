import type { CountryRate } from '../../../../kernel/linkage/country-shares.js';
import type { Kind } from '../../../../kernel/linkage/kinds.js';

/** Factors by which the prior of pairs of countries differs from the bank's share. */
export interface CountryWeights {
  readonly kind: Kind;
  readonly countries: Countries;
  readonly rates: readonly CountryRate[];
}

/** The countries whose institutions hold the records, as numbers from 0. */
export interface Countries {
  readonly count: number;
  /** Returns the country of a record's institution; undefined for one that has left the bank. */
  of(seq: number): number | undefined;
}
