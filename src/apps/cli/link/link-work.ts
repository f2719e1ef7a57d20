import {
  blocksOf,
  type Blocks,
  type ScoredStretch,
  StretchScorer,
} from '../../../kernel/linkage/tables/index.js';
import type { LinkCall } from './link-call.js';

/** Does one part of a linkage; what was prepared for its scores is kept for the next part of the same linkage. */
export function linkWork(): (call: LinkCall) => Blocks | ScoredStretch {
  let prepared: { readonly linkage: number; readonly scorer: StretchScorer } | undefined;
  return (call) => {
    if (call.step === 'blocks') return blocksOf(call.columns, call.template, call.sizes);
    if (prepared?.linkage !== call.linkage)
      prepared = { linkage: call.linkage, scorer: new StretchScorer(call.tables, call.blocks, call.model) };
    return prepared.scorer.score(call.from, call.to);
  };
}
