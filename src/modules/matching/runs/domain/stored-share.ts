import type { CountryRate } from '../../../../kernel/linkage/country-shares.js';
import type { LearntShare } from '../../../../kernel/linkage/learnt-share.js';

/** The share that was learnt of a kind, and by pairs of countries where something is known of them. */
export interface StoredShare extends LearntShare {
  readonly byCountries?: readonly CountryShare[];
  /** Share that the installation had set then: probabilities follow from it instead of what was learnt. */
  readonly set?: number;
}

/**
 * Factor of a pair of countries to the bank's share, by the codes of the countries: of side a and of side b.
 */
export type CountryShare = Omit<CountryRate, 'a' | 'b'> & { readonly a: string; readonly b: string };
