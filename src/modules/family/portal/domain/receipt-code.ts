/** Crockford's base 32: no I, L, O, U, so that it can be read aloud and copied by hand. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 4;
/** 95 random bits, and one character that tells a slip of the pen. */
const RANDOM_CHARACTERS = 19;

/** Times x in the field of 32 elements (x⁵ + x² + 1): a check by it tells each single slip and each pair that was swapped. */
const timesX = (value: number): number => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;

function checkOf(values: readonly number[]): number {
  return timesX(values.reduce((sum, value) => timesX(sum) ^ value, 0));
}

/**
 * A code in groups of four, as `7KQ4-M2XD-…`.
 *
 * @param random as many bytes as it has characters without the check
 */
export function receiptCode(random: Uint8Array): string {
  const values = [...random.slice(0, RANDOM_CHARACTERS)].map((byte) => byte & 31);
  if (values.length < RANDOM_CHARACTERS) throw new RangeError('Too few random bytes for a code.');
  return inGroups([...values, checkOf(values)].map((value) => ALPHABET.charAt(value)).join(''));
}

export const RECEIPT_RANDOM_BYTES = RANDOM_CHARACTERS;

/** The code as it is kept, however it was written: small letters, blanks, O for 0, I or L for 1. Nothing for what is no code. */
export function readReceiptCode(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}.]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (plain.length !== RANDOM_CHARACTERS + 1) return undefined;
  const values = [...plain].map((character) => ALPHABET.indexOf(character));
  if (values.includes(-1)) return undefined;
  return checkOf(values.slice(0, -1)) === values.at(-1) ? inGroups(plain) : undefined;
}

function inGroups(plain: string): string {
  return plain.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? plain;
}
