import type { RecordType } from '../../../kernel/contract/index.js';
import {
  Bank,
  isWithinOneBank,
  familyOfPool,
  Lexicon,
  poolReports,
  type Background,
  type ComparableRecord,
  type Kind,
} from '../../../kernel/linkage/index.js';
import type { Agreement, Institution } from '../../mechanisms/index.js';
import type { StoredRecord } from '../../records/index.js';
import { isComparable } from '../domain/comparable.js';
import { DeclaredApart, lendersTogether } from '../domain/declared-apart.js';
import type { ScanPlan } from '../domain/plan-scan.js';
import { shortHash } from '../domain/short-hash.js';
import type { ScanCall } from './scan-call.js';
import { SnapshotReach } from './snapshot-reach.js';
import { Standings } from './standings.js';
import { TimedEntries } from './timed-entries.js';

/** What the snapshot knows of a record beside its columns. */
export interface Entry {
  readonly recordId: string;
  readonly seq: number;
  readonly recordType: RecordType;
  readonly institutionId: string;
  readonly version: number;
  /** Short hash of the content that was compared. */
  readonly hash: string;
  readonly slot: number;
  readonly party: number;
}

/**
 * All records that may be compared, as columns in shared memory, against one frozen background.
 *
 * A changed record's slot is emptied and used again, so nobody may scan while it changes: `SnapshotKeeper` sees to that.
 */
export class BankSnapshot {
  private readonly banks: Readonly<Record<RecordType, Bank>>;
  private readonly entries = new Map<number, Entry>();
  private readonly bySlot: Readonly<Record<RecordType, Map<number, Entry>>> = {
    report: new Map(),
    remains: new Map(),
    living: new Map(),
  };
  private readonly slots = new Map<string, Int32Array>();
  /** Reports that know more by others' reports of the same person: slots of their own, for all comparisons but with reports. */
  private readonly pooled = new Map<number, readonly number[]>();
  private readonly pooledAt = new Map<number, Entry>();
  private readonly held: Readonly<Record<RecordType, Map<string, number>>> = {
    report: new Map(),
    remains: new Map(),
    living: new Map(),
  };
  private readonly standings = new Standings();
  readonly apart = new DeclaredApart();
  readonly reach: SnapshotReach;
  readonly timed = new TimedEntries();

  constructor(
    readonly backgroundId: string,
    readonly background: Background,
  ) {
    const lexicon = new Lexicon(background);
    this.banks = {
      report: new Bank('report', lexicon),
      remains: new Bank('remains', lexicon),
      living: new Bank('living', lexicon),
    };
    this.reach = new SnapshotReach(this.banks);
  }

  /** Who is enrolled and what is agreed; what follows from it is worked out when it is next asked for. */
  setStandings(institutions: readonly Institution[], agreements: readonly Agreement[]): void {
    this.standings.set(institutions, agreements);
    this.slots.clear();
  }

  /**
   * Takes in a record as it is now: a new one, a changed one, or one that is compared no more.
   *
   * @param rows of the missing person, where they were made before
   */
  take(record: StoredRecord, now: string, rows?: ReadonlyMap<number, Float64Array>): void {
    const before = this.entries.get(record.seq);
    const standing = isComparable(record) ? this.standings.of(record, now) : undefined;
    this.timed.note(record, standing?.holdsUntil);
    if (before && standing && this.standsAsBefore(before, record, standing.party)) return;
    if (before) this.drop(before);
    if (!standing) return;
    const { recordType, seq } = record;
    const slot = this.banks[recordType].add(record.content, {
      ...standing,
      rank: seq,
      ...(rows && { rows }),
    });
    const entry = {
      recordId: record.id,
      seq: record.seq,
      recordType: record.recordType,
      institutionId: record.institutionId,
      version: record.version,
      hash: shortHash(record.contentHash),
      slot,
      party: standing.party,
    };
    // Its lists are of what it said before: they are made anew.
    if (before?.version === record.version) this.reach.floors.copy(recordType, before.slot, slot);
    else this.reach.floors.forget(recordType, slot);
    this.entries.set(record.seq, entry);
    this.bySlot[record.recordType].set(slot, entry);
    this.apart.add(seq, record.content);
    this.count(entry, 1);
  }

  /**
   * Notes what a report knows together with others of the same person.
   *
   * @param lenders reports that lend it what they know; without any, it stands for itself again
   * @param rowsOf rows of each report's missing person, by the report's id, where they were made before
   */
  pool(
    record: StoredRecord,
    lenders: readonly StoredRecord[],
    now: string,
    rowsOf: ReadonlyMap<string, ReadonlyMap<number, Float64Array>>,
  ): void {
    this.dropPooled(record.seq);
    const entry = this.entries.get(record.seq);
    const permitted = lenders.filter(({ seq }) => {
      const lender = this.entries.get(seq);
      if (entry === undefined || lender === undefined) return false;
      const [first, second] = record.seq < seq ? [entry, lender] : [lender, entry];
      return this.standings.areLinked(first.party, second.party);
    });
    const usable = lendersTogether(record, permitted);
    if (!entry || usable.length === 0) return;
    const content: ComparableRecord = poolReports(
      record.content,
      usable.map((one) => one.content),
    );
    const family = familyOfPool(
      { ...contentOf(record), record },
      usable.map((one) => ({ ...contentOf(one), record: one })),
    ).record;
    const pool = {
      own: entry.party,
      lenders: usable.map(({ seq }) => this.entries.get(seq)?.party ?? entry.party),
    };
    const withLenders = this.put(record, content, now, {
      pooled: { ...pool, isRest: false },
      family,
      rowsOf,
    });
    const rest = this.put(record, record.content, now, {
      pooled: { ...pool, isRest: true },
      family: record,
      rowsOf,
    });
    this.pooled.set(record.seq, [withLenders, rest]);
    for (const slot of [withLenders, rest]) this.pooledAt.set(slot, entry);
    this.slots.clear();
  }

  private put(
    record: StoredRecord,
    content: ComparableRecord,
    now: string,
    of: {
      readonly pooled: {
        readonly own: number;
        readonly lenders: readonly number[];
        readonly isRest: boolean;
      };
      /** Whose relatives the content has. */
      readonly family: StoredRecord;
      readonly rowsOf: ReadonlyMap<string, ReadonlyMap<number, Float64Array>>;
    },
  ): number {
    const rows = of.rowsOf.get(of.family.id);
    const slot = this.banks.report.add(content, {
      party: this.standings.numberOfPooled(of.pooled),
      institution: this.standings.rankOf(record.institutionId),
      rank: record.seq,
      genetic: this.standings.geneticOf(
        of.family,
        this.entries.get(of.family.seq)?.party ?? of.pooled.own,
        now,
      ),
      ...(rows && { rows }),
    });
    const own = this.entries.get(record.seq);
    if (own) this.reach.floors.copy('report', own.slot, slot);
    return slot;
  }

  /** Notes what a newcomer must exceed to enter a record's list. */
  putFloor(kind: Kind, seq: number, floor: number): void {
    const entry = this.entries.get(seq);
    if (!entry) return;
    for (const slot of [entry.slot, ...(this.pooled.get(seq) ?? [])])
      this.reach.floors.put(kind, entry.recordType, slot, floor);
  }

  /** The slots of a record in comparisons of a kind: two for a report that others lend to, which no counterpart meets both. */
  slotsOfRecord({ seq, slot }: Entry, kind: Kind): readonly number[] {
    return (isWithinOneBank(kind) ? undefined : this.pooled.get(seq)) ?? [slot];
  }

  entry(seq: number): Entry | undefined {
    return this.entries.get(seq);
  }

  entryAt(type: RecordType, slot: number): Entry | undefined {
    return this.bySlot[type].get(slot) ?? (type === 'report' ? this.pooledAt.get(slot) : undefined);
  }

  of(type: RecordType): IterableIterator<Entry> {
    return this.bySlot[type].values();
  }

  size(type: RecordType): number {
    return this.bySlot[type].size;
  }

  /** The slots of all records of a type for comparisons of a kind, in order. The same array until one of them changes. */
  slotsOf(type: RecordType, kind: Kind): Int32Array {
    const key = `${type} ${isWithinOneBank(kind) ? 'alone' : 'pooled'}`;
    const known = this.slots.get(key);
    if (known) return known;
    const slots = Int32Array.from(
      [...this.bySlot[type].values()].flatMap((entry) => this.slotsOfRecord(entry, kind)),
    ).sort();
    this.slots.set(key, slots);
    return slots;
  }

  /** The countries whose institutions have records of a type here, in order. */
  countriesOf(type: RecordType): string[] {
    const holders = [...this.held[type]].filter(([, count]) => count > 0).map(([id]) => id);
    const countries = holders.map((id) => this.standings.countryOf(id) ?? '');
    return [...new Set(countries)].filter(Boolean).sort();
  }

  /** Whether a pair may be compared now; `a` and `b` as the kind has them. */
  mayCompare(kind: Kind, a: Entry, b: Entry): boolean {
    return this.standings.mayCompare(kind, a.party, b.party) && !this.apart.has(kind, a.seq, b.seq);
  }

  /** What a thread needs for one scan; the columns are shared, not copied. */
  callOf(plan: ScanPlan, work: Pick<ScanCall, 'queries' | 'bankSlots' | 'keep' | 'isSweep'>): ScanCall {
    return {
      ...work,
      apart: this.apart.slotsOf(plan.kind, work.queries, {
        numberAt: (slot) => this.entryAt('report', slot)?.seq,
        slotOf: (seq) => this.entries.get(seq)?.slot,
      }),
      reach: work.isSweep ? undefined : this.reach.callOf(plan),
      kind: plan.kind,
      queryBank: this.banks[plan.queryType].share(),
      bank: plan.bankType === plan.queryType ? 'same' : this.banks[plan.bankType].share(),
      ...this.standings.tablesFor(plan.kind, plan.queriesAreA),
    };
  }

  /** Looked at again because of its consents, which have not changed what may be done with it. DNA has decisions of its own. */
  private standsAsBefore(before: Entry, { recordType, version }: StoredRecord, party: number): boolean {
    const isSame = before.version === version && before.party === party;
    return isSame && !this.banks[recordType].hasFamily(before.slot);
  }

  private dropPooled(seq: number): void {
    for (const slot of this.pooled.get(seq) ?? []) {
      this.banks.report.remove(slot);
      this.pooledAt.delete(slot);
    }
    if (this.pooled.delete(seq)) this.slots.clear();
  }

  private drop(entry: Entry): void {
    this.dropPooled(entry.seq);
    this.banks[entry.recordType].remove(entry.slot);
    this.bySlot[entry.recordType].delete(entry.slot);
    this.entries.delete(entry.seq);
    this.apart.remove(entry.seq);
    this.count(entry, -1);
  }

  private count({ recordType, institutionId }: Entry, more: 1 | -1): void {
    this.slots.clear();
    const held = this.held[recordType];
    held.set(institutionId, (held.get(institutionId) ?? 0) + more);
  }
}

const contentOf = ({ content }: StoredRecord): ComparableRecord => content;
