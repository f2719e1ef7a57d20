import { pooled, type Pool, type Silent, type RatiosOfTruth } from './pool-adjacent.js';

interface Point {
  readonly stated: number;
  readonly found: number;
}

/**
 * Returns the distance of the stated ratios from what they should have been, in bans (powers of ten): the
 * mean distance of log10 LR and its best rising recalibration, over the range in which that is finite
 * (devPAV; Vergeer, van Schaik, Sjerps, Measuring calibration of likelihood-ratio systems, Forensic Science
 * International 321:110722, 2021). 0 is perfect; 0.3 is a factor of two.
 *
 * @returns null where true and false pairs do not overlap over any range, so that nothing can be said
 */
export function devPav(weighed: RatiosOfTruth, silent: Silent): number | null {
  const trueOnes = weighed.ofTrue.length + silent.ofTrue;
  const falseOnes = weighed.ofFalse.length + silent.ofFalse;
  const points = pooled(weighed, silent)
    .filter(({ ofTrue, ofFalse, from, to }) => ofTrue > 0 && ofFalse > 0 && from <= to)
    .flatMap((pool) => pointsOf(pool, trueOnes, falseOnes));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first.stated === last.stated) return null;
  let area = 0;
  for (const [at, point] of points.entries()) area += at === 0 ? 0 : areaBetween(points[at - 1]!, point);
  return area / (last.stated - first.stated);
}

function pointsOf({ ofTrue, ofFalse, from, to }: Pool, trueOnes: number, falseOnes: number): Point[] {
  const found = Math.log10(ofTrue / trueOnes / (ofFalse / falseOnes));
  return [
    { stated: from, found },
    { stated: to, found },
  ];
}

/**
 * Returns the area between the straight line from one point to the next and the diagonal on which stated and
 * found are one.
 */
function areaBetween(a: Point, b: Point): number {
  const width = b.stated - a.stated;
  const [before, after] = [a.found - a.stated, b.found - b.stated];
  if (before * after >= 0) return (width * (Math.abs(before) + Math.abs(after))) / 2;
  return (width * (before * before + after * after)) / (2 * (Math.abs(before) + Math.abs(after)));
}
