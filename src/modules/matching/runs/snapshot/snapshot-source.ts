import { gunzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { Background, type BackgroundJson } from '../../../../kernel/linkage/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { InstitutionDirectory, type Agreement, type Institution } from '../../../institutions/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { linkedReportsOf, type LinkedReport } from '../domain/report-links.js';
import { ReportPairRepository } from '../persistence/report-pair.repository.js';
import { RunRepository } from '../persistence/run.repository.js';
import type { RowsOfFamily } from '../domain/packed-rows.js';
import { BankSnapshot, type LinkedRecord } from './bank-snapshot.js';
import { FamilyRows } from './family-rows.js';

/** Position up to which a snapshot has followed the rows. */
export interface SnapshotPosition {
  readonly change: string;
  readonly standings: string;
  readonly pairs: string;
  /** Reports of the same person, by report, and whether they lend it what they know. */
  readonly linked: Linked;
}

export interface Changes {
  readonly records: readonly StoredRecord[];
  /** Rows of the typed families among them, by record. */
  readonly rows: ReadonlyMap<string, RowsOfFamily>;
  readonly standings:
    | { readonly institutions: readonly Institution[]; readonly agreements: readonly Agreement[] }
    | undefined;
  /** Reports that know together with others something else than before, and those others. */
  readonly pools: readonly Pool[];
  readonly mark: SnapshotPosition;
  readonly now: Date;
  readonly isEmpty: boolean;
}

interface Pool {
  readonly record: StoredRecord;
  readonly linked: readonly LinkedRecord[];
  /** Rows of all of them that were typed, by record. */
  readonly rows: ReadonlyMap<string, RowsOfFamily>;
}

type Linked = ReadonlyMap<number, readonly LinkedReport[]>;

/** Reports that are read in one piece. */
const POOLS_A_PIECE = 500;

export const BEGINNING: SnapshotPosition = { change: '0', standings: '', pairs: '', linked: new Map() };

/** Reads what a snapshot is made of, and what has changed since. */
@Injectable()
export class SnapshotSource {
  constructor(
    private readonly db: TenantDb,
    private readonly records: RecordStore,
    private readonly institutions: InstitutionDirectory,
    private readonly runs: RunRepository,
    private readonly families: FamilyRows,
    private readonly pairs: ReportPairRepository,
    private readonly clock: Clock,
  ) {}

  /** A snapshot of all rows against a background. */
  async build(backgroundId: string): Promise<{ snapshot: BankSnapshot; mark: SnapshotPosition }> {
    return this.db.transact(PLATFORM, async (tx) => {
      const body = await this.runs.background(tx, backgroundId);
      if (!body) throw new Error('The background of a run is not there.');
      const json = JSON.parse(gunzipSync(body).toString('utf8')) as BackgroundJson;
      const snapshot = new BankSnapshot(backgroundId, Background.fromJson(json));
      const now = this.clock.now();
      const standings = await this.standings(tx);
      snapshot.setStandings(standings.institutions, standings.agreements);
      const feed = this.records.changesSince(tx, BEGINNING.change);
      let next = await feed.next();
      while (!next.done) {
        const rows = await this.rowsOf(tx, snapshot, next.value);
        for (const record of next.value) this.put(snapshot, record, now, rows.get(record.id));
        next = await feed.next();
      }
      const [pairs, linked] = [await this.pairs.state(tx), linkedReportsOf(await this.pairs.linked(tx))];
      const reports = [...linked.keys()];
      for (let from = 0; from < reports.length; from += POOLS_A_PIECE)
        this.poolAll(
          snapshot,
          await this.poolsOf(tx, snapshot, reports.slice(from, from + POOLS_A_PIECE), linked),
          now,
        );
      return { snapshot, mark: { change: next.value, standings: standings.key, pairs, linked } };
    });
  }

  /** Reads the changes that a snapshot does not know yet. */
  async changesSince(mark: SnapshotPosition, snapshot: BankSnapshot): Promise<Changes> {
    return this.db.transact(PLATFORM, async (tx) => {
      const now = this.clock.now();
      const standings = await this.standings(tx);
      const records: StoredRecord[] = [];
      const feed = this.records.changesSince(tx, mark.change);
      let next = await feed.next();
      while (!next.done) {
        records.push(
          ...next.value.filter((record) => snapshot.entry(record.seq)?.version !== record.version),
        );
        next = await feed.next();
      }
      const turned = snapshot.timed.due(now).map(({ recordId }) => recordId);
      if (turned.length > 0) records.push(...(await this.records.forComparison(tx, turned)));
      const isNew = standings.key !== mark.standings;
      const pairs = await this.pairs.state(tx);
      const linked = pairs === mark.pairs ? mark.linked : linkedReportsOf(await this.pairs.linked(tx));
      // What is agreed decides who lends to whom.
      const changed = isNew
        ? [...new Set([...mark.linked.keys(), ...linked.keys()])]
        : poolsToRenew(mark.linked, linked, new Set(records.map(({ seq }) => seq)));
      return {
        records,
        rows: await this.rowsOf(tx, snapshot, records),
        standings: isNew ? standings : undefined,
        pools: await this.poolsOf(tx, snapshot, changed, linked),
        mark: { change: next.value, standings: standings.key, pairs, linked },
        now,
        isEmpty: records.length === 0 && !isNew && pairs === mark.pairs,
      };
    });
  }

  /**
   * Returns the records of a frozen snapshot that must not be compared by what it knows of them: they say
   * something else now, or time has changed what they permit. With them, those to whom they lend. The
   * enrolled institutions and their agreements are brought up to date.
   */
  async outdatedIn(mark: SnapshotPosition, snapshot: BankSnapshot): Promise<ReadonlySet<number>> {
    return this.db.transact(PLATFORM, async (tx) => {
      const standings = await this.standings(tx);
      if (standings.key !== mark.standings)
        snapshot.setStandings(standings.institutions, standings.agreements);
      const outdated = new Set(snapshot.timed.due(this.clock.now()).map(({ seq }) => seq));
      const feed = this.records.changesSince(tx, mark.change);
      for (let next = await feed.next(); !next.done; next = await feed.next())
        for (const { seq, version } of next.value)
          if (snapshot.entry(seq)?.version !== version) outdated.add(seq);
      for (const [seq, linked] of mark.linked)
        if (linked.some((other) => outdated.has(other.seq))) outdated.add(seq);
      return outdated;
    });
  }

  apply(snapshot: BankSnapshot, { records, rows, standings, pools, now }: Changes): void {
    if (standings) snapshot.setStandings(standings.institutions, standings.agreements);
    for (const record of records) this.put(snapshot, record, now, rows.get(record.id));
    this.poolAll(snapshot, pools, now);
  }

  private poolAll(snapshot: BankSnapshot, pools: readonly Pool[], now: Date): void {
    for (const { record, linked, rows } of pools) snapshot.pool(record, linked, now.toISOString(), rows);
  }

  /** @param seqs of reports, whether or not there are others of the same person */
  private async poolsOf(
    tx: Tx,
    snapshot: BankSnapshot,
    seqs: readonly number[],
    linked: Linked,
  ): Promise<Pool[]> {
    if (seqs.length === 0) return [];
    const needed = new Set(seqs.flatMap((seq) => [seq, ...(linked.get(seq) ?? []).map((one) => one.seq)]));
    const found = new Map(
      (await this.records.forComparisonBySeq(tx, [...needed])).map((record) => [record.seq, record]),
    );
    const own = seqs.flatMap((seq) => found.get(seq) ?? []);
    const rows = await this.rowsOf(tx, snapshot, [...found.values()]);
    return own.map((record) => ({
      record,
      linked: (linked.get(record.seq) ?? []).flatMap(({ seq, lends }) => {
        const other = found.get(seq);
        return other ? [{ record: other, lends }] : [];
      }),
      rows,
    }));
  }

  private async rowsOf(
    tx: Tx,
    { background }: BankSnapshot,
    records: readonly StoredRecord[],
  ): Promise<ReadonlyMap<string, RowsOfFamily>> {
    const basis = background.kinship;
    return basis ? this.families.of(tx, records, basis) : new Map<string, RowsOfFamily>();
  }

  private put(snapshot: BankSnapshot, record: StoredRecord, now: Date, rows: RowsOfFamily | undefined): void {
    snapshot.take(record, now.toISOString(), rows);
  }

  private async standings(tx: Tx) {
    const institutions = await this.institutions.all(tx);
    const agreements = await this.institutions.agreements(tx);
    return { institutions, agreements, key: JSON.stringify([institutions, agreements]) };
  }
}

/**
 * Returns the reports that have others of the same person since now, or no more, or to whom those lend
 * otherwise; and those of which one side has changed.
 */
function poolsToRenew(before: Linked, now: Linked, changed: ReadonlySet<number>): number[] {
  const all = new Set([...before.keys(), ...now.keys()]);
  return [...all].filter((seq) => {
    const [old, fresh] = [before.get(seq) ?? [], now.get(seq) ?? []];
    const isOther = JSON.stringify(old) !== JSON.stringify(fresh);
    return isOther || [seq, ...fresh.map((one) => one.seq)].some((one) => changed.has(one));
  });
}
