import type { PackedRankings } from './packed-lists.js';

/**
 * List of the best counterparts of one record, best first; `tail` sums up those that were left out (log10 of
 * summed ratios).
 */
export interface BestList {
  readonly owner: number;
  readonly seqs: Int32Array;
  readonly log10LR: Float64Array;
  readonly tail: number;
}

const NOTHING = Number.NEGATIVE_INFINITY;

/** log10 of the sum of two numbers given by their log10. */
export function addLog10(x: number, y: number): number {
  const [high, low] = x >= y ? [x, y] : [y, x];
  return low === NOTHING ? high : high + Math.log10(1 + 10 ** (low - high));
}

export function readLists(packed: PackedRankings): BestList[] {
  return Array.from(packed.owners, (owner, at) => {
    const [from, to] = [packed.offsets[at] ?? 0, packed.offsets[at + 1] ?? 0];
    return {
      owner,
      seqs: packed.seqs.subarray(from, to),
      log10LR: packed.log10LR.subarray(from, to),
      tail: packed.tails[at] ?? NOTHING,
    };
  });
}

/**
 * Merges two lists of the same owner over disjoint counterparts: the best `keep` of both, what falls out
 * added to the tail. Equal ratios are ordered by sequence number, so that the result does not depend on the
 * order of shards.
 */
export function mergeLists(x: BestList, y: BestList, keep: number): BestList {
  const count = Math.min(keep, x.seqs.length + y.seqs.length);
  const merged = { owner: x.owner, seqs: new Int32Array(count), log10LR: new Float64Array(count) };
  const rests: Rest[] = [restOf(x), restOf(y)];
  for (let at = 0; at < count; at += 1) {
    const rest = takesFirst(rests[0], rests[1]) ? rests[0] : rests[1];
    if (!rest) break;
    merged.seqs[at] = rest.list.seqs[rest.at] ?? 0;
    merged.log10LR[at] = rest.list.log10LR[rest.at] ?? NOTHING;
    rest.at += 1;
  }
  return { ...merged, tail: addRests(addLog10(x.tail, y.tail), rests) };
}

/**
 * Adds to a tail all that fell out of the lists. The highest of it is taken out of the sum, so that none is
 * too large for a number.
 */
function addRests(tail: number, rests: readonly Rest[]): number {
  const highest = rests.reduce((most, { list, at }) => Math.max(most, list.log10LR[at] ?? NOTHING), tail);
  if (highest === NOTHING) return NOTHING;
  let sum = 10 ** (tail - highest);
  for (const { list, at } of rests)
    for (let i = at; i < list.seqs.length; i += 1) sum += 10 ** ((list.log10LR[i] ?? NOTHING) - highest);
  return highest + Math.log10(sum);
}

/** Rest of a list, which is in order: how far it has been taken over. */
interface Rest {
  readonly list: BestList;
  at: number;
}

const restOf = (list: BestList): Rest => ({ list, at: 0 });

function takesFirst(x: Rest | undefined, y: Rest | undefined): boolean {
  if (!x || x.at >= x.list.seqs.length) return false;
  if (!y || y.at >= y.list.seqs.length) return true;
  const [mine, theirs] = [x.list.log10LR[x.at] ?? NOTHING, y.list.log10LR[y.at] ?? NOTHING];
  return mine > theirs || (mine === theirs && (x.list.seqs[x.at] ?? 0) < (y.list.seqs[y.at] ?? 0));
}

const HEADER_INTS = 2;

/**
 * Packs lists as bytes for a row: counts, then the arrays as they are. The machines of an installation share
 * their byte order.
 */
export function packLists({ owners, offsets, seqs, log10LR, tails }: PackedRankings): Uint8Array {
  const head = Int32Array.of(owners.length, seqs.length);
  const parts = [head, owners, offsets, seqs, log10LR, tails].map(
    (part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
  );
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

export function unpackLists(bytes: Uint8Array): PackedRankings {
  // A copy of its own: the numbers must begin at a multiple of their size.
  const buffer = Uint8Array.from(bytes).buffer;
  const [owners = 0, entries = 0] = new Int32Array(buffer.slice(0, HEADER_INTS * 4));
  let at = HEADER_INTS * 4;
  const ints = (length: number) => {
    const part = new Int32Array(buffer.slice(at, at + length * 4));
    at += length * 4;
    return part;
  };
  const doubles = (length: number) => {
    const part = new Float64Array(buffer.slice(at, at + length * 8));
    at += length * 8;
    return part;
  };
  return {
    owners: ints(owners),
    offsets: ints(owners + 1),
    seqs: ints(entries),
    log10LR: doubles(entries),
    tails: doubles(owners),
  };
}
