/** Log10 likelihood ratios that an engine gave to pairs of one person, and to pairs of two. */
export interface RatiosOfTruth {
  readonly ofTrue: readonly number[];
  readonly ofFalse: readonly number[];
}

/** Numbers of true and false pairs of which the engine said nothing. */
export interface Silent {
  readonly ofTrue: number;
  readonly ofFalse: number;
}

/** Bans beyond which a ratio is not told apart: one infinite error must not hide all others. */
const UTMOST = 300;

export function bounded(log10LR: number): number {
  return Math.max(-UTMOST, Math.min(UTMOST, log10LR));
}

/** Pool of pairs whose ratios stand together in a rising recalibration. */
export interface Pool {
  ofTrue: number;
  ofFalse: number;
  /** Lowest and highest log10 ratio of those that were listed; `from` lies above `to` where none was. */
  from: number;
  to: number;
}

/**
 * Returns the best rising recalibration of the ratios (pool adjacent violators): pools from the lowest ratio
 * to the highest, each with a strictly higher share of true pairs than the one before. What was not listed
 * ranks below all.
 */
export function pooled(weighed: RatiosOfTruth, silent: Silent): Pool[] {
  const pools: Pool[] = [];
  for (const equal of equalsOf(weighed, silent)) {
    let last = equal;
    for (let before = pools.at(-1); before !== undefined && !rises(before, last); before = pools.at(-1)) {
      pools.pop();
      last = {
        ofTrue: before.ofTrue + last.ofTrue,
        ofFalse: before.ofFalse + last.ofFalse,
        from: Math.min(before.from, last.from),
        to: Math.max(before.to, last.to),
      };
    }
    pools.push(last);
  }
  return pools;
}

/** Tells whether the share of true pairs is strictly higher in the second pool. */
function rises(first: Pool, second: Pool): boolean {
  return first.ofTrue * (second.ofTrue + second.ofFalse) < second.ofTrue * (first.ofTrue + first.ofFalse);
}

/** Yields the pairs that share one ratio, from the lowest to the highest. */
function* equalsOf(weighed: RatiosOfTruth, silent: Silent): Generator<Pool> {
  if (silent.ofTrue + silent.ofFalse > 0) yield { ...silent, from: Infinity, to: -Infinity };
  const trueOnes = Float64Array.from(weighed.ofTrue, bounded).sort();
  const falseOnes = Float64Array.from(weighed.ofFalse, bounded).sort();
  let [atTrue, atFalse] = [0, 0];
  while (atTrue < trueOnes.length || atFalse < falseOnes.length) {
    const ratio = Math.min(trueOnes[atTrue] ?? Infinity, falseOnes[atFalse] ?? Infinity);
    const equal = { ofTrue: 0, ofFalse: 0, from: ratio, to: ratio };
    for (; trueOnes[atTrue] === ratio; atTrue++) equal.ofTrue += 1;
    for (; falseOnes[atFalse] === ratio; atFalse++) equal.ofFalse += 1;
    yield equal;
  }
}
