import {
  bestFirst,
  blocksOf,
  clustersOf,
  PairScorer,
  StretchScorer,
} from '../../../kernel/linkage/tables/index.js';
import type { LinkAnswer, LinkCall } from './link-call.js';

/** Does one part of a linkage; what was prepared for its scores is kept for the next part of the same linkage. */
export function linkWork(): (call: LinkCall) => LinkAnswer {
  let prepared: { readonly linkage: number; readonly scorer: StretchScorer } | undefined;
  return (call) => {
    if (call.step === 'blocks') return blocksOf(call.columns, call.template, call.sizes);
    if (call.step === 'clusters') return clustersOfPart(call);
    if (prepared?.linkage !== call.linkage)
      prepared = { linkage: call.linkage, scorer: new StretchScorer(call.tables, call.blocks, call.model) };
    return prepared.scorer.score(call.from, call.to);
  };
}

type ClustersCall = Extract<LinkCall, { step: 'clusters' }>;

/** Rows of other parts stay alone. */
function clustersOfPart({ tables, model, pairs, bounds, partOf, part }: ClustersCall): Int32Array {
  const scorer = new PairScorer(tables, model.weights, model.dependences);
  const order = bestFirst(pairs, bounds.edge, (row) => partOf[row] === part);
  return clustersOf(tables.rows, pairs, order, (one, other) => scorer.score(one, other), bounds);
}
