import { BANK_COLUMNS, type ListName, LISTS, NO_LIST } from './bank-columns.js';
import { ColumnSet, type ColumnsOf, ListPool } from './columns.js';
import type { ComparableRecord } from './comparable-record.js';
import type { WritableBank } from './comparison.js';
import {
  GeneticBank,
  type GeneticParty,
  ownParty,
  sampleHashesOf,
  type SharedGenetics,
} from './genetic-bank.js';
import { COMPARISONS } from './groups/registry.js';
import type { LinkedRecordType } from './kinds.js';
import { Lexicon, type SharedLexicon } from './lexicon.js';

/** Placement of a record: where it belongs; the kernel only carries these numbers and compares them. */
export interface Placement {
  /** Number of institution and consent class: who may be compared with whom is a matrix over parties. */
  readonly party: number;
  readonly institution: number;
  /** A stable number of the record's id (a hash of 53 bits), the same on every machine: it breaks ties. */
  readonly rank: number;
  /** Parties that decide about samples; without them the record's own party about all of them. */
  readonly genetic?: readonly GeneticParty[];
  /** Rows of the missing person that are known already, by the set of parties (see `GeneticBank`). */
  readonly rows?: ReadonlyMap<number, Float64Array>;
}

export interface SharedBank {
  readonly recordType: LinkedRecordType;
  readonly size: number;
  readonly columns: Readonly<Record<string, SharedArrayBuffer>>;
  readonly lists: Readonly<Record<ListName, ReturnType<ListPool['share']>>>;
  readonly lexicon: SharedLexicon;
  readonly genetics: SharedGenetics;
}

/**
 * All records of one type as columns in shared memory, a slot a record.
 *
 * A slot that was removed is used again, a covered one (`cover`) not before the next covering; the lists of
 * removed records stay behind until the bank is built anew. While threads scan, the bank they were handed
 * must not be changed: change between scans, and share again.
 */
export class Bank implements WritableBank {
  private readonly table: ColumnSet<typeof BANK_COLUMNS>;
  private readonly pools: ReadonlyMap<ListName, ListPool>;
  private readonly freeSlots: number[] = [];
  /** Covered slots of records that were removed. */
  private resting: number[] = [];
  private besideCount = 0;
  private count: number;
  readonly genetics: GeneticBank;

  constructor(
    readonly recordType: LinkedRecordType,
    readonly lexicon: Lexicon,
    private readonly shared?: SharedBank,
  ) {
    this.table = new ColumnSet(BANK_COLUMNS, shared?.columns);
    this.pools = new Map(LISTS.map((name) => [name, new ListPool(shared?.lists[name])]));
    this.genetics = new GeneticBank(lexicon.background.kinship, shared?.genetics);
    this.count = shared?.size ?? 0;
  }

  static attach(shared: SharedBank): Bank {
    return new Bank(shared.recordType, Lexicon.attach(shared.lexicon), shared);
  }

  /** Size of the bank: one more than the highest slot in use. */
  get size(): number {
    return this.count;
  }

  get columns(): ColumnsOf<typeof BANK_COLUMNS> {
    return this.table.columns;
  }

  list(name: ListName): Int32Array {
    return this.pools.get(name)!.view;
  }

  appendList(name: ListName, slot: number, values: readonly number[]): void {
    this.columns[name][slot] = this.pools.get(name)!.append(values);
  }

  add(record: ComparableRecord, placement: Placement): number {
    if (this.shared !== undefined) throw new TypeError('A bank attached from shared memory is only read.');
    if (record.recordType !== this.recordType) {
      throw new TypeError(
        `A bank of ${this.recordType} cannot hold a record of type ${String(record.recordType)}.`,
      );
    }
    const slot = this.freeSlots.pop() ?? this.count;
    this.count = Math.max(this.count, slot + 1);
    this.table.reserve(this.count);
    const { columns } = this;
    for (const name of LISTS) columns[name][slot] = NO_LIST;
    for (const comparison of COMPARISONS) comparison.encode(record, slot, this);
    this.encodeGenetics(record, slot, placement);
    columns.party[slot] = placement.party;
    columns.institution[slot] = placement.institution;
    columns.rank[slot] = placement.rank;
    columns.isAlive[slot] = 1;
    columns.isCovered[slot] = 0;
    this.besideCount += 1;
    return slot;
  }

  remove(slot: number): void {
    if (this.columns.isAlive[slot] !== 1) throw new RangeError(`There is no record in slot ${slot}.`);
    const { columns } = this;
    columns.isAlive[slot] = 0;
    this.genetics.forget(columns.dnaProfile[slot]! - 1, this.list('dna'), columns.dna[slot]!);
    const isCovered = columns.isCovered[slot] === 1;
    (isCovered ? this.resting : this.freeSlots).push(slot);
    if (!isCovered) this.besideCount -= 1;
  }

  /**
   * Covers the records that are here now: what stands in their slots stays until the next covering, even if
   * they are removed, so that a bound index of them remains true while other records come and go.
   */
  cover(): void {
    const { isAlive, isCovered } = this.columns;
    isCovered.set(isAlive);
    for (const slot of this.resting) this.freeSlots.push(slot);
    this.resting = [];
    this.besideCount = 0;
  }

  /** Number of records that an index of the covered ones lacks, or has beside those that are here. */
  get strays(): number {
    return this.besideCount + this.resting.length;
  }

  /** The slots in use that are covered. */
  coveredSlots(): Int32Array {
    const { isCovered } = this.columns;
    return this.slots().filter((slot) => isCovered[slot] === 1);
  }

  /** Tests whether DNA of relatives is in the slot. */
  hasFamily(slot: number): boolean {
    return this.columns.dna[slot] !== NO_LIST;
  }

  /** The slots in use, ascending. */
  slots(): Int32Array {
    const { isAlive } = this.columns;
    const all: number[] = [];
    for (let slot = 0; slot < this.count; slot += 1) if (isAlive[slot] === 1) all.push(slot);
    return Int32Array.from(all);
  }

  share(): SharedBank {
    const lists = Object.fromEntries(LISTS.map((name) => [name, this.pools.get(name)!.share()]));
    return {
      recordType: this.recordType,
      size: this.count,
      columns: this.table.share(),
      lists: lists as SharedBank['lists'],
      lexicon: this.lexicon.share(),
      genetics: this.genetics.share(),
    };
  }

  private encodeGenetics(record: ComparableRecord, slot: number, placement: Placement): void {
    const { columns } = this;
    const parties = placement.genetic ?? [ownParty(record, placement.party)];
    const tables = this.genetics.rowsOf(record, parties, placement.rows);
    if (tables) this.appendList('dna', slot, tables);
    columns.dnaProfile[slot] = this.genetics.profileOf(record) + 1;
    const samples = sampleHashesOf(record);
    if (samples.length > 0) this.appendList('samples', slot, [samples.length, ...samples]);
  }
}
