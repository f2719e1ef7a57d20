import type { RecordType } from '../../../../kernel/contract/index.js';
import {
  Bank,
  isWithinOneBank,
  Lexicon,
  RelatedReports,
  type Background,
  type ComparableRecord,
  type Kind,
} from '../../../../kernel/linkage/index.js';
import type { Agreement, Institution } from '../../../institutions/index.js';
import type { Holders } from '../domain/resolve.js';
import type { StoredRecord } from '../../../records/records/index.js';
import { isComparable, isHolderOnly } from '../domain/comparable.js';
import { DeclaredApart } from '../domain/declared-apart.js';
import { lenderTiers } from '../domain/lender-tiers.js';
import type { ScanPlan } from '../domain/plan-scan.js';
import { shortHash } from '../domain/short-hash.js';
import { countriesOfKind, type CountriesOfKind } from './countries-of-kind.js';
import { HeldCounts } from './held-counts.js';
import type { ScanCall } from './scan-call.js';
import { pooledContent } from './pooled-content.js';
import { SnapshotBounds } from './snapshot-bounds.js';
import { PartyTables } from './party-tables.js';
import type { SnapshotEntry, LinkedRecord, PooledSlots } from './snapshot-entry.js';
import { TimedEntries } from './timed-entries.js';

export type { SnapshotEntry, LinkedRecord } from './snapshot-entry.js';

/** Rows of each report's missing person, by the report's id. */
type RowsOfReports = ReadonlyMap<string, ReadonlyMap<number, Float64Array>>;

/**
 * Snapshot of the bank: all records that may be compared, as columns in shared memory, against one frozen
 * background.
 *
 * A changed record's slot is emptied and used again, so nobody may scan while it changes: `SnapshotManager`
 * sees to that.
 */
export class BankSnapshot {
  private readonly banks: Readonly<Record<RecordType, Bank>>;
  private readonly entries = new Map<number, SnapshotEntry>();
  private readonly bySlot: Readonly<Record<RecordType, Map<number, SnapshotEntry>>> = {
    report: new Map(),
    remains: new Map(),
    living: new Map(),
  };
  private readonly slots = new Map<string, Int32Array>();
  /**
   * Pooled reports, which know more by others' reports of the same person: slots of their own, for all
   * comparisons but with reports.
   */
  private readonly pooled = new Map<number, PooledSlots>();
  private readonly pooledAt = new Map<number, SnapshotEntry>();
  private readonly held = new HeldCounts();
  readonly standings = new PartyTables();
  readonly apart = new DeclaredApart();
  readonly bounds: SnapshotBounds;
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
    this.bounds = new SnapshotBounds(this.banks);
  }

  /**
   * Sets which institutions are enrolled and what is agreed; what follows from it is worked out when it is
   * next asked for.
   */
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
    const isUntold = isHolderOnly(record, now);
    if (before && standing && this.standsAsBefore(before, record, { party: standing.party, isUntold }))
      return;
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
      isUntold,
      party: standing.party,
    };
    // Its lists are of what it said before: they are made anew.
    if (before?.version === record.version) this.bounds.floors.copy(recordType, before.slot, slot);
    else this.bounds.floors.forget(recordType, slot);
    this.entries.set(record.seq, entry);
    this.bySlot[record.recordType].set(slot, entry);
    this.apart.add(seq, record.content);
    this.count(entry, 1);
  }

  /**
   * Stores what a report knows together with others of the same person: with those that lend to it, for all
   * that is shown, and with all of them, for ranking alone.
   *
   * @param linked reports of the same person; without any, it stands for itself again
   * @param rowsOf rows of each report's missing person, by the report's id, where they were made before
   */
  pool(record: StoredRecord, linked: readonly LinkedRecord[], now: string, rowsOf: RowsOfReports): void {
    this.dropPooled(record.seq);
    const entry = this.entries.get(record.seq);
    if (!entry) return;
    const permitted = linked.filter(({ record: { seq } }) => this.mayBeTogether(entry, seq));
    const lending = permitted.filter(
      ({ record: { seq }, lends }) =>
        lends && this.standings.areValuesShown(entry.party, this.entries.get(seq)?.party ?? -1),
    );
    // What nobody has confirmed changes nothing of what is shown, not even by contradicting those who lend.
    const lenders = this.tiersOf(entry, record, lending);
    const all = this.tiersOf(entry, record, permitted).filter((tier) =>
      tier.some(({ seq }) => !lenders[0]?.some((lender) => lender.seq === seq)),
    );
    const putTiers = (tiers: readonly (readonly StoredRecord[])[], isShown: boolean): number[] =>
      tiers.map((tier, at) => this.putPool(record, tier, now, { unless: tiers[at - 1], isShown, rowsOf }));
    const narrowest = lenders.at(-1);
    const shown = [
      ...putTiers(lenders, true),
      ...(narrowest ? [this.putPool(record, [], now, { unless: narrowest, isShown: true, rowsOf })] : []),
    ];
    const ranked = putTiers(all, false);
    if (shown.length + ranked.length === 0) return;
    this.pooled.set(record.seq, { shown, ranked });
    for (const slot of [...shown, ...ranked]) this.pooledAt.set(slot, entry);
    this.slots.clear();
  }

  private tiersOf(
    own: SnapshotEntry,
    record: StoredRecord,
    linked: readonly LinkedRecord[],
  ): readonly (readonly StoredRecord[])[] {
    const partyOf = (seq: number): number => this.entries.get(seq)?.party ?? -1;
    return lenderTiers(
      record,
      linked.map(({ record: one }) => one),
      ({ seq }) => this.standings.permitsLess(partyOf(seq), own.party),
    );
  }

  private mayBeTogether(own: SnapshotEntry, seq: number): boolean {
    const other = this.entries.get(seq);
    if (other === undefined) return false;
    const [first, second] = own.seq < seq ? [own, other] : [other, own];
    return this.standings.areLinked(first.party, second.party);
  }

  /**
   * Stores a pool of a report in a slot of its own.
   *
   * @param unless other lenders, by which it is another pool: where all of those may lend, this one is not
   * compared
   */
  private putPool(
    record: StoredRecord,
    lenders: readonly StoredRecord[],
    now: string,
    of: {
      readonly unless: readonly StoredRecord[] | undefined;
      readonly isShown: boolean;
      readonly rowsOf: RowsOfReports;
    },
  ): number {
    const pooled = { ...this.poolOf(record, lenders, of.unless), isShown: of.isShown };
    const { content, family } = pooledContent(record, lenders, of.isShown);
    return this.put(record, content, now, { pooled, family, rowsOf: of.rowsOf });
  }

  private poolOf(own: StoredRecord, lenders: readonly StoredRecord[], unless?: readonly StoredRecord[]) {
    const partyOf = ({ seq }: StoredRecord): number => this.entries.get(seq)?.party ?? -1;
    return { own: partyOf(own), lenders: lenders.map(partyOf), unless: unless?.map(partyOf) };
  }

  private put(
    record: StoredRecord,
    content: ComparableRecord,
    now: string,
    of: {
      readonly pooled: Parameters<PartyTables['numberOfPooled']>[0];
      /** Record whose relatives the content has. */
      readonly family: StoredRecord;
      readonly rowsOf: RowsOfReports;
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
    if (own) this.bounds.floors.copy('report', own.slot, slot);
    return slot;
  }

  /** Stores the floor of a record's list: what a new record must exceed to enter it. */
  putFloor(kind: Kind, seq: number, floor: number): void {
    const entry = this.entries.get(seq);
    if (!entry) return;
    for (const slot of [entry.slot, ...(this.pooled.get(seq)?.shown ?? [])])
      this.bounds.floors.put(kind, entry.recordType, slot, floor);
  }

  /**
   * Returns the slots of a record in comparisons of a kind: two or three for a report that others lend to, of
   * which a counterpart meets one.
   */
  slotsOfRecord({ seq, slot }: SnapshotEntry, kind: Kind): readonly number[] {
    const shown = isWithinOneBank(kind) ? [] : (this.pooled.get(seq)?.shown ?? []);
    return shown.length > 0 ? shown : [slot];
  }

  /**
   * Returns the slots in which a report is compared with all that is known of its person, confirmed or not;
   * none where that is nothing else.
   */
  slotsWithAll({ seq }: SnapshotEntry): readonly number[] {
    return this.pooled.get(seq)?.ranked ?? [];
  }

  /** Returns the slots with all that is known, of all reports, in order. */
  allSlotsWithAll(): Int32Array {
    return Int32Array.from([...this.pooled.values()].flatMap(({ ranked }) => ranked)).sort();
  }

  entry(seq: number): SnapshotEntry | undefined {
    return this.entries.get(seq);
  }

  entryAt(type: RecordType, slot: number): SnapshotEntry | undefined {
    return this.bySlot[type].get(slot) ?? (type === 'report' ? this.pooledAt.get(slot) : undefined);
  }

  of(type: RecordType): IterableIterator<SnapshotEntry> {
    return this.bySlot[type].values();
  }

  size(type: RecordType): number {
    return this.bySlot[type].size;
  }

  /**
   * Returns the slots of all records of a type for comparisons of a kind, in order. It is the same array
   * until one of them changes.
   */
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
    return [...new Set(this.held.of(type).flatMap(([id]) => this.standings.countryOf(id) ?? []))].sort();
  }

  /**
   * Returns the holders of the records of a type here: how many each institution has, and which: institutions
   * are numbers from 0.
   */
  holdersOf(type: RecordType): Holders {
    const held = this.held.of(type);
    const numbers = new Map(held.map(([id], at) => [id, at]));
    return {
      records: held.map(([, count]) => count),
      of: (seq) => numbers.get(this.entries.get(seq)?.institutionId ?? ''),
    };
  }

  get isOneHouse(): boolean {
    return this.held.isOneHouse;
  }

  /** The country of the institution that holds a record. */
  countryOf(seq: number): string | undefined {
    const entry = this.entries.get(seq);
    return entry && this.standings.countryOf(entry.institutionId);
  }

  /**
   * Counts the records that each country has on either side of a kind here, and returns what ratios say of
   * pairs of countries already.
   */
  countriesOfKind(kind: Kind): CountriesOfKind {
    return countriesOfKind(kind, this.banks, this);
  }

  /** Tells whether a pair may be compared now; `a` and `b` as the kind has them. */
  mayCompare(kind: Kind, a: SnapshotEntry, b: SnapshotEntry): boolean {
    return this.standings.mayCompare(kind, a.party, b.party) && !this.apart.has(kind, a.seq, b.seq);
  }

  /**
   * Returns the finder of the reports that are probably of companions or relatives, each by what it says
   * itself.
   */
  relatedReports(): RelatedReports {
    return new RelatedReports(this.banks.report, this.slotsOf('report', 'duplicate_report'));
  }

  /**
   * Tells whether two reports may be weighed as those of companions: also those that say so themselves, which
   * are compared no more.
   */
  mayBeRelated(first: SnapshotEntry, second: SnapshotEntry): boolean {
    return this.standings.mayCompare('duplicate_report', first.party, second.party);
  }

  /** Builds the call of a thread for one scan; the columns are shared, not copied. */
  callOf(plan: ScanPlan, work: Pick<ScanCall, 'queries' | 'bankSlots' | 'keep' | 'isSweep'>): ScanCall {
    return {
      ...work,
      apart: this.apart.slotsOf(plan.kind, work.queries, {
        numberAt: (slot) => this.entryAt('report', slot)?.seq,
        slotOf: (seq) => this.entries.get(seq)?.slot,
      }),
      // No list has a floor for what ranking alone takes together.
      bounds: work.isSweep || plan.withAll ? undefined : this.bounds.callOf(plan),
      kind: plan.kind,
      queryBank: this.banks[plan.queryType].share(),
      bank: plan.bankType === plan.queryType ? 'same' : this.banks[plan.bankType].share(),
      ...this.standings.tablesFor(plan.kind, plan.queriesAreA),
    };
  }

  /**
   * Tells whether a record that is looked at again because of its consents stands as before: they have not
   * changed what may be done with it. DNA has decisions of its own.
   */
  private standsAsBefore(
    before: SnapshotEntry,
    { recordType, version }: StoredRecord,
    { party, isUntold }: Pick<SnapshotEntry, 'party' | 'isUntold'>,
  ): boolean {
    const isSame = before.version === version && before.party === party && before.isUntold === isUntold;
    return isSame && !this.banks[recordType].hasFamily(before.slot);
  }

  private dropPooled(seq: number): void {
    const { shown = [], ranked = [] } = this.pooled.get(seq) ?? {};
    for (const slot of [...shown, ...ranked]) {
      this.banks.report.remove(slot);
      this.pooledAt.delete(slot);
    }
    if (this.pooled.delete(seq)) this.slots.clear();
  }

  private drop(entry: SnapshotEntry): void {
    this.dropPooled(entry.seq);
    this.banks[entry.recordType].remove(entry.slot);
    this.bySlot[entry.recordType].delete(entry.slot);
    this.entries.delete(entry.seq);
    this.apart.remove(entry.seq);
    this.count(entry, -1);
  }

  private count({ recordType, institutionId }: SnapshotEntry, more: 1 | -1): void {
    this.slots.clear();
    this.held.add(recordType, institutionId, more);
  }
}
