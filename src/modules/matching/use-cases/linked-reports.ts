import { Injectable } from '@nestjs/common';
import { type ComparableRecord, type Evidence, type Kind } from '../../../kernel/linkage/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { RecordStore, type StoredRecord } from '../../records/index.js';
import { lendersOf } from '../domain/report-links.js';
import { ReportPairRepository } from '../persistence/report-pair.repository.js';
import type { Gate } from './pair-gate.js';

const POOLED_IN: readonly Kind[] = ['identification', 'living'];

/** What a report knows together with others of the same person, when a pair is explained. */
@Injectable()
export class LinkedReports {
  constructor(
    private readonly pairs: ReportPairRepository,
    private readonly records: RecordStore,
  ) {}

  /**
   * The reports that lend `a` what they know, for its comparison with `b`: noted by the run that compared them, and allowed now;
   * with those samples alone that may be held against those of `b`.
   */
  async lendersOf(
    tx: Tx,
    kind: Kind,
    { a, b, gate }: { readonly a: StoredRecord; readonly b: StoredRecord; readonly gate: Gate },
  ): Promise<readonly ComparableRecord[]> {
    if (!POOLED_IN.includes(kind)) return [];
    const seqs = lendersOf(await this.pairs.ofSeqs(tx, [a.seq])).get(a.seq) ?? [];
    if (seqs.length === 0) return [];
    const lenders = await this.records.forComparisonBySeq(tx, seqs);
    return lenders
      .filter((lender) => gate.allows(kind, lender, b) && gate.allows('duplicate_report', a, lender))
      .map((lender) => gate.usableSamples(kind, lender, b).a);
  }
}

/**
 * Evidence of pooled reports as whoever may see the own report may see it: what only another report says is weighed and not shown,
 * and a last line says that it was used.
 */
export function asSeenByOwner(evidence: readonly Evidence[], own: StoredRecord): readonly Evidence[] {
  const said = JSON.stringify(own.content);
  const isOwn = (value: unknown): boolean => value === undefined || said.includes(JSON.stringify(value));
  const shown = evidence.map((item) => (isOwn(item.a) ? item : { ...item, a: undefined }));
  return [...shown, USED];
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
