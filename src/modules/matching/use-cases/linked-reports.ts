import { Injectable } from '@nestjs/common';
import {
  poolReports,
  type ComparableRecord,
  type Evidence,
  type Kind,
} from '../../../kernel/linkage/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { RecordStore, type StoredRecord } from '../../records/index.js';
import { isComparable } from '../domain/comparable.js';
import { lendersTogether } from '../domain/declared-apart.js';
import { lendersOf } from '../domain/report-links.js';
import { ReportPairRepository } from '../persistence/report-pair.repository.js';
import type { Gate } from './pair-gate.js';

const POOLED_IN: readonly Kind[] = ['identification', 'living'];

interface Pair {
  readonly a: StoredRecord;
  readonly b: StoredRecord;
  readonly gate: Gate;
}

/** What was worked out for one gate: an export explains a million pairs of some thousand reports. */
interface Known {
  readonly lenders: Map<number, readonly StoredRecord[]>;
  readonly pools: Map<ComparableRecord, { others: readonly ComparableRecord[]; pool: ComparableRecord }[]>;
}

/** What a report knows together with others of the same person, when a pair is explained. */
@Injectable()
export class LinkedReports {
  private readonly known = new WeakMap<Gate, Known>();

  constructor(
    private readonly pairs: ReportPairRepository,
    private readonly records: RecordStore,
  ) {}

  /**
   * `own`, the record of `a`, together with the reports that lend it what they know for its comparison with `b`: noted by the run that
   * compared them, and allowed now; with those samples alone that may be held against those of `b`. The same object for the same
   * reports, so that it is encoded once; `own` itself where nobody lends.
   */
  async pooled(tx: Tx, kind: Kind, own: ComparableRecord, pair: Pair): Promise<ComparableRecord> {
    if (!POOLED_IN.includes(kind)) return own;
    const { a, b, gate } = pair;
    const known: Known = this.known.get(gate) ?? { lenders: new Map(), pools: new Map() };
    this.known.set(gate, known);
    const lenders = known.lenders.get(a.seq) ?? (await this.lendersOf(tx, a.seq));
    known.lenders.set(a.seq, lenders);
    if (lenders.length === 0) return own;
    const permitted = lenders.filter((lender) => gate.allows('duplicate_report', a, lender));
    const linked = lendersTogether(a, permitted);
    // Where one of them may not be compared the report was compared alone.
    if (!linked.every((lender) => gate.allows(kind, lender, b))) return own;
    const others = linked.map((lender) => gate.usableSamples(kind, lender, b).a);
    if (others.length === 0) return own;
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

  private async lendersOf(tx: Tx, seq: number): Promise<readonly StoredRecord[]> {
    const seqs = lendersOf(await this.pairs.ofSeqs(tx, [seq])).get(seq) ?? [];
    if (seqs.length === 0) return [];
    return (await this.records.forComparisonBySeq(tx, seqs)).filter(isComparable);
  }
}

/**
 * Evidence of pooled reports as whoever may see the own report may see it: what only another report says is weighed and not shown,
 * and a last line says that it was used.
 */
export function asSeenByOwner(evidence: readonly Evidence[], own: StoredRecord): readonly Evidence[] {
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

const USED: Evidence = {
  group: 'document',
  field: 'linkedReports',
  log10LR: 0,
  agreement: 'agrees',
  reason: 'LINKED.REPORTS_POOLED',
  a: undefined,
  b: undefined,
};
