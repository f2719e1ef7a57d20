import { Injectable } from '@nestjs/common';
import {
  Bank,
  bankPairs,
  fitBank,
  isWithinOneBank,
  KINDS,
  priorFor,
  type FittedBank,
  type Kind,
} from '../../../../kernel/linkage/index.js';
import { TenantDb } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { KEEP } from '../domain/keep.js';
import { SWEEP_PLAN, type ScanPlan } from '../domain/plan-scan.js';
import type { BankSnapshot } from '../snapshot/bank-snapshot.js';
import { SnapshotManager } from '../snapshot/snapshot-manager.js';

/**
 * Most pairs of a kind that are compared, some twenty seconds of them: of a larger bank one query in so many
 * asks.
 */
const MOST_PAIRS = 20_000_000;

/**
 * Evidence of the pairs of the whole bank on the model as written, by everybody's agreements and consents as
 * they are now. What leaves here are sums over all pairs of a kind. It is worked out apart from any
 * transaction and stores nothing.
 */
@Injectable()
export class BankEvidence {
  constructor(
    private readonly db: TenantDb,
    private readonly snapshotManager: SnapshotManager,
  ) {}

  /** Returns the fitted figures by kind; a kind that nothing can be learnt of is left out. */
  async fitted(): Promise<Partial<Record<Kind, FittedBank>>> {
    const backgroundId = await this.db.transact(PLATFORM, (tx) => this.snapshotManager.newestBackground(tx));
    return this.snapshotManager.with({ id: '', scope: 'linked', backgroundId }, (snapshot) => {
      const fitted: Partial<Record<Kind, FittedBank>> = {};
      for (const kind of KINDS) {
        const plan = SWEEP_PLAN.find((one) => one.kind === kind);
        const found = plan && fittedOf(snapshot, plan);
        if (found) fitted[kind] = found;
      }
      return Promise.resolve(fitted);
    });
  }
}

function fittedOf(snapshot: BankSnapshot, plan: ScanPlan): FittedBank | undefined {
  const { kind, queryType, bankType } = plan;
  const bankSlots = snapshot.slotsOf(bankType, kind);
  const queries = sampleOf(snapshot, plan, bankSlots.length);
  if (queries.length === 0 || bankSlots.length === 0) return undefined;
  const call = snapshot.callOf(plan, { queries, bankSlots, keep: KEEP, isSweep: true });
  const queryBank = Bank.attach(call.queryBank);
  const pairs = bankPairs({
    ...call,
    queryBank,
    bank: call.bank === 'same' ? queryBank : Bank.attach(call.bank),
    // Where it is not to be, the table of parties says so.
    withinInstitution: true,
  });
  const [a, b] = [snapshot.size(queryType), snapshot.size(bankType)];
  return fitBank(pairs, priorFor(kind, { a, b }));
}

/** Evenly over the records, in the order in which they came. */
function sampleOf(snapshot: BankSnapshot, { kind, queryType }: ScanPlan, size: number): Int32Array {
  const seqOf = (slot: number): number => snapshot.entryAt(queryType, slot)?.seq ?? 0;
  const slots = Int32Array.from(snapshot.slotsOf(queryType, kind)).sort(
    (x, y) => seqOf(x) - seqOf(y) || x - y,
  );
  const pairs = slots.length * (isWithinOneBank(kind) ? size / 2 : size);
  const stride = Math.max(1, Math.ceil(pairs / MOST_PAIRS));
  return slots.filter((_, at) => at % stride === 0);
}
