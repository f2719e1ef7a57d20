/** The log10 likelihood ratios that an engine gave to pairs of one person, and to pairs of two. */
export interface Weighed {
  readonly ofTrue: readonly number[];
  readonly ofFalse: readonly number[];
}

/** True and false pairs of which the engine said nothing. */
export interface Silent {
  readonly ofTrue: number;
  readonly ofFalse: number;
}

/** Beyond this many bans a ratio costs no more: one infinite error must not hide all others. */
const UTMOST = 300;

/**
 * Cost of log likelihood ratios, in bits (Brümmer and du Preez, Application-independent evaluation of speaker detection, Computer
 * Speech and Language 20, 2006): 0 is perfect, 1 says nothing. It is taken over all pairs; the unlisted ones together get the ratio
 * that their true and false numbers imply, so that a short list is not punished for its silence.
 */
export function costOfRatios(weighed: Weighed, silent: Silent): number {
  const trueOnes = weighed.ofTrue.length + silent.ofTrue;
  const falseOnes = weighed.ofFalse.length + silent.ofFalse;
  let [trueCost, falseCost] = [0, 0];
  if (silent.ofTrue > 0) {
    const ratio = Math.log(silent.ofTrue / trueOnes / (silent.ofFalse / falseOnes));
    trueCost += silent.ofTrue * bitsOf(-ratio);
    falseCost += silent.ofFalse * bitsOf(ratio);
  }
  for (const log10LR of weighed.ofTrue) trueCost += bitsOf(-bounded(log10LR) * Math.LN10);
  for (const log10LR of weighed.ofFalse) falseCost += bitsOf(bounded(log10LR) * Math.LN10);
  return (trueCost / trueOnes + falseCost / falseOnes) / 2;
}

function bounded(log10LR: number): number {
  return Math.max(-UTMOST, Math.min(UTMOST, log10LR));
}

/** log2(1 + e^x), without overflow. */
function bitsOf(x: number): number {
  return (x > 30 ? x : Math.log1p(Math.exp(x))) / Math.LN2;
}

/** Pairs that share one ratio. */
interface Group {
  ofTrue: number;
  ofFalse: number;
}

/** The least cost that any rising recalibration of the ratios reaches (pool adjacent violators): how well they order the pairs. */
export function leastCost(weighed: Weighed, silent: Silent): number {
  const pooled: Group[] = [];
  for (const group of groupsOf(weighed, silent)) {
    let last = group;
    for (let before = pooled.at(-1); before !== undefined && !rises(before, last); before = pooled.at(-1)) {
      pooled.pop();
      last = { ofTrue: before.ofTrue + last.ofTrue, ofFalse: before.ofFalse + last.ofFalse };
    }
    pooled.push(last);
  }
  const trueOnes = weighed.ofTrue.length + silent.ofTrue;
  const falseOnes = weighed.ofFalse.length + silent.ofFalse;
  let cost = 0;
  for (const { ofTrue, ofFalse } of pooled) {
    const ratio = ofTrue / trueOnes / (ofFalse / falseOnes);
    if (ofTrue > 0) cost += (ofTrue / trueOnes) * Math.log2(1 + 1 / ratio);
    if (ofFalse > 0) cost += (ofFalse / falseOnes) * Math.log2(1 + ratio);
  }
  return cost / 2;
}

/** Whether the share of true pairs is strictly higher in the second group. */
function rises(first: Group, second: Group): boolean {
  return first.ofTrue * (second.ofTrue + second.ofFalse) < second.ofTrue * (first.ofTrue + first.ofFalse);
}

/** From the lowest ratio to the highest; what was not listed ranks below all. */
function* groupsOf(weighed: Weighed, silent: Silent): Generator<Group> {
  if (silent.ofTrue + silent.ofFalse > 0) yield { ...silent };
  const trueOnes = Float64Array.from(weighed.ofTrue, bounded).sort();
  const falseOnes = Float64Array.from(weighed.ofFalse, bounded).sort();
  let [atTrue, atFalse] = [0, 0];
  while (atTrue < trueOnes.length || atFalse < falseOnes.length) {
    const ratio = Math.min(trueOnes[atTrue] ?? Infinity, falseOnes[atFalse] ?? Infinity);
    const group = { ofTrue: 0, ofFalse: 0 };
    for (; trueOnes[atTrue] === ratio; atTrue++) group.ofTrue += 1;
    for (; falseOnes[atFalse] === ratio; atFalse++) group.ofFalse += 1;
    yield group;
  }
}
