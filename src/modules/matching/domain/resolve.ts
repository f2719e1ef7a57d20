import { posterior, type PosteriorEdge } from '../../../kernel/linkage/index.js';
import type { BestList } from './lists.js';

/** Where the owner of a list stands: in a kind within one bank the two sides are one. */
export type ListSide = 'a' | 'b' | 'both';

export interface Gathered {
  readonly side: ListSide;
  readonly list: BestList;
}

/** The probabilities that were worked out together. */
export interface Resolution {
  /** Those of a list's entries, in its order. */
  of(side: ListSide, list: BestList): number[];
}

/**
 * The open-set one-to-one posterior of every pair in these lists.
 *
 * The lists are the edges of a graph over both sides; a pair that stands in the lists of both its records is one edge. The
 * tails are what each record could be paired with outside of its list.
 */
export function resolve(lists: readonly Gathered[], prior: number): Resolution {
  const numbers = new Map<string, number>();
  const edges: PosteriorEdge[] = [];
  const tails = new Map<string, number>();
  for (const { side, list } of lists) {
    tails.set(nodeOf(side, list.owner), list.tail);
    list.seqs.forEach((seq, at) => {
      const [i, j] = endsOf(side, list.owner, seq);
      const key = `${i} ${j}`;
      if (numbers.has(key)) return;
      numbers.set(key, edges.length);
      edges.push({ i, j, log10LR: list.log10LR[at] ?? 0 });
    });
  }
  const probabilities = posterior({ edges, tails, prior });
  return {
    of: (side, list) =>
      list.seqs.map((seq) => probabilities[numbers.get(endsOf(side, list.owner, seq).join(' ')) ?? -1] ?? 0),
  };
}

/** The two ends of a pair, `a` first; within one bank the one that was registered first. */
function endsOf(side: ListSide, owner: number, seq: number): [string, string] {
  if (side === 'a') return [nodeOf('a', owner), nodeOf('b', seq)];
  if (side === 'b') return [nodeOf('a', seq), nodeOf('b', owner)];
  return [nodeOf('both', Math.min(owner, seq)), nodeOf('both', Math.max(owner, seq))];
}

/** Records of two sides may have equal numbers only if they are of one bank. */
function nodeOf(side: ListSide, seq: number): string {
  return `${side}${seq}`;
}
