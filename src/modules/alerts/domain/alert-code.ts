/** Crockford's base 32: no I, L, O or U, so that a code can be read out over a telephone. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/**
 * The code by which people speak of an alert: fifty bits of its random id, as AL-XXXXX-XXXXX.
 * It says nothing about the alert, nor how many there are.
 */
export function alertCodeOf(id: string): string {
  const digits = id.replace(/-/g, '');
  // The thirteenth digit of a random UUID is its version, so the last one takes its place.
  const bits = BigInt(`0x${digits.slice(0, 12)}${digits.slice(-1)}`) >> 2n;
  const code = Array.from(
    { length: LENGTH },
    (_, at) => DIGITS[Number((bits >> BigInt(5 * (LENGTH - 1 - at))) & 31n)],
  ).join('');
  return `AL-${code.slice(0, 5)}-${code.slice(5)}`;
}
