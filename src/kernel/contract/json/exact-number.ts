const NUMBER = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
const TRAILING_ZEROS = /(?<!0)0+$/;
const LEADING_ZEROS = /^0+/;
/** Number of significant digits that tell every double from its neighbours: more of them are lost. */
const MOST_SIGNIFICANT_DIGITS = 17;
/** Greatest number of characters that a double needs, however it is written. */
const LONGEST = 1100;

/** Decimal number as digits without outer zeros and the power of ten of the last one. */
interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

function decimalOf(text: string): Decimal {
  const parts = NUMBER.exec(text);
  const fraction = parts?.[2] ?? '';
  const all = (parts?.[1] ?? '') + fraction;
  const digits = all.replace(TRAILING_ZEROS, '');
  const exponent = Number(parts?.[3] ?? 0) - fraction.length + all.length - digits.length;
  return { digits: digits.replace(LEADING_ZEROS, ''), exponent };
}

/** Tells whether a number comes out as it went in when it is read and written again. */
function comesBack({ digits, exponent }: Decimal, value: number): boolean {
  const written = decimalOf(String(value));
  return written.digits === digits && written.exponent === exponent;
}

/**
 * Tells whether a double holds a JSON number as exactly as it was meant.
 *
 * An integer is a count or a code: it has to come back to the last digit (12345678901234567890 does not). A
 * number with decimals is a measure, and the nearest double is what every program makes of it: it has to be
 * within the range of doubles (not 1e400 and not 1e-400) and to have no more significant digits than a double
 * tells apart.
 */
export function isHeldExactly(text: string): boolean {
  if (text.length > LONGEST || !NUMBER.test(text)) return false;
  const decimal = decimalOf(text);
  if (decimal.digits === '') return true;
  const value = Math.abs(Number(text));
  if (!Number.isFinite(value) || value === 0) return false;
  if (comesBack(decimal, value)) return true;
  if (decimal.exponent >= 0)
    return BigInt(decimal.digits) * 10n ** BigInt(decimal.exponent) === BigInt(value);
  return value < Number.MAX_SAFE_INTEGER && decimal.digits.length <= MOST_SIGNIFICANT_DIGITS;
}
