/** Crockford's base 32: no I, L, O or U, so that a code can be read out over a bad line. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECK_ALPHABET = `${ALPHABET}*~$=U`;
const LENGTH = 8;

/**
 * A readable code for a record that its institution has not numbered itself: `HN-SEARCH-2031-7K3M9QWA-H`.
 *
 * The last sign is Crockford's check symbol (modulo 37) over the eight before it; it catches one wrong sign and two swapped ones.
 *
 * @param chance uniform numbers in [0, 1), one a sign; the code is a label, not a secret
 */
export function recordCode(institutionCode: string, year: number, chance: () => number): string {
  const signs = Array.from({ length: LENGTH }, () => ALPHABET[Math.floor(chance() * 32)] ?? '0').join('');
  return `${institutionCode}-${year}-${signs}-${checkSymbol(signs)}`;
}

export function checkSymbol(signs: string): string {
  let remainder = 0;
  for (const sign of signs) remainder = (remainder * 32 + ALPHABET.indexOf(sign)) % 37;
  return CHECK_ALPHABET[remainder] ?? '0';
}
