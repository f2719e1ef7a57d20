import { mergeLists, type BestList } from './lists.js';

/** Part of a stored list that admitting other candidates needs: what the list says of its candidates. */
export interface StandingList {
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
  standing: StandingList | undefined,
  newcomers: BestList,
  keep: number,
  of: { probability(seq: number, log10LR: number): number; hash(seq: number): string | undefined },
): AdmittedList | undefined {
  const [best] = newcomers.seqs;
  if (best === undefined) return undefined;
  if (standing) {
    const place = standing.list.seqs.indexOf(best);
    const isThere = place >= 0 && standing.list.log10LR[place] === newcomers.log10LR[0];
    if (isThere && standing.hashes[place] === of.hash(best)) return undefined;
  }
  const merged = mergeLists(without(standing, newcomers), newcomers, keep);
  const before = new Map(
    Array.from(standing?.list.seqs ?? [], (seq, at) => [seq, standing?.list.probability[at] ?? 0] as const),
  );
  const fresh = new Set(newcomers.seqs);
  const probability = Float64Array.from(merged.seqs, (seq, at) =>
    fresh.has(seq) ? of.probability(seq, merged.log10LR[at] ?? 0) : (before.get(seq) ?? 0),
  );
  return { ...merged, probability };
}

function without(standing: StandingList | undefined, newcomers: BestList): BestList {
  const { owner } = newcomers;
  if (!standing)
    return { owner, seqs: new Int32Array(0), log10LR: new Float64Array(0), tail: Number.NEGATIVE_INFINITY };
  const fresh = new Set(newcomers.seqs);
  const kept = Array.from(standing.list.seqs.keys()).filter((at) => !fresh.has(standing.list.seqs[at] ?? 0));
  return {
    owner,
    seqs: Int32Array.from(kept, (at) => standing.list.seqs[at] ?? 0),
    log10LR: Float64Array.from(kept, (at) => standing.list.log10LR[at] ?? 0),
    tail: standing.tail,
  };
}
