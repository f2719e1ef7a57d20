/** ISO 3166-1 alpha-2 as a number from 1 to 676; 0 for none. */
export function countryCode(country: string | undefined): number {
  if (country === undefined || !/^[A-Z]{2}$/.test(country)) return 0;
  return (country.charCodeAt(0) - 65) * 26 + country.charCodeAt(1) - 64;
}

export const COUNTRY_CODES = 677;

export function countryOfCode(code: number): string {
  return code === 0 ? '' : String.fromCharCode(65 + Math.floor((code - 1) / 26), 65 + ((code - 1) % 26));
}
