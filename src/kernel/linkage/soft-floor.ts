/**
 * Floors as mixtures.
 *
 * Registries err, so no value excludes: with probability `slip` the value says nothing about the person
 * (wrong record, typing error, wrong estimate) and is drawn from the population. Then LR' = (1 - slip) LR +
 * slip, which is the floor and costs almost nothing where the values agree.
 */
const STEPS_A_UNIT = 64;
const LOWEST = -12;
const HIGHEST = 12;

export function withSlip(log10LR: number, slip: number): number {
  return Math.log10((1 - slip) * 10 ** log10LR + slip);
}

/**
 * The knots are kept by slip: there are as many as groups that may err, and a table takes longer to make than
 * a record to look up.
 */
const KNOTS = new Map<number, Float64Array>();

function knotsOf(slip: number): Float64Array {
  const known = KNOTS.get(slip);
  if (known) return known;
  const knots = Float64Array.from({ length: (HIGHEST - LOWEST) * STEPS_A_UNIT + 2 }, (_, i) =>
    withSlip(LOWEST + i / STEPS_A_UNIT, slip),
  );
  KNOTS.set(slip, knots);
  return knots;
}

/**
 * `withSlip` of one slip as a table, straight lines between its knots (error below 1e-4), for the inner
 * loops.
 */
export class SoftFloor {
  private readonly knots: Float64Array;

  constructor(readonly slip: number) {
    this.knots = knotsOf(slip);
  }

  at(log10LR: number): number {
    if (!(log10LR > LOWEST)) return this.knots[0]!;
    if (log10LR >= HIGHEST) return log10LR + Math.log10(1 - this.slip);
    const position = (log10LR - LOWEST) * STEPS_A_UNIT;
    const knot = position | 0;
    const low = this.knots[knot]!;
    return low + (position - knot) * (this.knots[knot + 1]! - low);
  }
}
