/**
 * log10 and its inverse for the inner loops: a table look-up and a short series in place of a call out of the
 * compiled code.
 *
 * Both are right to within 1e-14 of the logarithm, far below what any score is told to.
 */
const bits = new Float64Array(1);
const halves = new Int32Array(bits.buffer);
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

const MANTISSA = 0xfffff;
const ONE = 0x3ff00000;
const BIAS = 1023;
const LEAST_NORMAL = 2 ** -1022;

/** The mantissa's first eight bits choose a centre; the series takes over from there. */
const CENTRES = 256;
const centreOf = (cell: number): number => 1 + (cell + 0.5) / CENTRES;
const inverseOfCentre = Float64Array.from({ length: CENTRES }, (_, cell) => 1 / centreOf(cell));
const logOfCentre = Float64Array.from(inverseOfCentre, (inverse) => -Math.log10(inverse));
const LOG10_OF_2 = Math.log10(2);

export function log10(value: number): number {
  if (!(value >= LEAST_NORMAL && value < Infinity)) return Math.log10(value);
  bits[0] = value;
  const high = halves[HIGH]!;
  halves[HIGH] = (high & MANTISSA) | ONE;
  const cell = (high >> 12) & (CENTRES - 1);
  const r = bits[0] * inverseOfCentre[cell]! - 1;
  const series = r * (1 + r * (-1 / 2 + r * (1 / 3 + r * (-1 / 4 + r * (1 / 5)))));
  return ((high >> 20) - BIAS) * LOG10_OF_2 + logOfCentre[cell]! + series * Math.LOG10E;
}

/** Powers of two in steps of 1/64 within an octave, and the octaves themselves. */
const STEPS = 64;
const fractions = Float64Array.from({ length: STEPS }, (_, step) => 2 ** (step / STEPS));
const OCTAVES = 350;
const octaves = Float64Array.from({ length: 2 * OCTAVES + 1 }, (_, octave) => 2 ** (octave - OCTAVES));
const STEPS_A_DECADE = STEPS / LOG10_OF_2;
const DECADE_STEPS = LOG10_OF_2 / STEPS;
const MOST_DECADES = 100;

export function power10(exponent: number): number {
  if (!(exponent > -MOST_DECADES && exponent < MOST_DECADES)) return 10 ** exponent;
  const step = Math.floor(exponent * STEPS_A_DECADE);
  const r = (exponent - step * DECADE_STEPS) * Math.LN10;
  const series = 1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120)))));
  return octaves[(step >> 6) + OCTAVES]! * fractions[step & (STEPS - 1)]! * series;
}
