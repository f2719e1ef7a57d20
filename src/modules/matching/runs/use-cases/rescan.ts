import { Injectable } from '@nestjs/common';
import { TenantDb } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { KEEP } from '../domain/keep.js';
import { sideOf } from '../domain/kinds.js';
import type { PackedRankings } from '../domain/packed-lists.js';
import { scanName, type ScanPlan } from '../domain/plan-scan.js';
import { CandidateRepository } from '../persistence/candidate.repository.js';
import { RunRepository, type MatchRun } from '../persistence/run.repository.js';
import type { BankSnapshot } from '../snapshot/bank-snapshot.js';
import { SnapshotManager } from '../snapshot/snapshot-manager.js';
import { RunSubjects } from './run-subjects.js';

/**
 * Result of a rescan: the pairs of a run's records with those whose lists ask for less than they did when the
 * run turned pairs away.
 */
export interface LookedAgain {
  readonly owners: ReadonlySet<number>;
  /** Lists that were found, by owner. */
  readonly found: PackedRankings | undefined;
}

const NOBODY: LookedAgain = { owners: new Set(), found: undefined };

/** Scores what a run has turned away by a floor that has fallen since: those pairs might be of use now. */
@Injectable()
export class Rescan {
  constructor(
    private readonly db: TenantDb,
    private readonly runs: RunRepository,
    private readonly candidates: CandidateRepository,
    private readonly snapshotManager: SnapshotManager,
    private readonly subjects: RunSubjects,
  ) {}

  async scan(run: MatchRun, own: ReadonlySet<number>, plan: ScanPlan): Promise<LookedAgain> {
    const fallen = await this.db.transact(PLATFORM, async (tx) => {
      const xid = await this.runs.floorsOf(tx, run.id, scanName(plan));
      if (xid === undefined) return [];
      return this.candidates.fallenSince(tx, plan.kind, sideOf(plan.kind, plan.bankType), xid);
    });
    const owners = new Set(fallen.filter((seq) => !own.has(seq)));
    if (owners.size === 0) return NOBODY;
    const found = await this.snapshotManager.with(run, (snapshot) =>
      this.scanOwners(snapshot, plan, own, owners),
    );
    return { owners, found };
  }

  private async scanOwners(
    snapshot: BankSnapshot,
    plan: ScanPlan,
    own: ReadonlySet<number>,
    owners: ReadonlySet<number>,
  ): Promise<PackedRankings | undefined> {
    const slotsOf = (entries: ReturnType<RunSubjects['queries']>): Int32Array =>
      Int32Array.from(entries.flatMap((entry) => snapshot.slotsOfRecord(entry, plan.kind))).sort();
    const queries = slotsOf(this.subjects.queries(snapshot, plan.queryType, [...own]));
    const bankSlots = slotsOf(this.subjects.queries(snapshot, plan.bankType, [...owners]));
    if (queries.length === 0 || bankSlots.length === 0) return undefined;
    const call = snapshot.callOf(plan, { queries, bankSlots, keep: KEEP, isSweep: false });
    return (await this.snapshotManager.scan({ ...call, bounds: undefined })).byBank;
  }
}
