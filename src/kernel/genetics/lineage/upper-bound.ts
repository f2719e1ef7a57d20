/** Halvings of an interval of length 1: beyond the precision of a double. */
const HALVINGS = 60;

/**
 * Returns the exact upper confidence bound of a share of which `seen` of `size` were seen (Clopper and
 * Pearson 1934): the p at which seeing so few or fewer has the probability 1 - confidence. 1 where nothing
 * was sampled or all have it.
 */
export function upperBound(seen: number, size: number, confidence: number): number {
  if (seen >= size) return 1;
  let [low, high] = [seen / size, 1];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (atMost(seen, size, middle) > 1 - confidence) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * Returns P(X <= most) of a binomial; each term from the one before, in logarithms, for (1 - p)^size is below
 * the least double.
 */
function atMost(most: number, size: number, share: number): number {
  const odds = Math.log(share) - Math.log1p(-share);
  let log = size * Math.log1p(-share);
  let sum = Math.exp(log);
  for (let count = 1; count <= most; count++) {
    log += Math.log((size - count + 1) / count) + odds;
    sum += Math.exp(log);
  }
  return sum;
}
