/**
 * Returns the matrix of the equal model: every other allele of the table with the same probability, which
 * therefore depends on how many the table has.
 *
 * The equal and the proportional model do not know which allele is like which, so that alleles nobody carries
 * can be merged.
 */
export function equal(rate: number, size: number): Float64Array {
  const values = new Float64Array(size * size).fill(rate / (size - 1));
  for (let at = 0; at < size; at++) values[at * (size + 1)] = 1 - rate;
  return values;
}

/**
 * Returns the matrix of the proportional model: a mutated allele is a draw from the population. Stationary
 * and reversible; the overall rate is exactly `rate`.
 */
export function proportional(rate: number, frequencies: Float64Array): Float64Array {
  const size = frequencies.length;
  const heterozygosity = frequencies.reduce((sum, p) => sum + p * (1 - p), 0);
  const alpha = rate / heterozygosity;
  const values = new Float64Array(size * size);
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++) values[from * size + to] = alpha * frequencies[to]!;
    values[from * (size + 1)]! += 1 - alpha;
  }
  return values;
}
