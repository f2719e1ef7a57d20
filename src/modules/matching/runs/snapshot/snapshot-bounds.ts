import type { Bank, Kind, LinkedRecordType } from '../../../../kernel/linkage/index.js';
import { kindsOf } from '../domain/kinds.js';
import type { ScanPlan } from '../domain/plan-scan.js';
import { ListFloors } from './list-floors.js';

/** Records that a bound index covers: the same as long as it remains true. */
export interface Covering {
  readonly snapshot: number;
  /** Number of times that the bank has been covered. */
  readonly number: number;
}

/** Input of a thread that is to score only pairs that can reach a list. */
export interface BoundsCall {
  readonly covering: Covering;
  /** Floors, by slot of the bank (`unitsOfFloor`). */
  readonly floors: Int32Array;
  /** The transaction as of which they are: of all lists that were written before it. */
  readonly floorsXid: string;
}

/**
 * Share of strays: where more than one record in so many is not in the bound index, or no more in the bank,
 * another index is made.
 */
const STRAYS_ONE_IN = 16;

let snapshots = 0;

/**
 * Reach of a snapshot's large banks, kept so that few pairs of a new record need to be scored: which records
 * a bound index may be made of, and what the stored lists ask for.
 */
export class SnapshotBounds {
  readonly floors = new ListFloors();
  private readonly number = (snapshots += 1);
  private readonly floorsXids = new Map<Kind, string>();
  private readonly coverings = new Map<LinkedRecordType, number>();

  constructor(private readonly banks: Readonly<Record<LinkedRecordType, Bank>>) {}

  /**
   * Lets a bound index be made of a bank's records, or another one where too many have come and gone since.
   */
  cover(type: LinkedRecordType, records: number): void {
    const coverings = this.coverings.get(type) ?? 0;
    const bank = this.banks[type];
    if (coverings > 0 && bank.strays * STRAYS_ONE_IN <= records) return;
    bank.cover();
    this.coverings.set(type, coverings + 1);
  }

  /** The kinds in which records of covered banks are counterparts. */
  kinds(): Kind[] {
    return [...new Set([...this.coverings.keys()].flatMap((type) => kindsOf(type)))];
  }

  /** The floors of all lists of a kind that were written before this transaction are known. */
  floorsXid(kind: Kind): string {
    return this.floorsXids.get(kind) ?? '0';
  }

  noteFloors(kind: Kind, xid: string): void {
    this.floorsXids.set(kind, xid);
  }

  /**
   * Builds the bounds of a scan's call. Undefined where everything is to be scored: in a bank that is not
   * covered, and where side `b` asks side `a`. Then neither age nor way of a report has a bound, and to weigh
   * them for each record takes longer than to score it.
   */
  callOf({ kind, bankType: type, queriesAreA }: ScanPlan): BoundsCall | undefined {
    if (!queriesAreA) return undefined;
    const coverings = this.coverings.get(type);
    if (coverings === undefined) return undefined;
    const floors = this.floors.of(kind, type, this.banks[type].size);
    const covering = { snapshot: this.number, number: coverings };
    return { covering, floors, floorsXid: this.floorsXid(kind) };
  }
}
