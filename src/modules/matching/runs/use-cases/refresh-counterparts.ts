import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import { TenantDb } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { admit } from '../domain/admit.js';
import { weightsOf } from '../domain/country-weights.js';
import { KEEP } from '../domain/keep.js';
import { sideOf } from '../domain/kinds.js';
import { unpackLists } from '../domain/lists.js';
import { NewRecords } from '../domain/new-records.js';
import { scanName, SUBJECT_PLAN, type ScanPlan } from '../domain/plan-scan.js';
import { priorOf } from '../domain/prior.js';
import type { Holding } from '../domain/holding.js';
import { asCompetesWith } from '../domain/resolve-as-disclosed.js';
import { log10RateOf } from '../domain/resolve.js';
import type { CountryWeights } from '../domain/country-weight.js';
import { probabilityOfUnlisted, type ListOfOne } from '../domain/unlisted-pair.js';
import { CandidateRepository, type StoredList } from '../persistence/candidate.repository.js';
import { RunRepository, type MatchRun } from '../persistence/run.repository.js';
import type { BankSnapshot } from '../snapshot/bank-snapshot.js';
import { holdingOf } from '../snapshot/holding-of.js';
import { SnapshotManager } from '../snapshot/snapshot-manager.js';
import { Rescan } from './rescan.js';
import { storedList } from './merge-run.js';
import { RunSubjects } from './run-subjects.js';

/** Runs that are taken together; more wait for the next round. */
const MOST_RUNS = 500;
/** Lists that are rewritten in one piece: small, so that the process answers others between two of them. */
const LISTS_A_PIECE = 100;

interface EndedRun {
  readonly run: MatchRun;
  readonly own: ReadonlySet<number>;
}

/**
 * Refreshes the lists of counterparts, after the alerts: the records of the runs that have ended enter the
 * lists of the records they were compared with, where they are among the best hundred there.
 *
 * A new record enters hundreds of lists and nobody waits for those, so the runs of a minute are gathered:
 * floors are read once and each list is rewritten once. Each piece is a transaction of its own; what was done
 * before a worker died is recognised and not done again.
 */
@Injectable()
export class RefreshCounterparts {
  constructor(
    private readonly db: TenantDb,
    private readonly runs: RunRepository,
    private readonly candidates: CandidateRepository,
    private readonly snapshotManager: SnapshotManager,
    private readonly subjects: RunSubjects,
    private readonly again: Rescan,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async refreshAll(progress: (done: number, total: number) => Promise<void>): Promise<void> {
    const { ended, backgroundId } = await this.ended();
    // Those of an older background are covered by the sweep that has made the newer one.
    const current = ended.filter(({ run }) => run.backgroundId === backgroundId);
    const [newest] = current;
    if (newest) {
      const snapshot = await this.snapshotManager.look(newest.run);
      for (const [at, plan] of SUBJECT_PLAN.entries()) {
        await this.refresh(current, newest.run, snapshot, plan);
        await progress(at + 1, SUBJECT_PLAN.length);
      }
    }
    await this.db.transact(PLATFORM, async (tx) => {
      for (const { run } of ended) await this.runs.dropShards(tx, run.id);
    });
  }

  /** The runs whose records have not entered the lists of others yet, newest first. */
  private async ended(): Promise<{ ended: EndedRun[]; backgroundId: string | undefined }> {
    return this.db.transact(PLATFORM, async (tx) => {
      const ended: EndedRun[] = [];
      for (const run of await this.runs.toRefresh(tx, MOST_RUNS))
        ended.unshift({ run, own: new Set(await this.subjects.seqs(tx, run)) });
      return { ended, backgroundId: await this.snapshotManager.newestBackground(tx) };
    });
  }

  private async refresh(
    ended: readonly EndedRun[],
    newest: MatchRun,
    snapshot: BankSnapshot,
    plan: ScanPlan,
  ): Promise<void> {
    const newRecords = await this.gather(ended, plan);
    const owners = newRecords.owners();
    const side = sideOf(plan.kind, plan.bankType);
    const learnt = await this.db.transact(PLATFORM, (tx) =>
      this.runs.learntShares(tx, snapshot.backgroundId),
    );
    const prior = priorOf(plan.kind, snapshot, learnt, this.settings.COUNTERPART_SHARES ?? {});
    const shares = learnt.get(plan.kind)?.byCountries ?? [];
    const weights = weightsOf(plan.kind, shares, (seq) => snapshot.countryOf(seq));
    const worked = await this.workedOut(ended, side, weights, holdingOf(snapshot, plan.kind));
    for (let from = 0; from < owners.length; from += LISTS_A_PIECE) {
      const piece = owners.slice(from, from + LISTS_A_PIECE);
      await this.db.transact(PLATFORM, async (tx) => {
        await this.candidates.keepSweepsOut(tx);
        const stored = new Map(
          (await this.candidates.ofSeqs(tx, plan.kind, piece)).map((one) => [one.subjectSeq, one]),
        );
        const rows = piece.flatMap((owner): StoredList[] => {
          const known = stored.get(owner);
          // A sweep has written this list since: it knew the new records.
          if (known && known.backgroundId !== newest.backgroundId) return [];
          const list = admit(known, newRecords.of(owner), KEEP, {
            probability: (seq, log10LR) => worked(seq, { owner, known, log10LR, prior }),
            hash: (seq) => snapshot.entry(seq)?.hash,
          });
          if (!list) return [];
          const run = { ...newest, id: known?.runId ?? newest.id };
          const { probability } = list;
          const row = storedList({ run, kind: plan.kind, side, list, prior, snapshot, probability });
          return row ? [row] : [];
        });
        await this.candidates.put(tx, rows, KEEP);
      });
    }
  }

  private async gather(ended: readonly EndedRun[], plan: ScanPlan): Promise<NewRecords> {
    const side = sideOf(plan.kind, plan.bankType);
    const floors = await this.db.transact(PLATFORM, (tx) => this.candidates.floors(tx, plan.kind, side));
    const newRecords = new NewRecords(floors);
    const known = new Set<number>();
    for (const { run, own } of ended) {
      const { owners, found } = await this.again.scan(run, own, plan);
      const settled = owners.size > 0 ? new Set([...own, ...owners]) : own;
      const shards = await this.db.transact(PLATFORM, (tx) =>
        this.runs.listsByBank(tx, run.id, scanName(plan)),
      );
      for (const byBank of shards) newRecords.add(unpackLists(byBank), settled, known);
      if (found) newRecords.add(found, own, known);
      for (const seq of own) known.add(seq);
    }
    return newRecords;
  }

  /**
   * Returns a function that gives the probability of a new pair. It is the one that the run has worked out
   * for its own record. A record that has a hundred better ones does not list the pair; then it follows from
   * what both lists say of the others that may compete with it in what is told.
   */
  private async workedOut(
    ended: readonly EndedRun[],
    side: ReturnType<typeof sideOf>,
    weights: CountryWeights,
    holding: Holding,
  ): Promise<(seq: number, pair: NewPair) => number> {
    const { kind } = weights;
    // Owners of the lists stand on `side`; in a kind within one bank the order of two does not matter.
    const rate = (owner: number, other: number): number =>
      side === 'b' ? log10RateOf(weights, other, owner) : log10RateOf(weights, owner, other);
    const asWeighed = (
      list: StoredList | undefined,
      pair: readonly [number, number],
      rateOfOther: (other: number) => number,
    ): ListOfOne =>
      list ? asCompetesWith(holding, pair, list.subjectSeq, withRates(list, rateOfOther)) : NO_LIST;
    const own = [...new Set(ended.flatMap((one) => [...one.own]))];
    const lists = new Map<number, StoredList>(
      (await this.db.transact(PLATFORM, (tx) => this.candidates.ofSeqs(tx, kind, own))).map((one) => [
        one.subjectSeq,
        one,
      ]),
    );
    return (seq, { owner, known, log10LR, prior }) => {
      const its = lists.get(seq);
      const place = its?.list.seqs.indexOf(owner) ?? -1;
      const worked = its?.list.probability[place];
      if (worked !== undefined) return worked;
      return probabilityOfUnlisted(log10LR + rate(owner, seq), prior, [
        asWeighed(known, [owner, seq], (other) => rate(owner, other)),
        asWeighed(its, [owner, seq], (other) => rate(other, seq)),
      ]);
    };
  }
}

/** A pair that enters the list of `owner`, which is `known` as it was stored. */
interface NewPair {
  readonly owner: number;
  readonly known: StoredList | undefined;
  readonly log10LR: number;
  readonly prior: number;
}

/** A list with each ratio times what the prior of its pair of countries is of the bank's. */
function withRates(
  { tail, list }: StoredList,
  rate: (other: number) => number,
): Pick<StoredList, 'tail' | 'list'> {
  const log10LR = list.log10LR.map((ratio, at) => ratio + rate(list.seqs[at] ?? 0));
  return { tail, list: { ...list, log10LR } };
}

const NO_LIST: ListOfOne = {
  tail: Number.NEGATIVE_INFINITY,
  list: { log10LR: new Float64Array(0), probability: new Float64Array(0) },
};
