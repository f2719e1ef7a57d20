import type { Kind } from '../../../../kernel/linkage/index.js';
import type { Agreement, Institution } from '../../../institutions/index.js';
import { nextTurn, permissionsOf } from '../../../access/consent/index.js';
import type { StoredRecord } from '../../../records/records/index.js';
import { decidersOf, geneticPartiesOf } from '../domain/genetic-parties.js';
import { permitsLess } from '../domain/lender-tiers.js';
import {
  allowedPairs,
  mayBeCompared,
  mayHoldDna,
  mayKnow,
  PartyIndex,
  showValues,
  type AllowedPairs,
  type Party,
} from '../domain/parties.js';
import type { ScanPlan } from '../domain/plan-scan.js';
import { withheldPairs, type PartyCount, type WithheldPairs } from '../domain/withheld-pairs.js';

interface Tables {
  readonly compare: AllowedPairs;
  readonly genetic: AllowedPairs;
  /** Number of parties of which each table has a row. */
  readonly parties: number;
}

/**
 * Tables of who may be compared with whom: parties of records that have the same standing, and the tables of
 * all pairs of them.
 */
export class PartyTables {
  private readonly book = new PartyIndex();
  private known: Tables | undefined;
  private readonly ranks = new Map<string, number>();
  /** Whether all institutions may know of a party, by kind and party. */
  private readonly knownToAll = new Map<Kind, Map<number, boolean>>();
  private institutions = new Map<string, Institution>();
  private agreements: readonly Agreement[] = [];

  /**
   * Sets which institutions are enrolled and what is agreed; what follows from it is worked out when it is
   * next asked for.
   */
  set(institutions: readonly Institution[], agreements: readonly Agreement[]): void {
    this.institutions = new Map(institutions.map((one) => [one.id, one]));
    this.agreements = agreements;
    this.known = undefined;
    this.knownToAll.clear();
  }

  countryOf(institutionId: string): string | undefined {
    return this.institutions.get(institutionId)?.country;
  }

  /** A number for each institution, in the order in which they came. */
  rankOf(institutionId: string): number {
    const known = this.ranks.get(institutionId);
    if (known !== undefined) return known;
    this.ranks.set(institutionId, this.ranks.size);
    return this.ranks.size - 1;
  }

  /** Returns the standing of a record: its parties; undefined where its institution is not enrolled. */
  of(record: StoredRecord, now: string) {
    const institution = this.institutions.get(record.institutionId);
    if (!institution) return undefined;
    const { content, recordType } = record;
    const permissions =
      content.recordType === 'report'
        ? permissionsOf(content.consents ?? [], content.recordedAt, now)
        : undefined;
    const party = this.book.numberOf({ institution, recordType, permissions });
    const genetic = this.geneticOf(record, party, now);
    const holdsUntil = content.recordType === 'report' ? nextTurn(content, now) : undefined;
    return { party, institution: this.rankOf(record.institutionId), genetic, holdsUntil };
  }

  numberOfPooled(pooled: Parameters<PartyIndex['numberOfPooled']>[0]): number {
    return this.book.numberOfPooled(pooled);
  }

  /**
   * Returns the parties as which each relative's sample is held against others: everybody decides for the
   * own.
   */
  geneticOf({ content, institutionId, recordType }: StoredRecord, party: number, now: string) {
    const institution = this.institutions.get(institutionId);
    return geneticPartiesOf(decidersOf(content, now), (own) =>
      own === undefined || !institution
        ? party
        : this.book.numberOf({ institution, recordType, permissions: own }),
    );
  }

  /**
   * Tells whether one of two reports may lend to the other; the one that was registered first comes first.
   *
   * By the rule itself: each pool adds parties, and the tables would be made anew for the next one.
   */
  areLinked(first: number, second: number): boolean {
    const [a, b] = [this.partyNow(first), this.partyNow(second)];
    return a !== undefined && b !== undefined && mayBeCompared('duplicate_report', a, b, this.agreements);
  }

  /** Tells whether the family of the first party permits less than that of the second. */
  permitsLess(one: number, other: number): boolean {
    return permitsLess(this.book.parties[one]?.permissions, this.book.parties[other]?.permissions);
  }

  /**
   * Tells whether of two reports, as their institutions have agreed, the values of each are shown to the
   * other's.
   */
  areValuesShown(one: number, other: number): boolean {
    const [first, second] = [this.partyNow(one), this.partyNow(other)];
    return first !== undefined && second !== undefined && showValues(first, second, this.agreements);
  }

  /** Tells whether records of two parties may be compared now; `a` and `b` as the kind has them. */
  mayCompare(kind: Kind, a: number, b: number): boolean {
    const { compare, parties } = this.tables();
    return compare[kind][a * parties + b] === 1;
  }

  /** Tells whether, of a party's records, every enrolled institution may know in comparisons of a kind. */
  mayAllKnow(kind: Kind, party: number): boolean {
    const known = this.knownToAll.get(kind) ?? new Map<number, boolean>();
    this.knownToAll.set(kind, known);
    const before = known.get(party);
    if (before !== undefined) return before;
    const mayAll = [...this.institutions.keys()].every((id) => this.mayKnow(kind, id, party));
    known.set(party, mayAll);
    return mayAll;
  }

  /** Tells whether an institution may know of a party's records in comparisons of a kind. */
  mayKnow(kind: Kind, institutionId: string, party: number): boolean {
    const [institution, its] = [this.institutions.get(institutionId), this.partyNow(party)];
    return institution !== undefined && its !== undefined && mayKnow(kind, institution, its);
  }

  /** The tables of a kind as a scan reads them: the query's party first. */
  tablesFor(kind: Kind, queriesAreA: boolean) {
    const { compare, genetic, parties } = this.tables();
    const turn = (table: Uint8Array) => (queriesAreA ? table : transposed(table, parties));
    return { allowed: turn(compare[kind]), allowedGenetic: turn(genetic[kind]), parties };
  }

  /**
   * Counts the pairs of a scan that are not compared as things stand now, by the reason.
   *
   * @param queries the party of each record that asks
   * @param bank the party of each record that is asked
   */
  withheldPairs(plan: ScanPlan, queries: Iterable<number>, bank: Iterable<number>): WithheldPairs[] {
    const parties = new Map<number, Party>();
    const counted = (numbers: Iterable<number>): PartyCount[] => {
      const records = new Map<number, number>();
      for (const number of numbers) records.set(number, (records.get(number) ?? 0) + 1);
      return [...records].flatMap(([number, held]) => {
        const party = parties.get(number) ?? this.partyNow(number);
        if (!party) return [];
        parties.set(number, party);
        return [{ party, records: held }];
      });
    };
    return withheldPairs(plan, counted(queries), counted(bank), this.agreements);
  }

  private tables(): Tables {
    const { parties } = this.book;
    if (this.known?.parties === parties.length) return this.known;
    const now = parties.map((party) => this.asNow(party));
    this.known = {
      compare: allowedPairs(now, this.agreements),
      genetic: allowedPairs(now, this.agreements, mayHoldDna),
      parties: parties.length,
    };
    return this.known;
  }

  private partyNow(number: number): Party | undefined {
    const party = this.book.parties[number];
    return party && this.asNow(party);
  }

  /** Institutions may have been renamed or moved since a party was noted: it is judged as they are now. */
  private asNow(party: Party): Party {
    return { ...party, institution: this.institutions.get(party.institution.id) ?? party.institution };
  }
}

function transposed(table: Uint8Array, size: number): Uint8Array {
  const turned = new Uint8Array(table.length);
  for (let a = 0; a < size; a += 1)
    for (let b = 0; b < size; b += 1) turned[b * size + a] = table[a * size + b] ?? 0;
  return turned;
}
