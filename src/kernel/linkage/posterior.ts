import { numbered, PairGraph, type PosteriorRequest } from './pair-graph.js';
import type { NumberedPairs } from './numbered-pairs.js';
import { messagesOf, weigh } from './pair-weights.js';

const MOST_ROUNDS = 200;
/** Relative change of a message at which it counts as settled: finer than any probability that is shown. */
const TOLERANCE = 1e-6;
const DAMPING = 0.4;

/**
 * Open-set, one-to-one posterior of every pair of a sparse graph.
 *
 * Every record has one counterpart or none; a matching's weight is the product of w = prior odds x LR over
 * its pairs (the monomer-dimer model of Heilmann and Lieb 1972). "Nobody here" has weight 1, the pairs
 * outside the graph stand in each record's tail. Marginals by belief propagation, exact on trees (Zdeborova
 * and Mezard 2006 for matchings):
 *
 *   x(i to j) = 1 / (1 + tail(i) + sum over k other than j of w(ik) x(k to i)),   p(ij) = w x x / (1 + w x x)
 *
 * Records of one person do not compete: a term is reduced by the probability that it and the pair in question
 * are of the same person. Rounds are synchronous and damped, in the order of the edges given, so that the
 * result is reproducible.
 *
 * Returns the probability of each edge, in the order given.
 */
export function posterior(request: PosteriorRequest): Float64Array {
  return posteriorOfPairs(numbered(request));
}

/** The same for a graph whose records are numbers. */
export function posteriorOfPairs(given: NumberedPairs): Float64Array {
  const { weights, pairs, numbers, aloneGiven } = weigh(given);
  const graph = new PairGraph(pairs);
  settle(graph);
  let totals = graph.totals();
  // Faint pairs compete the less, the surer their records are of somebody else: known only when those have
  // settled.
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    graph.alone = aloneGiven(totals);
    settle(graph);
    const before = totals;
    totals = graph.totals();
    if (totals.every((total, node) => Math.abs(total / before[node]! - 1) < TOLERANCE)) break;
  }
  const found = weights.map((weight, edge) => {
    const [first, second] = messagesOf(weight, totals[given.i[edge]!]!, totals[given.j[edge]!]!);
    const ratio = weight * first * second;
    return ratio / (1 + ratio);
  });
  for (const [at, probability] of graph.marginals().entries()) found[numbers[at]!] = probability;
  return found;
}

function settle(graph: PairGraph): void {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (graph.pass(round === 0 ? 0 : DAMPING) < TOLERANCE) break;
  }
}
