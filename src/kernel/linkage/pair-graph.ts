import type { NumberedPairs } from './numbered-pairs.js';
import type { WeighedPairs } from './pair-weights.js';

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

/** Gives the records numbers, in the order in which the edges name them. */
export function numbered({ edges, tails, prior, samePerson = [] }: PosteriorRequest): NumberedPairs {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const i = new Int32Array(edges.length);
  const j = new Int32Array(edges.length);
  for (const [at, edge] of edges.entries()) {
    i[at] = numberOf(edge.i);
    j[at] = numberOf(edge.j);
  }
  const tailOf = new Float64Array(numbers.size).fill(-Infinity);
  for (const [name, tail] of tails ?? []) {
    const number = numbers.get(name);
    if (number !== undefined) tailOf[number] = tail;
  }
  const same = samePerson.flatMap((pair) => {
    const [one, other] = [numbers.get(pair.i), numbers.get(pair.j)];
    return one === undefined || other === undefined
      ? []
      : [{ i: one, j: other, probability: pair.probability }];
  });
  const log10LR = Float64Array.from(edges, (edge) => edge.log10LR);
  return { nodes: numbers.size, i, j, log10LR, tails: tailOf, prior, samePerson: same };
}

/** Two records are never so surely one person that their competition vanishes in rounding. */
const MOST_SAME = 0.999;

interface SameInRow {
  readonly first: number;
  readonly second: number;
  readonly probability: number;
}

/**
 * The graph with its messages, two a pair. Message 2e goes from the pair's i to its j, message 2e + 1 back. A
 * row is one record: the pairs that it is in. Sums that leave one pair out are built from both ends, never by
 * subtraction, for one pair may outweigh all others by fifteen digits.
 */
export class PairGraph {
  private readonly weights: Float64Array;
  private messages: Float64Array;
  private next: Float64Array;
  private readonly rowBegin: Int32Array;
  /** Outgoing message of each place of each row; the incoming one differs in the last bit. */
  private readonly outgoing: Int32Array;
  /** Weight that stands against the pairs of each record; may be set anew between rounds. */
  alone: Float64Array;
  private readonly sameInRow: ReadonlyMap<number, readonly SameInRow[]>;
  private readonly left: Float64Array;

  constructor({ nodes, i, j, weights, alone, samePerson }: WeighedPairs) {
    this.weights = weights;
    this.alone = alone;
    const senders = new Int32Array(2 * i.length);
    for (let edge = 0; edge < i.length; edge += 1) {
      senders[2 * edge] = i[edge]!;
      senders[2 * edge + 1] = j[edge]!;
    }
    this.messages = new Float64Array(senders.length).fill(1);
    this.next = new Float64Array(senders.length);
    this.rowBegin = new Int32Array(nodes + 1);
    for (const node of senders) this.rowBegin[node + 1]! += 1;
    for (let node = 0; node < nodes; node += 1) this.rowBegin[node + 1]! += this.rowBegin[node]!;
    this.outgoing = new Int32Array(senders.length);
    const place = this.rowBegin.slice();
    for (let message = 0; message < senders.length; message += 1) {
      this.outgoing[place[senders[message]!]!++] = message;
    }
    this.left = new Float64Array(this.longestRow());
    this.sameInRow = this.findSame(senders, samePerson);
  }

  private longestRow(): number {
    let longest = 0;
    for (let node = 0; node + 1 < this.rowBegin.length; node += 1) {
      longest = Math.max(longest, this.rowBegin[node + 1]! - this.rowBegin[node]!);
    }
    return longest + 1;
  }

  /** Two places of one row whose other ends may be one person. */
  private findSame(
    senders: Int32Array,
    samePerson: NonNullable<NumberedPairs['samePerson']>,
  ): ReadonlyMap<number, readonly SameInRow[]> {
    const found = new Map<number, SameInRow[]>();
    if (samePerson.length === 0) return found;
    const placeOf = new Int32Array(senders.length);
    for (const [place, message] of this.outgoing.entries()) placeOf[message] = place;
    /** The partners of a record, each with the place of their pair in the partner's own row. */
    const placesByPartner = (node: number): Map<number, number> => {
      const places = new Map<number, number>();
      for (let at = this.rowBegin[node]!; at < this.rowBegin[node + 1]!; at += 1) {
        const incoming = this.outgoing[at]! ^ 1;
        places.set(senders[incoming]!, placeOf[incoming]!);
      }
      return places;
    };
    for (const { i: one, j: other, probability: said } of samePerson) {
      if (one === other) continue;
      const shared = placesByPartner(other);
      const probability = Math.min(MOST_SAME, said);
      for (const [row, first] of placesByPartner(one)) {
        const second = shared.get(row);
        if (second === undefined) continue;
        const inRow = found.get(row);
        if (inRow) inRow.push({ first, second, probability });
        else found.set(row, [{ first, second, probability }]);
      }
    }
    return found;
  }

  /** Passes all messages once, and returns the largest relative change. */
  pass(damping: number): number {
    let change = 0;
    for (let node = 0; node + 1 < this.rowBegin.length; node += 1) this.sendFrom(node);
    for (let message = 0; message < this.messages.length; message += 1) {
      const before = this.messages[message]!;
      const after = damping * before + (1 - damping) * this.next[message]!;
      this.next[message] = after;
      change = Math.max(change, Math.abs(after - before) / after);
    }
    [this.messages, this.next] = [this.next, this.messages];
    return change;
  }

  private termAt(place: number): number {
    const out = this.outgoing[place]!;
    return this.weights[out >> 1]! * this.messages[out ^ 1]!;
  }

  private sendFrom(node: number): void {
    const [begin, end] = [this.rowBegin[node]!, this.rowBegin[node + 1]!];
    const { left, next, outgoing } = this;
    left[0] = this.alone[node]!;
    for (let at = begin; at < end; at += 1) left[at - begin + 1] = left[at - begin]! + this.termAt(at);
    let right = 0;
    for (let at = end - 1; at >= begin; at -= 1) {
      next[outgoing[at]!] = 1 / (left[at - begin]! + right);
      right += this.termAt(at);
    }
    for (const { first, second, probability } of this.sameInRow.get(node) ?? []) {
      this.spare(first, second, probability);
      this.spare(second, first, probability);
    }
  }

  /** Takes from the competition of one place what the other may share with it. */
  private spare(place: number, other: number, probability: number): void {
    const message = this.outgoing[place]!;
    const competition = 1 / this.next[message]! - probability * this.termAt(other);
    this.next[message] = 1 / Math.max(1, competition);
  }

  /** Returns what all that a record could be weighs together, "nobody here" included. */
  totals(): Float64Array {
    return this.alone.map((alone, node) => {
      let total = alone;
      for (let at = this.rowBegin[node]!; at < this.rowBegin[node + 1]!; at += 1) total += this.termAt(at);
      return total;
    });
  }

  marginals(): Float64Array {
    return this.weights.map((weight, edge) => {
      const ratio = weight * this.messages[2 * edge]! * this.messages[2 * edge + 1]!;
      return ratio / (1 + ratio);
    });
  }
}
