import { blocksOf, ClusterFinder, PairScorer, StretchScorer } from '../../../kernel/linkage/tables/index.js';
import type { LinkAnswer, LinkCall } from './link-call.js';

/** Does one part of a linkage; what was prepared for its scores is kept for the next part of the same linkage. */
export function linkWork(): (call: LinkCall) => LinkAnswer {
  let prepared: { readonly linkage: number; readonly scorer: StretchScorer } | undefined;
  return (call) => {
    if (call.step === 'blocks') return blocksOf(call.columns, call.template, call.sizes);
    if (call.step === 'clusters') {
      findClusters(call);
      return undefined;
    }
    if (prepared?.linkage !== call.linkage)
      prepared = { linkage: call.linkage, scorer: new StretchScorer(call.tables, call.blocks, call.model) };
    return prepared.scorer.score(call.from, call.to);
  };
}

type ClustersCall = Extract<LinkCall, { step: 'clusters' }>;

function findClusters({ tables, model, from, to, clusters, ...request }: ClustersCall): void {
  const scorer = new PairScorer(tables, model.weights, model.dependences);
  const score = (one: number, other: number): number => scorer.score(one, other);
  new ClusterFinder({ ...request, rows: tables.rows, score }).find(from, to, clusters);
}
