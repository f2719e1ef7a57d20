import type { RecordType } from '../../../kernel/contract/index.js';
import { Bank, Lexicon, type Background, type Kind } from '../../../kernel/linkage/index.js';
import type { Agreement, Institution } from '../../mechanisms/index.js';
import { permissionsOf } from '../../privacy/index.js';
import type { StoredRecord } from '../../records/index.js';
import { isComparable, isHolderOnly } from '../domain/comparable.js';
import { decidersOf, geneticPartiesOf } from '../domain/genetic-parties.js';
import { allowedPairs, mayHoldDna, PartyBook, type AllowedPairs } from '../domain/parties.js';
import type { ScanPlan } from '../domain/plan-scan.js';
import { shortHash } from '../domain/short-hash.js';
import type { ScanCall } from './scan-call.js';

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
  readonly holderOnly: boolean;
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
  private readonly slots = new Map<RecordType, Int32Array>();
  private readonly held: Readonly<Record<RecordType, Map<string, number>>> = {
    report: new Map(),
    remains: new Map(),
    living: new Map(),
  };
  private book = new PartyBook();
  private allowed: { readonly compare: AllowedPairs; readonly genetic: AllowedPairs } | undefined;
  private readonly ranks = new Map<string, number>();
  private institutions = new Map<string, Institution>();
  private agreements: readonly Agreement[] = [];

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
  }

  /** Who is enrolled and what is agreed; what follows from it is worked out when it is next asked for. */
  setStandings(institutions: readonly Institution[], agreements: readonly Agreement[]): void {
    this.institutions = new Map(institutions.map((one) => [one.id, one]));
    this.agreements = agreements;
    this.allowed = undefined;
  }

  /**
   * Takes in a record as it is now: a new one, a changed one, or one that is compared no more.
   *
   * @param rows of the missing person, where they were made before
   */
  take(record: StoredRecord, now: string, rows?: ReadonlyMap<number, Float64Array>): void {
    const before = this.entries.get(record.seq);
    if (before) this.drop(before);
    const institution = this.institutions.get(record.institutionId);
    if (!institution || !isComparable(record)) return;
    const permissions =
      record.content.recordType === 'report'
        ? permissionsOf(record.content.consents ?? [], record.content.recordedAt, now)
        : undefined;
    const parties = this.book.parties.length;
    const party = this.book.numberOf({ institution, recordType: record.recordType, permissions });
    const { recordType, seq } = record;
    const slot = this.banks[recordType].add(record.content, {
      party,
      institution: this.rankOf(record.institutionId),
      rank: seq,
      genetic: geneticPartiesOf(decidersOf(record.content, now), (own) =>
        own === undefined ? party : this.book.numberOf({ institution, recordType, permissions: own }),
      ),
      ...(rows && { rows }),
    });
    if (this.book.parties.length > parties) this.allowed = undefined;
    const entry = {
      recordId: record.id,
      seq: record.seq,
      recordType: record.recordType,
      institutionId: record.institutionId,
      version: record.version,
      hash: shortHash(record.contentHash),
      slot,
      party,
      holderOnly: isHolderOnly(record),
    };
    this.entries.set(record.seq, entry);
    this.bySlot[record.recordType].set(slot, entry);
    this.count(entry, 1);
  }

  entry(seq: number): Entry | undefined {
    return this.entries.get(seq);
  }

  entryAt(type: RecordType, slot: number): Entry | undefined {
    return this.bySlot[type].get(slot);
  }

  of(type: RecordType): IterableIterator<Entry> {
    return this.bySlot[type].values();
  }

  size(type: RecordType): number {
    return this.bySlot[type].size;
  }

  /** The slots of all records of a type, in order. The same array until one of them changes. */
  slotsOf(type: RecordType): Int32Array {
    const known = this.slots.get(type);
    if (known) return known;
    const slots = Int32Array.from(this.bySlot[type].keys()).sort();
    this.slots.set(type, slots);
    return slots;
  }

  /** The countries whose institutions have records of a type here, in order. */
  countriesOf(type: RecordType): string[] {
    const holders = [...this.held[type]].filter(([, count]) => count > 0).map(([id]) => id);
    const countries = holders.map((id) => this.institutions.get(id)?.country ?? '');
    return [...new Set(countries)].filter(Boolean).sort();
  }

  /** Whether a pair may be compared now; `a` and `b` as the kind has them. */
  mayCompare(kind: Kind, a: Entry, b: Entry): boolean {
    return this.tables().compare[kind][a.party * this.book.parties.length + b.party] === 1;
  }

  /** What a thread needs for one scan; the columns are shared, not copied. */
  callOf(plan: ScanPlan, work: Pick<ScanCall, 'queries' | 'bankSlots' | 'keep' | 'isSweep'>): ScanCall {
    const parties = this.book.parties.length;
    const { compare, genetic } = this.tables();
    const turn = (table: Uint8Array) => (plan.queriesAreA ? table : transposed(table, parties));
    return {
      ...work,
      kind: plan.kind,
      queryBank: this.banks[plan.queryType].share(),
      bank: plan.bankType === plan.queryType ? 'same' : this.banks[plan.bankType].share(),
      allowed: turn(compare[plan.kind]),
      allowedGenetic: turn(genetic[plan.kind]),
      parties,
    };
  }

  private tables(): { readonly compare: AllowedPairs; readonly genetic: AllowedPairs } {
    if (!this.allowed) {
      // Institutions may have been renamed or moved since a party was noted: the tables are made from what they are now.
      const parties = this.book.parties.map((party) => ({
        ...party,
        institution: this.institutions.get(party.institution.id) ?? party.institution,
      }));
      this.allowed = {
        compare: allowedPairs(parties, this.agreements),
        genetic: allowedPairs(parties, this.agreements, mayHoldDna),
      };
    }
    return this.allowed;
  }

  private drop(entry: Entry): void {
    this.banks[entry.recordType].remove(entry.slot);
    this.bySlot[entry.recordType].delete(entry.slot);
    this.entries.delete(entry.seq);
    this.count(entry, -1);
  }

  private count({ recordType, institutionId }: Entry, more: 1 | -1): void {
    this.slots.delete(recordType);
    const held = this.held[recordType];
    held.set(institutionId, (held.get(institutionId) ?? 0) + more);
  }

  private rankOf(institutionId: string): number {
    const known = this.ranks.get(institutionId);
    if (known !== undefined) return known;
    this.ranks.set(institutionId, this.ranks.size);
    return this.ranks.size - 1;
  }
}

function transposed(table: Uint8Array, size: number): Uint8Array {
  const turned = new Uint8Array(table.length);
  for (let a = 0; a < size; a += 1)
    for (let b = 0; b < size; b += 1) turned[b * size + a] = table[a * size + b] ?? 0;
  return turned;
}
