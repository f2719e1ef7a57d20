import {
  blocksOf,
  ClusterFinder,
  draftField,
  groupCounts,
  LikelyPairs,
  ModelParts,
  PairScorer,
  probabilitiesWithGroups,
  StretchScorer,
} from '../../../kernel/linkage/tables/index.js';
import type { GivenTo, LinkSteps } from './link-call.js';
import { pairLines } from './pair-lines.js';
import { readColumn } from './read-column.js';

/**
 * Does parts of one linkage; what was prepared for the model, and for the scores, is kept for the next part.
 */
export function linkWork(): LinkSteps {
  let parts: ModelParts | undefined;
  let likely: LikelyPairs | undefined;
  let scorer: StretchScorer | undefined;
  return {
    column: readColumn,
    draft: ({ field, raw }) => draftField(field, raw),
    blocks: ({ columns, template, sizes }) => blocksOf(columns, template, sizes),
    chance: ({ tables, request }) => (parts ??= new ModelParts(tables)).chance(request),
    matches: ({ tables, request }) => (parts ??= new ModelParts(tables)).matches(request),
    together: ({ tables, request }) => (parts ??= new ModelParts(tables)).together(request),
    likely: ({ tables, blocks, model, stretch }) =>
      (likely ??= new LikelyPairs(tables, blocks, model)).of(stretch),
    compared: ({ tables, request }) => (parts ??= new ModelParts(tables)).compared(request),
    score: ({ tables, blocks, model, from, to }) =>
      (scorer ??= new StretchScorer(tables, blocks, model)).score(from, to),
    clusters: (given) => findClusters(given, scorer?.scorer),
    groups: ({ grouped, from, to }) => groupCounts(grouped, from, to),
    probabilities: ({ grouped, weights, ...stretch }) => {
      probabilitiesWithGroups(grouped, weights, stretch);
      return undefined;
    },
    lines: pairLines,
  };
}

/** @param scorer one that has scored pairs of this linkage already knows what values weigh */
function findClusters(
  { tables, model, from, to, clusters, ...request }: GivenTo<'clusters'>,
  scorer = new PairScorer(tables, model),
): undefined {
  const score = (one: number, other: number): number => scorer.score(one, other);
  new ClusterFinder({ ...request, rows: tables.rows, score }).find(from, to, clusters);
}

/** Does one part, whichever it is. */
export function doStep(work: LinkSteps, step: keyof LinkSteps, given: unknown): unknown {
  return (work[step] as (given: unknown) => unknown)(given);
}
