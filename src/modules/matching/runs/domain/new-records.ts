import { addLog10, type BestList } from './lists.js';
import type { PackedRankings } from './packed-lists.js';

interface Gathered {
  readonly entries: (readonly [seq: number, log10LR: number])[];
  /** log10 of the summed ratios of those that the scans left out. */
  tail: number;
  /** List that the last of them came from: a report that others lend to has two lists of one run. */
  lastList: PackedRankings | undefined;
  lastRow: number;
}

const NOTHING = Number.NEGATIVE_INFINITY;

/**
 * Index of the new records that enter stored lists: gathered from the scans of many runs, before any stored
 * list is touched.
 *
 * A new record is compared with the whole bank but is among the best of few; a list's floor tells without
 * reading it.
 */
export class NewRecords {
  private readonly byOwner = new Map<number, Gathered>();

  /**
   * @param floors the ratio that a new record must exceed, by the owner of the list; a list that has room has
   * none
   */
  constructor(private readonly floors: ReadonlyMap<number, number>) {}

  /**
   * @param found what a run has found, by the record of the bank
   * @param own the run's own records, whose lists it has stored itself
   * @param known records that a later run has looked at; what this one says of them is out of date
   */
  add(found: PackedRankings, own: ReadonlySet<number>, known: ReadonlySet<number>): void {
    for (const [at, owner] of found.owners.entries()) {
      if (own.has(owner)) continue;
      const floor = this.floors.get(owner) ?? NOTHING;
      // Best first: those behind one that does not enter are weaker still.
      const end = found.offsets[at + 1] ?? 0;
      for (let place = found.offsets[at] ?? 0; place < end; place += 1) {
        const [seq, ratio] = [found.seqs[place] ?? 0, found.log10LR[place] ?? NOTHING];
        if (ratio <= floor) break;
        if (known.has(seq)) continue;
        this.gather(owner, found, at).entries.push([seq, ratio]);
      }
    }
  }

  /** Returns the owners of the lists that change, in the order of their numbers. */
  owners(): number[] {
    return [...this.byOwner.keys()].sort((x, y) => x - y);
  }

  /** Returns the new records of one list, best first. */
  of(owner: number): BestList {
    const { entries, tail } = this.byOwner.get(owner) ?? { entries: [], tail: NOTHING };
    const sorted = [...entries].sort((x, y) => y[1] - x[1] || x[0] - y[0]);
    return {
      owner,
      seqs: Int32Array.from(sorted, ([seq]) => seq),
      log10LR: Float64Array.from(sorted, ([, ratio]) => ratio),
      tail,
    };
  }

  /** Returns what is gathered for a list; the tail of each found list counts once. */
  private gather(owner: number, found: PackedRankings, row: number): Gathered {
    const gathered = this.gatheredOf(owner);
    if (gathered.lastList !== found || gathered.lastRow !== row)
      gathered.tail = addLog10(gathered.tail, found.tails[row] ?? NOTHING);
    gathered.lastList = found;
    gathered.lastRow = row;
    return gathered;
  }

  private gatheredOf(owner: number): Gathered {
    let gathered = this.byOwner.get(owner);
    if (!gathered)
      this.byOwner.set(owner, (gathered = { entries: [], tail: NOTHING, lastList: undefined, lastRow: -1 }));
    return gathered;
  }
}
