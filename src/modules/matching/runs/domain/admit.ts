import { mergeLists, type BestList } from './lists.js';

/** Part of a stored list that admitting other candidates needs: what the list says of its candidates. */
export interface KnownList {
  readonly tail: number;
  /** The hashes of the candidates' contents, in the order of the list. */
  readonly hashes: readonly string[];
  readonly list: {
    readonly seqs: Int32Array;
    readonly log10LR: Float64Array;
    readonly probability: Float64Array;
  };
}

export interface AdmittedList extends BestList {
  readonly probability: Float64Array;
}

/**
 * Admits new records to a stored list: returns the list with those of them that are among the best `keep`.
 * What it said of them before goes.
 *
 * @param of what is known of a new record: the probability of its pair with the owner, and the hash of its
 * content that was compared
 * @returns nothing where the best new record stands in the list already, of the same content and with the
 * same ratio: then this was done before, and doing it twice would count the tail twice
 */
export function admit(
  known: KnownList | undefined,
  newEntries: BestList,
  keep: number,
  of: { probability(seq: number, log10LR: number): number; hash(seq: number): string | undefined },
): AdmittedList | undefined {
  const [best] = newEntries.seqs;
  if (best === undefined) return undefined;
  if (known) {
    const place = known.list.seqs.indexOf(best);
    const isThere = place >= 0 && known.list.log10LR[place] === newEntries.log10LR[0];
    if (isThere && known.hashes[place] === of.hash(best)) return undefined;
  }
  const merged = mergeLists(without(known, newEntries), newEntries, keep);
  const before = new Map(
    Array.from(known?.list.seqs ?? [], (seq, at) => [seq, known?.list.probability[at] ?? 0] as const),
  );
  const fresh = new Set(newEntries.seqs);
  const probability = Float64Array.from(merged.seqs, (seq, at) =>
    fresh.has(seq) ? of.probability(seq, merged.log10LR[at] ?? 0) : (before.get(seq) ?? 0),
  );
  return { ...merged, probability };
}

function without(known: KnownList | undefined, newEntries: BestList): BestList {
  const { owner } = newEntries;
  if (!known)
    return { owner, seqs: new Int32Array(0), log10LR: new Float64Array(0), tail: Number.NEGATIVE_INFINITY };
  const fresh = new Set(newEntries.seqs);
  const kept = Array.from(known.list.seqs.keys()).filter((at) => !fresh.has(known.list.seqs[at] ?? 0));
  return {
    owner,
    seqs: Int32Array.from(kept, (at) => known.list.seqs[at] ?? 0),
    log10LR: Float64Array.from(kept, (at) => known.list.log10LR[at] ?? 0),
    tail: known.tail,
  };
}
