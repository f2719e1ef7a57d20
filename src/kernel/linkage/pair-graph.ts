import type { PosteriorRequest } from './posterior.js';

/** Beyond this a pair is as good as certain; the bound keeps products inside the range of a double. */
const MOST_LOG10 = 120;
/** Two records are never so surely one person that their competition vanishes in rounding. */
const MOST_SAME = 0.999;

interface SameInRow {
  readonly first: number;
  readonly second: number;
  readonly probability: number;
}

/**
 * The graph with its messages, two a pair. Message 2e goes from the pair's i to its j, message 2e + 1 back.
 * A row is one record: the pairs that it is in. Sums that leave one pair out are built from both ends, never by
 * subtraction, for one pair may outweigh all others by fifteen digits.
 */
export class PairGraph {
  private readonly weights: Float64Array;
  private messages: Float64Array;
  private next: Float64Array;
  private readonly rowBegin: Int32Array;
  /** Outgoing message of each place of each row; the incoming one differs in the last bit. */
  private readonly outgoing: Int32Array;
  private readonly alone: Float64Array;
  private readonly sameInRow: ReadonlyMap<number, readonly SameInRow[]>;
  private readonly left: Float64Array;

  constructor({ edges, tails, prior, samePerson = [] }: PosteriorRequest) {
    const odds = Math.log10(prior / (1 - prior));
    const bounded = (log10: number): number => 10 ** Math.min(MOST_LOG10, Math.max(-MOST_LOG10, log10 + odds));
    this.weights = Float64Array.from(edges, (edge) => bounded(edge.log10LR));
    const nodes = new Map<string, number>();
    const nodeOf = (name: string): number => {
      const node = nodes.get(name) ?? nodes.size;
      nodes.set(name, node);
      return node;
    };
    const senders = Int32Array.from(edges.flatMap(({ i, j }) => [nodeOf(i), nodeOf(j)]));
    this.messages = new Float64Array(senders.length).fill(1);
    this.next = new Float64Array(senders.length);
    this.rowBegin = new Int32Array(nodes.size + 1);
    for (const node of senders) this.rowBegin[node + 1]! += 1;
    for (let node = 0; node < nodes.size; node += 1) this.rowBegin[node + 1]! += this.rowBegin[node]!;
    this.outgoing = new Int32Array(senders.length);
    const place = this.rowBegin.slice();
    for (const [message, node] of senders.entries()) this.outgoing[place[node]!++] = message;
    this.alone = new Float64Array(nodes.size).fill(1);
    for (const [name, tail] of tails ?? []) {
      const node = nodes.get(name);
      if (node !== undefined && tail > -Infinity) this.alone[node]! += bounded(tail);
    }
    this.left = new Float64Array(this.longestRow());
    this.sameInRow = this.findSame(senders, nodes, samePerson);
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
    nodes: ReadonlyMap<string, number>,
    samePerson: NonNullable<PosteriorRequest['samePerson']>,
  ): ReadonlyMap<number, readonly SameInRow[]> {
    const found = new Map<number, SameInRow[]>();
    const placesByPartner = (node: number): Map<number, number> => {
      const places = new Map<number, number>();
      for (let at = this.rowBegin[node]!; at < this.rowBegin[node + 1]!; at += 1) {
        places.set(senders[this.outgoing[at]! ^ 1]!, at);
      }
      return places;
    };
    for (const { i, j, probability } of samePerson) {
      const [one, other] = [nodes.get(i), nodes.get(j)];
      if (one === undefined || other === undefined || one === other) continue;
      const shared = placesByPartner(other);
      for (const row of placesByPartner(one).keys()) {
        if (!shared.has(row)) continue;
        const places = placesByPartner(row);
        const same = { first: places.get(one)!, second: places.get(other)!, probability: Math.min(MOST_SAME, probability) };
        found.set(row, [...(found.get(row) ?? []), same]);
      }
    }
    return found;
  }

  /** One round over all messages; the largest relative change. */
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

  marginals(): Float64Array {
    return this.weights.map((weight, edge) => {
      const ratio = weight * this.messages[2 * edge]! * this.messages[2 * edge + 1]!;
      return ratio / (1 + ratio);
    });
  }
}
