import { setImmediate as breath } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { familyOfReport } from '../../../kernel/genetics/index.js';
import { TenantDb } from '../../../platform/database/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { PLATFORM } from '../../access/accounts/index.js';
import { KinshipSettings, type KinshipReference } from '../../records/forensic-bank/index.js';
import type { StoredRecord } from '../../records/records/index.js';
import { basisOf } from '../../matching/kinship/index.js';
import { explained } from '../domain/laboratory.errors.js';
import { candidatesToSample, prospectOf, type RelativeProspect } from '../domain/next-relatives.js';
import { seedOf } from '../domain/seed-of.js';
import {
  RankingRepository,
  type RankedFamily,
  type RelativeRanking,
} from '../persistence/ranking.repository.js';
import { TypedBank } from './typed-bank.js';

/** Relatives looked at for each report. */
const MOST_CANDIDATES = 6;
const DRAWS = 8;

type Progress = (done: number, total: number) => Promise<void>;

/**
 * The worker's part of a ranking: report by report, each kept as soon as it is reckoned, so that a crash
 * costs one.
 */
@Injectable()
export class RankRelatives {
  constructor(
    private readonly db: TenantDb,
    private readonly rankings: RankingRepository,
    private readonly settings: KinshipSettings,
    private readonly bank: TypedBank,
  ) {}

  async rank(rankingId: string, progress: Progress, signal?: AbortSignal): Promise<void> {
    const begun = await this.begin(rankingId);
    if (!begun) return;
    const { ranking, reference, reports, finished } = begun;
    for (const [at, report] of reports.entries()) {
      signal?.throwIfAborted();
      if (!finished.has(report.id)) {
        const family = await rankedFamily(report, ranking, reference);
        await this.db.transact(PLATFORM, (tx) => this.rankings.put(tx, rankingId, family));
      }
      await progress(at + 1, reports.length);
    }
    await this.db.transact(PLATFORM, (tx) => this.rankings.setState(tx, rankingId, 'done'));
  }

  private async begin(rankingId: string) {
    return this.db.transact(PLATFORM, async (tx) => {
      const ranking = await this.rankings.byId(tx, rankingId);
      if (!ranking || ranking.state === 'done') return undefined;
      const reference = await this.settings.byId(tx, ranking.settingId);
      if (!reference) return undefined;
      await this.rankings.setState(tx, rankingId, 'running');
      const reports: StoredRecord[] = [];
      for await (const report of this.bank.all(tx, ['report'], ranking.institutionId)) reports.push(report);
      return { ranking, reference, reports, finished: await this.rankings.finished(tx, rankingId) };
    });
  }
}

async function rankedFamily(
  record: StoredRecord,
  { threshold }: RelativeRanking,
  reference: KinshipReference,
): Promise<RankedFamily> {
  const kept = { recordId: record.id, contentHash: record.contentHash };
  const prospects: RelativeProspect[] = [];
  try {
    const family = record.content.recordType === 'report' ? familyOfReport(record.content) : undefined;
    if (!family) return { ...kept, prospects, refusal: 'LABORATORY.NOBODY_TYPED' };
    const samples = family.relatives.map(({ profile }) => profile);
    const basis = explained(() => basisOf(reference, samples));
    const question = { family, basis, threshold, draws: DRAWS, seed: seedOf(record.contentHash) };
    for (const relative of explained(() => candidatesToSample(question, MOST_CANDIDATES))) {
      prospects.push(explained(() => prospectOf(question, relative)).prospect);
      await breath();
    }
    return { ...kept, prospects, refusal: undefined };
  } catch (error) {
    // One family that cannot be reckoned must not keep the others from being.
    if (error instanceof DomainError) return { ...kept, prospects: [], refusal: error.code };
    throw error;
  }
}
