import {
  learnShare,
  posteriorOfPairs,
  priorOfShare,
  type BankSizes,
  type Kind,
  type LearntShare,
} from '../../../kernel/linkage/index.js';
import type { BestList } from './lists.js';
import { PairIndex } from './pair-index.js';
import { Settled } from './settled.js';

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
 *
 * A pair of which people have decided competes with none: its probability is what they said.
 */
export function resolve(
  lists: readonly Gathered[],
  prior: number,
  doubles: readonly Double[] = [],
  settled: Settled = new Settled(),
): Resolution {
  const graph = new Graph(lists, settled);
  return resolutionOf(graph, settled, graph.probabilities(prior, doubles));
}

/**
 * The same with the share of records that have a counterpart learnt from these very lists, which are all those of a kind.
 *
 * @returns the share beside, and the prior that follows from it
 */
export function resolveAndLearn(
  lists: readonly Gathered[],
  of: { readonly kind: Kind; readonly sizes: BankSizes },
  doubles: readonly Double[] = [],
  settled: Settled = new Settled(),
): { readonly resolution: Resolution; readonly learnt: LearntShare; readonly prior: number } {
  const graph = new Graph(lists, settled);
  const learnt = learnShare(of.kind, of.sizes, (prior) =>
    graph.probabilities(prior, doubles).reduce((sum, one) => sum + one, graph.together),
  );
  const prior = priorOfShare(learnt.share, of.kind, of.sizes);
  return {
    ...{ learnt, prior },
    resolution: resolutionOf(graph, settled, graph.probabilities(prior, doubles)),
  };
}

function resolutionOf(graph: Graph, settled: Settled, probabilities: Float64Array): Resolution {
  return {
    of: (side, list) => {
      const edges = graph.edgesOf(side, list);
      const found = new Float64Array(edges.length);
      for (let at = 0; at < edges.length; at += 1) {
        const same = settled.of(list.owner, list.seqs[at] ?? 0);
        found[at] = same === undefined ? (probabilities[edges[at] ?? NO_EDGE] ?? 0) : Number(same);
      }
      return found;
    },
  };
}

const NO_EDGE = -1;

/** Records as numbers from 0, and pairs of them as edges. A record of one side never has the number of one of the other. */
class Graph {
  private readonly nodes = { a: new Map<number, number>(), b: new Map<number, number>() };
  private nodeCount = 0;
  private readonly index: PairIndex;
  private readonly log10LR: Float64Array;
  private readonly i: Int32Array;
  private readonly j: Int32Array;
  private readonly tailOf = new Map<number, number>();
  /** The pairs of each list that was gathered, in its order: they are asked for again, list by list. */
  private readonly edges = new Map<BestList, Int32Array>();

  constructor(
    lists: readonly Gathered[],
    private readonly settled: Settled,
  ) {
    const entries = lists.reduce((sum, { list }) => sum + list.seqs.length, 0);
    this.index = new PairIndex(entries);
    this.log10LR = new Float64Array(entries);
    this.i = new Int32Array(entries);
    this.j = new Int32Array(entries);
    for (const { side, list } of lists) this.addList(side, list);
  }

  /** How many pairs people have said to be of one person. */
  together = 0;

  probabilities(prior: number, doubles: readonly Double[]): Float64Array {
    return posteriorOfPairs({ ...this.pairs(), prior, samePerson: this.samePerson(doubles) });
  }

  private pairs() {
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
  private samePerson(doubles: readonly Double[]) {
    return doubles.flatMap(({ side, x, y, probability }) => {
      const [i, j] = [this.nodes[side].get(x), this.nodes[side].get(y)];
      return i === undefined || j === undefined ? [] : [{ i, j, probability }];
    });
  }

  /** The numbers of a list's pairs; -1 for one that is not here. */
  edgesOf(side: ListSide, list: BestList): Int32Array {
    const known = this.edges.get(list);
    if (known) return known;
    const own = this.node(ownSide(side), list.owner);
    return list.seqs.map((seq) => {
      const other = this.node(otherSide(side), seq);
      return isOwnerFirst(side, list.owner, seq) ? this.index.find(own, other) : this.index.find(other, own);
    });
  }

  private addList(side: ListSide, list: BestList): void {
    const own = this.node(ownSide(side), list.owner);
    const edges = new Int32Array(list.seqs.length);
    this.tailOf.set(own, list.tail);
    this.edges.set(list, edges);
    for (let at = 0; at < edges.length; at += 1) {
      const seq = list.seqs[at] ?? 0;
      const other = this.node(otherSide(side), seq);
      const isFirst = isOwnerFirst(side, list.owner, seq);
      const [i, j] = isFirst ? [own, other] : [other, own];
      const before = this.index.count;
      const edge = this.index.add(i, j);
      edges[at] = edge;
      const same = this.settled.of(list.owner, seq);
      if (same === true && edge >= before) this.together += 1;
      this.log10LR[edge] = same !== undefined ? Number.NEGATIVE_INFINITY : (list.log10LR[at] ?? 0);
      if (edge < before) continue;
      this.i[edge] = i;
      this.j[edge] = j;
    }
  }

  private node(side: 'a' | 'b', seq: number): number {
    const numbers = this.nodes[side];
    const known = numbers.get(seq);
    if (known !== undefined) return known;
    numbers.set(seq, this.nodeCount);
    this.nodeCount += 1;
    return this.nodeCount - 1;
  }
}

const ownSide = (side: ListSide): 'a' | 'b' => (side === 'b' ? 'b' : 'a');
/** Within one bank there is one side, and its records have one set of numbers. */
const otherSide = (side: ListSide): 'a' | 'b' => (side === 'a' ? 'b' : 'a');
/** A pair is told from its `a` side; within one bank from the record that was registered first. */
const isOwnerFirst = (side: ListSide, owner: number, seq: number): boolean =>
  side === 'a' || (side === 'both' && owner < seq);
