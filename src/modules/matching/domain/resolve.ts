import { posterior, type PosteriorEdge } from '../../../kernel/linkage/index.js';
import type { BestList } from './lists.js';

export interface Resolved extends BestList {
  readonly probability: readonly number[];
}

/** A record's number in the graph: the two sides of a kind must not share numbers even where they share records. */
type SideName = 'a' | 'b' | 'both';

export interface Gathered {
  readonly side: SideName;
  readonly list: BestList;
}

/**
 * The open-set one-to-one posterior of every pair in these lists.
 *
 * The lists are the edges of a graph over both sides; a pair that stands in the lists of both its records is one edge. The
 * tails are what each record could be paired with outside of its list.
 */
export function resolve(lists: readonly Gathered[], prior: number): Map<string, number> {
  const edges = new Map<string, PosteriorEdge>();
  const tails = new Map<string, number>();
  for (const { side, list } of lists) {
    const own = nodeOf(side, list.owner);
    tails.set(own, list.tail);
    list.seqs.forEach((seq, at) => {
      const other = nodeOf(otherSide(side), seq);
      const [i, j] = side === 'b' || (side === 'both' && list.owner > seq) ? [other, own] : [own, other];
      edges.set(`${i} ${j}`, { i, j, log10LR: list.log10LR[at] ?? 0 });
    });
  }
  const result = posterior({ edges: [...edges.values()], tails, prior });
  return new Map([...edges.keys()].map((key, at) => [key, result[at] ?? 0]));
}

/** The key of a pair in what `resolve` returns, seen from the owner of a list. */
export function pairKey(side: SideName, owner: number, seq: number): string {
  const [own, other] = [nodeOf(side, owner), nodeOf(otherSide(side), seq)];
  return side === 'b' || (side === 'both' && owner > seq) ? `${other} ${own}` : `${own} ${other}`;
}

function nodeOf(side: SideName, seq: number): string {
  return `${side}${seq}`;
}

function otherSide(side: SideName): SideName {
  if (side === 'both') return 'both';
  return side === 'a' ? 'b' : 'a';
}
