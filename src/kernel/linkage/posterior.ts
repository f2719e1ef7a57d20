import { PairGraph } from './pair-graph.js';

/**
 * Open-set, one-to-one posterior of every pair of a sparse graph.
 *
 * Every record has one counterpart or none; a matching's weight is the product of w = prior odds x LR over its pairs
 * (the monomer-dimer model of Heilmann and Lieb 1972). "Nobody here" has weight 1, the pairs outside the graph stand in
 * each record's tail. Marginals by belief propagation, exact on trees (Zdeborova and Mezard 2006 for matchings):
 *
 *   x(i to j) = 1 / (1 + tail(i) + sum over k other than j of w(ik) x(k to i)),   p(ij) = w x x / (1 + w x x)
 *
 * Records of one person do not compete: a term is reduced by the probability that it and the pair in question are of the
 * same person. Rounds are synchronous and damped, in the order of the edges given, so that the result is reproducible.
 */
export interface PosteriorEdge {
  readonly i: string;
  readonly j: string;
  readonly log10LR: number;
}

export interface PosteriorRequest {
  readonly edges: readonly PosteriorEdge[];
  /** log10 of the summed LR of each record's pairs that are not edges. */
  readonly tails?: ReadonlyMap<string, number>;
  /** Prior probability of one pair. */
  readonly prior: number;
  /** Two records that may be of one person, with the probability that they are. */
  readonly samePerson?: readonly { readonly i: string; readonly j: string; readonly probability: number }[];
}

const MOST_ROUNDS = 200;
const TOLERANCE = 1e-9;
const DAMPING = 0.4;

/** The probability of each edge, in the order given. */
export function posterior(request: PosteriorRequest): Float64Array {
  const graph = new PairGraph(request);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (graph.pass(round === 0 ? 0 : DAMPING) < TOLERANCE) break;
  }
  return graph.marginals();
}
