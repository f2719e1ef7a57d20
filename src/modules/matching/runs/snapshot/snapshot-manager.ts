import { gzipSync } from 'node:zlib';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Background, CoarsenedCount } from '../../../../kernel/linkage/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { ThreadPool } from '../../../../platform/threads/index.js';
import { KinshipSettings } from '../../../records/forensic-bank/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { isComparable, isHolderOnly } from '../domain/comparable.js';
import { basisOf } from '../domain/kinship-basis-of.js';
import { RunRepository, type MatchRun } from '../persistence/run.repository.js';
import { LinkageModels } from '../use-cases/linkage-models.js';
import type { BankSnapshot } from './bank-snapshot.js';
import { BoundsUpkeep } from './bounds-upkeep.js';
import type { ScanAnswer, ScanCall } from './scan-call.js';
import { SharedLock } from './shared-lock.js';
import { BEGINNING, SnapshotSource, type SnapshotPosition } from './snapshot-source.js';

interface Frozen {
  readonly runId: string;
  readonly built: Promise<{ readonly snapshot: BankSnapshot; readonly mark: SnapshotPosition }>;
}

/**
 * Manages the process's snapshots of the bank.
 *
 * The live one is brought up to date from the rows before each use: nothing has to arrive for it to be fresh,
 * events only bring the work that makes it be used. A sweep has one of its own, frozen when it begins, so
 * that its shards see the same bank however long it takes; what changes meanwhile is compared again after it.
 */
@Injectable()
export class SnapshotManager implements OnApplicationShutdown {
  private readonly lock = new SharedLock();
  private live: BankSnapshot | undefined;
  private mark: SnapshotPosition = BEGINNING;
  private frozen: Frozen | undefined;
  private readonly threads: ThreadPool;

  constructor(
    private readonly source: SnapshotSource,
    private readonly records: RecordStore,
    private readonly runs: RunRepository,
    private readonly kinship: KinshipSettings,
    private readonly models: LinkageModels,
    private readonly boundsUpkeep: BoundsUpkeep,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) settings: Settings,
  ) {
    const entry = import.meta.url.endsWith('.ts') ? './scan-thread.ts' : './scan-thread.js';
    this.threads = new ThreadPool(new URL(entry, import.meta.url), settings.MATCH_THREADS);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.threads.close();
  }

  /** Works with the snapshot that a run is measured on; it does not change until the work is done. */
  async with<T>(
    run: Pick<MatchRun, 'id' | 'scope' | 'backgroundId'>,
    work: (snapshot: BankSnapshot) => Promise<T>,
  ): Promise<T> {
    if (!run.backgroundId) throw new Error('A run without a background has not begun.');
    if (run.scope === 'all') return work((await this.frozenFor(run.id, run.backgroundId)).snapshot);
    return this.withLive(run.backgroundId, work);
  }

  /**
   * Returns the snapshot that a run is measured on, to look records up in by their number: it may change
   * meanwhile, and whoever looks finds a record as it is then. Nobody who scans is kept waiting by it.
   */
  async look(run: Pick<MatchRun, 'id' | 'scope' | 'backgroundId'>): Promise<BankSnapshot> {
    if (run.scope !== 'all' && this.live && this.live.backgroundId === run.backgroundId) return this.live;
    return this.with(run, (snapshot) => Promise.resolve(snapshot));
  }

  /**
   * Returns the numbers of the records that a run must leave out although its snapshot has them: a frozen one
   * does not follow what is taken back.
   */
  async leftOut(run: Pick<MatchRun, 'id' | 'scope' | 'backgroundId'>): Promise<ReadonlySet<number>> {
    if (run.scope !== 'all' || !run.backgroundId) return new Set();
    const { snapshot, mark } = await this.frozenFor(run.id, run.backgroundId);
    return this.source.outdatedIn(mark, snapshot);
  }

  /** The sweep is over: its snapshot's memory is given back. */
  release(runId: string): void {
    if (this.frozen?.runId === runId) this.frozen = undefined;
  }

  /** The background that a run takes which is no sweep: the newest, or a first one. */
  async newestBackground(tx: Tx): Promise<string> {
    const { modelVersion } = Background.of(new Map(), undefined, await this.models.weights(tx));
    return (await this.runs.newestBackground(tx, modelVersion)) ?? (await this.freezeBackground(tx));
  }

  /**
   * Counts all records that may be compared, and stores the frequencies that scores are measured against from
   * now on. A person who has not been asked is in no count: how rare a name is would tell that somebody bears
   * it.
   */
  async freezeBackground(tx: Tx): Promise<string> {
    const count = new CoarsenedCount();
    const now = this.clock.now().toISOString();
    for await (const page of this.records.changesSince(tx, BEGINNING.change)) {
      for (const record of page)
        if (isComparable(record) && !isHolderOnly(record, now))
          count.add(record.content, record.institutionId);
    }
    const basis = basisOf(await this.kinship.current(tx));
    const background = count.background(basis, await this.models.weights(tx));
    const json = JSON.stringify(background.toJson());
    return this.runs.putBackground(tx, background.modelVersion, gzipSync(json, { level: 1 }));
  }

  /** Scans in a thread; `with` must be held by the caller meanwhile. */
  async scan(call: ScanCall, onProgress?: (compared: number) => void): Promise<ScanAnswer> {
    return this.threads.execute<ScanCall, ScanAnswer>(call, onProgress);
  }

  private async withLive<T>(backgroundId: string, work: (snapshot: BankSnapshot) => Promise<T>): Promise<T> {
    const use = async () => {
      if (!this.live) throw new Error('The snapshot is not there.');
      return work(this.live);
    };
    const isThere = this.live?.backgroundId === backgroundId;
    if (
      this.live &&
      isThere &&
      !this.boundsUpkeep.isDue(this.live) &&
      (await this.source.changesSince(this.mark, this.live)).isEmpty
    )
      return this.lock.read(use);
    return this.lock.writeThenRead(async () => {
      if (this.live?.backgroundId !== backgroundId) {
        const built = await this.source.build(backgroundId);
        this.live = built.snapshot;
        this.mark = built.mark;
      } else {
        const changes = await this.source.changesSince(this.mark, this.live);
        this.source.apply(this.live, changes);
        this.mark = changes.mark;
      }
      await this.boundsUpkeep.renew(this.live);
    }, use);
  }

  private frozenFor(runId: string, backgroundId: string): Frozen['built'] {
    if (this.frozen?.runId !== runId) this.frozen = { runId, built: this.source.build(backgroundId) };
    return this.frozen.built;
  }
}
