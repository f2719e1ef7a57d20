/** ISO 3166-1 alpha-2 as a number from 1 to 676; 0 for none. */
export function countryCode(country: string | undefined): number {
  if (country === undefined || !/^[A-Z]{2}$/.test(country)) return 0;
  return (country.charCodeAt(0) - 65) * 26 + country.charCodeAt(1) - 64;
}

export const COUNTRY_CODES = 677;

export function countryOfCode(code: number): string {
  return code === 0 ? '' : String.fromCharCode(65 + Math.floor((code - 1) / 26), 65 + ((code - 1) % 26));
}

/**
 * Packs up to two countries into one number, in ascending order, so that the same two are the same number.
 */
export function packCountries(countries: readonly string[]): number {
  const codes = countries.map(countryCode).filter((code) => code !== 0);
  const [first = 0, second = 0] = codes.sort((x, y) => x - y);
  return first + second * 1024;
}

export const firstCountry = (packed: number): number => packed & 1023;
export const secondCountry = (packed: number): number => packed >> 10;

export function includesCountry(packed: number, country: number): boolean {
  return country !== 0 && (firstCountry(packed) === country || secondCountry(packed) === country);
}

/** A country that both name; 0 for none. */
export function sharedCountry(a: number, b: number): number {
  if (includesCountry(b, firstCountry(a))) return firstCountry(a);
  return includesCountry(b, secondCountry(a)) ? secondCountry(a) : 0;
}
