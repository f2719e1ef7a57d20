import { COLOMBIA } from './co.js';
import type { CountryProfile } from './country-profile.js';
import { ECUADOR } from './ec.js';
import { GUATEMALA } from './gt.js';
import { HONDURAS } from './hn.js';
import { MEXICO } from './mx.js';
import { PANAMA } from './pa.js';
import { EL_SALVADOR } from './sv.js';
import { UNITED_STATES } from './us.js';

/** Every profile, in the order of the country codes. */
export const COUNTRY_PROFILES: readonly CountryProfile[] = [
  COLOMBIA,
  ECUADOR,
  GUATEMALA,
  HONDURAS,
  MEXICO,
  PANAMA,
  EL_SALVADOR,
  UNITED_STATES,
];

/** The profile of a country (ISO 3166-1 alpha-2), or undefined where nobody has written one. */
export function countryProfile(code: string): CountryProfile | undefined {
  return COUNTRY_PROFILES.find(({ country }) => country === code);
}
