import { Injectable } from '@nestjs/common';
import { TenantDb } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { shardOf } from '../domain/shard.js';
import { RunRepository } from '../persistence/run.repository.js';
import { FamilyRows } from '../snapshot/family-rows.js';
import { EvidenceSource } from './evidence-source.js';

type Progress = (done: number, total: number) => Promise<void>;

/** Reports that are read at a time. */
const PAGE = 256;

/**
 * Makes the genotype tables of the families of one shard that are not there yet. Killed, it goes on where it
 * was.
 */
@Injectable()
export class MakeFamilyTables {
  constructor(
    private readonly db: TenantDb,
    private readonly runs: RunRepository,
    private readonly records: RecordStore,
    private readonly families: FamilyRows,
    private readonly evidence: EvidenceSource,
  ) {}

  async make(runId: string, shard: number, progress: Progress): Promise<void> {
    const begun = await this.db.transact(PLATFORM, async (tx) => {
      const run = await this.runs.byId(tx, runId);
      if (run?.state !== 'running' || !run.backgroundId) return undefined;
      const background = await this.evidence.background(tx, run.backgroundId);
      const total = await this.records.countTypedReports(tx, run.importId ?? undefined);
      return { run, basis: background?.kinship, total };
    });
    if (!begun?.basis) return;
    const { run, basis, total } = begun;
    let after = 0;
    let done = 0;
    for (;;) {
      const page = await this.db.transact(PLATFORM, (tx) =>
        this.records.typedReports(tx, run.importId ?? undefined, after, PAGE),
      );
      await this.families.prepare(
        page.filter(({ seq }) => shardOf(seq, run.shards) === shard),
        basis,
      );
      done += page.length;
      await progress(done, Math.max(done, total));
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = last.seq;
    }
  }
}
