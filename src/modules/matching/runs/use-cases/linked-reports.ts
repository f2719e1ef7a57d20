import { Injectable } from '@nestjs/common';
import {
  poolReports,
  type ComparableRecord,
  type FieldEvidence,
  type Kind,
} from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { isComparable } from '../domain/comparable.js';
import { lenderTiers } from '../domain/lender-tiers.js';
import { lentContent } from '../domain/lent-content.js';
import { linkedReportsOf } from '../domain/report-links.js';
import { ReportPairRepository } from '../persistence/report-pair.repository.js';
import type { LinkedRecord } from '../snapshot/bank-snapshot.js';
import type { ComparisonRules } from './comparison-policy.js';

const POOLED_IN: readonly Kind[] = ['identification', 'living'];

interface Pair {
  readonly a: StoredRecord;
  readonly b: StoredRecord;
  readonly rules: ComparisonRules;
}

/**
 * Results that were worked out for one set of comparison rules: an export explains a million pairs of some
 * thousand reports.
 */
interface Known {
  readonly linked: Map<number, readonly LinkedRecord[]>;
  readonly pools: Map<ComparableRecord, { others: readonly ComparableRecord[]; pool: ComparableRecord }[]>;
}

/** Pools what a report knows together with others of the same person, when a pair is explained or told of. */
@Injectable()
export class LinkedReports {
  private readonly known = new WeakMap<ComparisonRules, Known>();

  constructor(
    private readonly pairs: ReportPairRepository,
    private readonly records: RecordStore,
  ) {}

  /**
   * Returns `own`, the record of `a`, together with the reports that lend it what they know for its
   * comparison with `b`: joined by both owners, allowed now, and with values that both institutions are
   * shown; with those samples alone that may be held against those of `b`. The same object for the same
   * reports, so that it is encoded once; `own` itself where nobody lends.
   */
  async pooled(tx: Tx, kind: Kind, own: ComparableRecord, pair: Pair): Promise<ComparableRecord> {
    if (!POOLED_IN.includes(kind)) return own;
    const { a, b, rules } = pair;
    const tiers = lendersOf(a, await this.linkedTo(tx, a, rules), rules);
    // Where one of each set may not be compared, or not shown, the report was compared alone.
    const lenders =
      tiers.find((tier) => tier.every((one) => rules.lendsFor(kind, one, { borrower: a, other: b }))) ?? [];
    const others = lenders.map((lender): ComparableRecord => {
      const usable = rules.usableSamples(kind, lender, b).a;
      return lender.institutionId === a.institutionId ? usable : lentContent(usable);
    });
    if (others.length === 0) return own;
    const known = this.knownOf(rules);
    const pools = known.pools.get(own) ?? [];
    known.pools.set(own, pools);
    const before = pools.find(
      (one) => one.others.length === others.length && one.others.every((record, at) => record === others[at]),
    );
    if (before) return before.pool;
    const pool = poolReports(own, others);
    pools.push({ others, pool });
    return pool;
  }

  /**
   * Returns the reports that a report ranks together with against another record and that lend it nothing:
   * nobody has confirmed that they are of the same person. All may be compared with that record.
   */
  async unconfirmed(tx: Tx, kind: Kind, { a, b, rules }: Pair): Promise<readonly StoredRecord[]> {
    const linked = await this.linkedTo(tx, a, rules);
    const [lenders = []] = lendersOf(a, linked, rules);
    const isMore = (one: StoredRecord): boolean => !lenders.includes(one);
    const together = tiersOf(a, linked, rules)
      .filter((tier) => tier.some(isMore))
      .find((tier) => tier.every((one) => rules.allows(kind, one, b)));
    return together?.filter(isMore) ?? [];
  }

  /** Returns the reports of the same person that may be compared with a report now. */
  private async linkedTo(tx: Tx, a: StoredRecord, rules: ComparisonRules): Promise<readonly LinkedRecord[]> {
    const { linked } = this.knownOf(rules);
    const found = linked.get(a.seq) ?? (await this.find(tx, a, rules));
    linked.set(a.seq, found);
    return found;
  }

  private knownOf(rules: ComparisonRules): Known {
    const known: Known = this.known.get(rules) ?? { linked: new Map(), pools: new Map() };
    this.known.set(rules, known);
    return known;
  }

  private async find(tx: Tx, a: StoredRecord, rules: ComparisonRules): Promise<readonly LinkedRecord[]> {
    const linked = linkedReportsOf(await this.pairs.linkedOf(tx, [a.seq])).get(a.seq) ?? [];
    if (linked.length === 0) return [];
    const records = await this.records.forComparisonBySeq(
      tx,
      linked.map(({ seq }) => seq),
    );
    const lends = new Map(linked.map((one) => [one.seq, one.lends]));
    return records
      .filter((record) => isComparable(record) && rules.allows('duplicate_report', a, record))
      .map((record) => ({ record, lends: lends.get(record.seq) ?? false }));
  }
}

type Tiers = readonly (readonly StoredRecord[])[];

function lendersOf(a: StoredRecord, linked: readonly LinkedRecord[], rules: ComparisonRules): Tiers {
  const lending = linked.filter(({ record, lends }) => lends && rules.showValues(a, record));
  return tiersOf(a, lending, rules);
}

function tiersOf(a: StoredRecord, linked: readonly LinkedRecord[], rules: ComparisonRules): Tiers {
  return lenderTiers(
    a,
    linked.map(({ record }) => record),
    (one) => rules.permitsLess(one, a),
  );
}

/**
 * Returns the evidence of pooled reports as whoever may see the own report may see it: what only another
 * report says is weighed and not shown, and a last line says that it was used.
 */
export function asSeenByOwner(
  evidence: readonly FieldEvidence[],
  own: StoredRecord,
): readonly FieldEvidence[] {
  const said = saidBy(own);
  const isOwn = (value: unknown): boolean => value === undefined || said.includes(JSON.stringify(value));
  const shown = evidence.map((item) => (isOwn(item.a) ? item : { ...item, a: undefined }));
  return [...shown, USED];
}

const texts = new WeakMap<StoredRecord, string>();

function saidBy(own: StoredRecord): string {
  const known = texts.get(own) ?? JSON.stringify(own.content);
  texts.set(own, known);
  return known;
}

const USED: FieldEvidence = {
  group: 'document',
  field: 'linkedReports',
  log10LR: 0,
  agreement: 'agrees',
  reason: 'LINKED.REPORTS_POOLED',
  a: undefined,
  b: undefined,
};
