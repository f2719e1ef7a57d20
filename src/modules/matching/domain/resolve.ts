import { posteriorOfPairs } from '../../../kernel/linkage/index.js';
import type { BestList } from './lists.js';
import { PairIndex } from './pair-index.js';

/** Where the owner of a list stands: in a kind within one bank the two sides are one. */
export type ListSide = 'a' | 'b' | 'both';

export interface Gathered {
  readonly side: ListSide;
  readonly list: BestList;
}

/** Two records of one side that may be of one person: then they do not compete for a counterpart. */
export interface Double {
  readonly side: 'a' | 'b';
  readonly x: number;
  readonly y: number;
  readonly probability: number;
}

/** The probabilities that were worked out together. */
export interface Resolution {
  /** Those of a list's entries, in its order. */
  of(side: ListSide, list: BestList): Float64Array;
}

/**
 * The open-set one-to-one posterior of every pair in these lists.
 *
 * The lists are the edges of a graph over both sides; a pair that stands in the lists of both its records is one edge, with
 * the ratio of the later list: the stored ones come first, and may have been made before a record said what it says now. The
 * tails are what each record could be paired with outside of its list.
 */
export function resolve(
  lists: readonly Gathered[],
  prior: number,
  doubles: readonly Double[] = [],
): Resolution {
  const graph = new Graph(lists);
  const samePerson = graph.samePerson(doubles);
  const probabilities = posteriorOfPairs({ ...graph.pairs(), prior, samePerson });
  return {
    of: (side, list) =>
      Float64Array.from(list.seqs, (seq) => probabilities[graph.edge(side, list.owner, seq)] ?? 0),
  };
}

/** Records as numbers from 0, and pairs of them as edges. A record of one side never has the number of one of the other. */
class Graph {
  private readonly nodes = { a: new Map<number, number>(), b: new Map<number, number>() };
  private nodeCount = 0;
  private readonly index: PairIndex;
  private readonly log10LR: Float64Array;
  private readonly i: Int32Array;
  private readonly j: Int32Array;
  private readonly tailOf = new Map<number, number>();

  constructor(lists: readonly Gathered[]) {
    const entries = lists.reduce((sum, { list }) => sum + list.seqs.length, 0);
    this.index = new PairIndex(entries);
    this.log10LR = new Float64Array(entries);
    this.i = new Int32Array(entries);
    this.j = new Int32Array(entries);
    for (const { side, list } of lists) this.addList(side, list);
  }

  pairs() {
    const { count } = this.index;
    const tails = new Float64Array(this.nodeCount).fill(Number.NEGATIVE_INFINITY);
    for (const [node, tail] of this.tailOf) tails[node] = tail;
    return {
      nodes: this.nodeCount,
      i: this.i.subarray(0, count),
      j: this.j.subarray(0, count),
      log10LR: this.log10LR.subarray(0, count),
      tails,
    };
  }

  /** The doubles of which both records are here. */
  samePerson(doubles: readonly Double[]) {
    return doubles.flatMap(({ side, x, y, probability }) => {
      const [i, j] = [this.nodes[side].get(x), this.nodes[side].get(y)];
      return i === undefined || j === undefined ? [] : [{ i, j, probability }];
    });
  }

  /** The number of a pair, or -1. */
  edge(side: ListSide, owner: number, seq: number): number {
    const [i, j] = this.ends(side, owner, seq);
    return this.index.find(i, j);
  }

  private addList(side: ListSide, list: BestList): void {
    this.tailOf.set(this.node(side, list.owner), list.tail);
    list.seqs.forEach((seq, at) => {
      const [i, j] = this.ends(side, list.owner, seq);
      const before = this.index.count;
      const edge = this.index.add(i, j);
      this.log10LR[edge] = list.log10LR[at] ?? 0;
      if (edge < before) return;
      this.i[edge] = i;
      this.j[edge] = j;
    });
  }

  /** The two ends of a pair, `a` first; within one bank the one that was registered first. */
  private ends(side: ListSide, owner: number, seq: number): [number, number] {
    if (side === 'a') return [this.node('a', owner), this.node('b', seq)];
    if (side === 'b') return [this.node('a', seq), this.node('b', owner)];
    return [this.node('a', Math.min(owner, seq)), this.node('a', Math.max(owner, seq))];
  }

  private node(side: ListSide, seq: number): number {
    const numbers = this.nodes[side === 'b' ? 'b' : 'a'];
    const known = numbers.get(seq);
    if (known !== undefined) return known;
    numbers.set(seq, this.nodeCount);
    this.nodeCount += 1;
    return this.nodeCount - 1;
  }
}
