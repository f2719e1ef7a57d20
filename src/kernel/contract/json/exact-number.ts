const NUMBER = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
const TRAILING_ZEROS = /0+$/;
const LEADING_ZEROS = /^0+/;
/** Every double is told from its neighbours by 17 significant digits: more of them are lost. */
const MOST_SIGNIFICANT_DIGITS = 17;
/** Above 10 to the 308 no double is left; exact integers are compared digit by digit below it. */
const LARGEST_EXPONENT = 310;

/** The digits of an integer written with decimals or an exponent; undefined where it is none. */
function integerDigits(whole: string, fraction: string, exponent: number): string | undefined {
  const digits = whole + fraction;
  const scale = exponent - fraction.length;
  if (scale >= 0) return digits + '0'.repeat(scale);
  return TRAILING_ZEROS.test(digits) && (TRAILING_ZEROS.exec(digits)?.[0].length ?? 0) >= -scale
    ? digits.slice(0, scale)
    : undefined;
}

/**
 * Whether a double holds a JSON number as exactly as it was meant.
 *
 * An integer is a count or a code: it has to be held to the last digit (12345678901234567890 is not). A number with decimals is a
 * measure, and the nearest double is what every program makes of it: it has to be within the reach of doubles (not 1e400 and not
 * 1e-400) and to have no more significant digits than a double tells apart.
 */
export function isHeldExactly(text: string): boolean {
  const parts = NUMBER.exec(text);
  if (!parts) return false;
  const [whole, fraction, exponent] = [parts[1]!, parts[2] ?? '', Number(parts[3] ?? 0)];
  const significant = (whole + fraction).replace(LEADING_ZEROS, '').replace(TRAILING_ZEROS, '');
  if (significant === '') return true;
  const value = Math.abs(Number(text));
  if (!Number.isFinite(value) || value === 0 || Math.abs(exponent) > LARGEST_EXPONENT + text.length)
    return false;
  const integer = integerDigits(whole, fraction, exponent);
  if (integer !== undefined) return BigInt(integer) === BigInt(value);
  return value < Number.MAX_SAFE_INTEGER && significant.length <= MOST_SIGNIFICANT_DIGITS;
}
