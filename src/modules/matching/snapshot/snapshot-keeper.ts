import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Background, buildBackground, MODEL_VERSION, type BackgroundJson } from '../../../kernel/linkage/index.js';
import { gzipSync, gunzipSync } from 'node:zlib';
import { Clock } from '../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { ThreadPool } from '../../../platform/threads/index.js';
import { InstitutionDirectory } from '../../mechanisms/index.js';
import { RecordStore, type StoredRecord } from '../../records/index.js';
import { isComparable } from '../domain/comparable.js';
import { RunRepository } from '../persistence/run.repository.js';
import { BankSnapshot } from './bank-snapshot.js';
import type { ScanCall, ScanAnswer } from './scan-call.js';

/** Consents that begin or end by themselves are looked at again this often. */
const TIMED_CONSENTS_MS = 60_000;

/**
 * The process's snapshot of the bank: built from the rows on first use, brought up to date before each use.
 *
 * Nothing has to arrive for it to be fresh: each use asks the rows what has changed since the last. Events only bring the
 * work that makes it be used.
 */
@Injectable()
export class SnapshotKeeper implements OnApplicationShutdown {
  private snapshot: BankSnapshot | undefined;
  private mark = '0';
  private standings = '';
  private timedAt = 0;
  private readonly timed = new Set<string>();
  private turn: Promise<unknown> = Promise.resolve();
  private readonly threads: ThreadPool;

  constructor(
    private readonly records: RecordStore,
    private readonly institutions: InstitutionDirectory,
    private readonly runs: RunRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) settings: Settings,
  ) {
    const entry = import.meta.url.endsWith('.ts') ? './scan-thread.ts' : './scan-thread.js';
    this.threads = new ThreadPool(new URL(entry, import.meta.url), settings.MATCH_THREADS);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.threads.close();
  }

  /** The snapshot as the rows are now, against the background of a run. */
  async current(tx: Tx, backgroundId: string): Promise<BankSnapshot> {
    return this.inTurn(async () => {
      if (this.snapshot?.backgroundId !== backgroundId) await this.begin(tx, backgroundId);
      return this.refresh(tx);
    });
  }

  /** The snapshot against the newest background; one is made where there is none yet. */
  async newest(tx: Tx): Promise<BankSnapshot> {
    return this.current(tx, (await this.runs.newestBackground(tx, MODEL_VERSION)) ?? (await this.freezeBackground(tx)));
  }

  /** Counts all records that may be compared, and stores the frequencies that scores are measured against from now on. */
  async freezeBackground(tx: Tx): Promise<string> {
    const counted: StoredRecord['content'][] = [];
    const feed = this.records.changesSince(tx, '0');
    for await (const page of feed) for (const record of page) if (isComparable(record)) counted.push(record.content);
    const json = JSON.stringify(buildBackground(counted).toJson());
    return this.runs.putBackground(tx, MODEL_VERSION, gzipSync(json, { level: 1 }));
  }

  /** Scans in a thread. The columns are shared, not copied. */
  async scan(snapshot: BankSnapshot, call: Omit<ScanCall, 'shared'>, onProgress?: (done: number) => void): Promise<ScanAnswer> {
    return this.threads.run<ScanCall, ScanAnswer>({ ...call, shared: snapshot.share() }, onProgress);
  }

  private async begin(tx: Tx, backgroundId: string): Promise<void> {
    const body = await this.runs.background(tx, backgroundId);
    if (!body) throw new Error('The background of a run is not there.');
    const json = JSON.parse(gunzipSync(body).toString('utf8')) as BackgroundJson;
    this.snapshot = new BankSnapshot(backgroundId, Background.fromJson(json));
    this.mark = '0';
    this.standings = '';
    this.timed.clear();
  }

  private async refresh(tx: Tx): Promise<BankSnapshot> {
    const { snapshot } = this;
    if (!snapshot) throw new Error('The snapshot was not begun.');
    await this.readStandings(tx, snapshot);
    const now = this.clock.now();
    const feed = this.records.changesSince(tx, this.mark);
    let next = await feed.next();
    while (!next.done) {
      for (const record of next.value) this.take(snapshot, record, now);
      next = await feed.next();
    }
    this.mark = next.value;
    if (now.getTime() - this.timedAt > TIMED_CONSENTS_MS && this.timed.size > 0) {
      for (const record of await this.records.forComparison(tx, [...this.timed])) snapshot.take(record, now.toISOString());
      this.timedAt = now.getTime();
    }
    return snapshot;
  }

  private take(snapshot: BankSnapshot, record: StoredRecord, now: Date): void {
    if (snapshot.entry(record.seq)?.version === record.version) return;
    snapshot.take(record, now.toISOString());
    const consents = record.content.recordType === 'report' ? (record.content.consents ?? []) : [];
    if (consents.some((entry) => entry.from !== undefined || entry.until !== undefined)) this.timed.add(record.id);
  }

  private async readStandings(tx: Tx, snapshot: BankSnapshot): Promise<void> {
    const institutions = await this.institutions.all(tx);
    const agreements = await this.institutions.agreements(tx);
    const key = JSON.stringify([institutions, agreements]);
    if (key === this.standings) return;
    this.standings = key;
    snapshot.setStandings(institutions, agreements);
  }

  /** One caller at a time changes the snapshot; a scan that runs meanwhile reads slots that stay as they are. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.turn.then(work, work);
    this.turn = result.catch(() => undefined);
    return result;
  }
}
