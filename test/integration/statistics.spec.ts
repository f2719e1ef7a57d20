import { STATISTICS_JOBS } from '../../src/modules/oversight/indicators/jobs.js';
import { APPROVALS_JOBS } from '../../src/modules/access/approvals/jobs.js';
import { JobCatalogue, Tasks } from '../../src/platform/queue/index.js';
import { FileKeys, KeyService } from '../../src/platform/keys/index.js';
import { randomUUID } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import type { DataSource } from 'typeorm';
import { Denied, OPERATOR, type Actor } from '../../src/modules/access/accounts/index.js';
import {
  MatchingRunsModule,
  ComparisonOfPairs,
  type Pair as RecordPair,
  type PairStatus,
} from '../../src/modules/matching/runs/index.js';
import {
  PublishRecords,
  ReadFigures,
  ReadRecordTable,
  IndicatorsModule,
  type NetworkFigures,
} from '../../src/modules/oversight/indicators/index.js';
import { Clock, SystemClock } from '../../src/platform/clock/index.js';
import { readSettings, SETTINGS_TOKEN } from '../../src/platform/config/index.js';
import { TenantDb } from '../../src/platform/database/index.js';
import { Log } from '../../src/platform/logging/index.js';
import { emptyTables } from '../support/empty-tables.js';
import { openHouseDatabase, type HouseDatabase } from '../support/house-database.js';
import { Outbox } from '../../src/platform/outbox/index.js';

const PERMITS = { purpose: 'statistics', decision: 'granted', from: '2024-01-01' };

/** Of the records that have changed since: who may know of a pair with them, as a test says. */
const standings = new Map<string, PairStatus>();
const standingsOf = (_tx: unknown, pairs: readonly RecordPair[]): Promise<PairStatus[]> =>
  Promise.resolve(pairs.map(({ a }) => standings.get(a) ?? { isAllowed: true, isHolderOnly: false }));

let database: HouseDatabase;
let source: DataSource;
let app: TestingModule;

beforeAll(async () => {
  database = await openHouseDatabase('api', 4);
  source = database.admin;
  const provided = [
    { provide: SETTINGS_TOKEN, useValue: readSettings({}) },
    { provide: TenantDb, useValue: database.db },
    { provide: Clock, useValue: new SystemClock() },
    { provide: Outbox, useValue: new Outbox() },
    { provide: Log, useValue: Log.atLevel('silent') },
    { provide: Tasks, useValue: new Tasks(new JobCatalogue([...APPROVALS_JOBS, ...STATISTICS_JOBS])) },
    { provide: KeyService, useValue: new FileKeys(process.env.KEYS_FILE ?? '') },
  ];
  @Global()
  @Module({ providers: provided, exports: provided.map((one) => one.provide) })
  class Platform {}
  @Module({
    providers: [{ provide: ComparisonOfPairs, useValue: { of: standingsOf } }],
    exports: [ComparisonOfPairs],
  })
  class Paired {}
  app = await Test.createTestingModule({ imports: [Platform, IndicatorsModule] })
    .overrideModule(MatchingRunsModule)
    .useModule(Paired)
    .compile();
});

afterEach(() =>
  emptyTables(
    source,
    ...['hypothesis', 'match_side', 'match_decision', 'record', 'record_version', 'institution'],
  ),
);
afterAll(async () => {
  await app.close();
  await database.close();
});

async function institution(code: string, country: string): Promise<string> {
  const id = randomUUID();
  await source.query(
    `INSERT INTO institution (id, code, name, country, kind) VALUES ($1, $2, $2, $3, 'search_mechanism')`,
    [id, code, country],
  );
  return id;
}

interface Given {
  readonly status?: string;
  readonly consents?: readonly unknown[];
  readonly withdrawn?: boolean;
  readonly removed?: boolean;
  /** Of the last sign of life, or the finding. */
  readonly date?: string;
}

async function record(
  owner: string,
  type: 'report' | 'remains' | 'living',
  given: Given = {},
): Promise<string> {
  const id = randomUUID();
  await source.query(
    `INSERT INTO record (id, institution_id, record_type, code, version, status, content, content_hash, withdrawn, removed)
     VALUES ($1, $2, $3, $4, 1, $5, $6, '-', $7, $8)`,
    [
      id,
      owner,
      type,
      id,
      given.status ?? 'registered',
      {
        consents: given.consents ?? [PERMITS],
        ...(given.date && { [type === 'remains' ? 'found' : 'lastContact']: { date: given.date } }),
      },
      given.withdrawn ?? false,
      given.removed ?? false,
    ],
  );
  return id;
}

async function records(
  count: number,
  owner: string,
  type: 'report' | 'remains',
  given: Given = {},
): Promise<void> {
  for (let made = 0; made < count; made += 1) await record(owner, type, given);
}

interface Pair {
  readonly kind?: string;
  readonly state?: string;
  readonly holderOnly?: boolean;
  readonly openHours?: number;
  readonly consents?: readonly unknown[];
}

/** @returns the report */
async function match(a: string, b: string, given: Pair = {}): Promise<string> {
  const recordA = await record(a, 'report', { consents: given.consents ?? [PERMITS] });
  const recordB = await record(b, given.kind === 'living' ? 'living' : 'remains');
  await source.query(
    `INSERT INTO hypothesis (id, kind, record_a, record_b, institution_a, institution_b, state, log10_lr, prior, probability,
       model_version, hash_a, hash_b, evidence, holder_only, run_id, opened_at)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, 3, 0.1, 0.9, '-', '-', '-', '[]', $7, gen_random_uuid(),
       now() - $8 * interval '1 hour')`,
    [
      given.kind ?? 'identification',
      recordA,
      recordB,
      a,
      b,
      given.state ?? 'notified',
      given.holderOnly ?? false,
      given.openHours ?? 10,
    ],
  );
  return recordA;
}

function personOf(institutionId: string, roles: Actor['roles'] = ['liaison']): Actor {
  return { actorId: randomUUID(), name: 'somebody', institutionId, roles, language: 'es' };
}

const read = (actor: Actor): Promise<NetworkFigures> => app.get(ReadFigures).read(actor);

const recordCells = ({ records: cells }: NetworkFigures) =>
  cells.map(({ institutionCode, recordType, status, count }) => [institutionCode, recordType, status, count]);

const matchCells = ({ matches }: NetworkFigures) =>
  matches.map(({ kind, state, count }) => [kind, state, count]);

describe('figures of records', () => {
  it('are exact for one’s own institution, and tell of nobody else’s: two questions would tell who has come', async () => {
    const [ours, theirs] = [await institution('HN-SEARCH', 'HN'), await institution('MX-FORENSIC', 'MX')];
    await records(2, ours, 'report', { status: 'submitted' });
    await records(10, theirs, 'remains', { status: 'unidentified' });
    const own = [['HN-SEARCH', 'report', 'submitted', 2]];
    expect(recordCells(await read(personOf(ours)))).toEqual(own);
    await record(theirs, 'remains', { status: 'unidentified' });
    expect(recordCells(await read(personOf(ours)))).toEqual(own);
    expect(recordCells(await read(personOf(theirs)))).toEqual([
      ['MX-FORENSIC', 'remains', 'unidentified', 11],
    ]);
    expect(recordCells(await read(OPERATOR))).toEqual([]);
  });

  it('count a withdrawn record as withdrawn and a record that was taken out not at all', async () => {
    const ours = await institution('HN-SEARCH', 'HN');
    await record(ours, 'report', { withdrawn: true });
    await record(ours, 'report', { removed: true });
    expect(recordCells(await read(personOf(ours)))).toEqual([['HN-SEARCH', 'report', 'withdrawn', 1]]);
  });

  it('count all of one’s own reports, whatever their families permit to be told', async () => {
    const theirs = await institution('MX-SEARCH', 'MX');
    await records(3, theirs, 'report');
    await records(2, theirs, 'report', { consents: [{ ...PERMITS, decision: 'refused' }] });
    expect(recordCells(await read(personOf(theirs)))).toEqual([['MX-SEARCH', 'report', 'registered', 5]]);
  });
});

describe('the table of records', () => {
  const publish = () => app.get(PublishRecords).round();
  const table = async (actor: Actor = OPERATOR) => {
    const { month, cells } = await app.get(ReadRecordTable).read(actor);
    return {
      month,
      cells: cells.map(({ institution: { code }, recordType, year, count }) => [
        ...[code, recordType, year, count],
      ]),
    };
  };
  /** The month of the table that was made becomes the one before. */
  const monthPasses = () =>
    source.query(`UPDATE published_record_table SET month = month - interval '1 month'`);
  const thisMonth = `${new Date().toISOString().slice(0, 7)}-01`;
  afterEach(() => emptyTables(source, 'published_record_table'));

  it('is made once a month however often it is asked for, and tells of the moment of its making', async () => {
    const theirs = await institution('MX-FORENSIC', 'MX');
    expect(await table()).toEqual({ month: undefined, cells: [] });
    await records(13, theirs, 'remains', { date: '2024-06-01' });
    await Promise.all([publish(), publish()]);
    const told = { month: thisMonth, cells: [['MX-FORENSIC', 'remains', 2024, 15]] };
    expect(await table()).toEqual(told);
    await records(30, theirs, 'remains', { date: '2024-06-02' });
    await publish();
    expect(await table()).toEqual(told);
    await monthPasses();
    await publish();
    expect(await table()).toEqual({ month: thisMonth, cells: [['MX-FORENSIC', 'remains', 2024, 45]] });
  });

  it('does not tell that one person has come, also where that makes ten of nine', async () => {
    const theirs = await institution('MX-FORENSIC', 'MX');
    await records(9, theirs, 'remains', { date: '2023' });
    await records(12, theirs, 'remains', { date: '2024' });
    await publish();
    const before = await table();
    expect(before.cells).toEqual([['MX-FORENSIC', 'remains', 2024, 10]]);
    await record(theirs, 'remains', { date: '2023-05' });
    await record(theirs, 'remains', { date: '2024-05' });
    await monthPasses();
    await publish();
    expect(await table()).toEqual(before);
  });

  it('tells of no person found alive, no withdrawn record and no report whose family keeps it out', async () => {
    const theirs = await institution('MX-SEARCH', 'MX');
    for (let made = 0; made < 12; made += 1) await record(theirs, 'living');
    await records(11, theirs, 'report', { date: '2025-01' });
    await records(5, theirs, 'report', { date: '2025-01', consents: [{ ...PERMITS, decision: 'refused' }] });
    await records(5, theirs, 'report', { date: '2025-01', consents: [] });
    await records(5, theirs, 'report', { date: '2025-01', withdrawn: true });
    await records(5, theirs, 'report', { date: '2025-01', removed: true });
    await records(10, theirs, 'remains');
    await publish();
    const cells = [
      ['MX-SEARCH', 'remains', null, 10],
      ['MX-SEARCH', 'report', 2025, 10],
    ];
    expect((await table()).cells).toEqual(cells);
    // The same for everybody, the institution itself among them.
    expect((await table(personOf(theirs))).cells).toEqual(cells);
  });
});

describe('figures of matches', () => {
  it('tell an institution of its own matches exactly, with the median of the hours open', async () => {
    const [hn, mx] = [await institution('HN', 'HN'), await institution('MX', 'MX')];
    for (let hours = 1; hours <= 11; hours += 1) await match(hn, mx, { openHours: hours });
    await match(hn, mx, { state: 'excluded' });
    const figures = await read(personOf(hn));
    expect(matchCells(figures)).toEqual([
      ['identification', 'excluded', 1],
      ['identification', 'notified', 11],
    ]);
    expect(figures.matches[1]?.medianHoursOpen).toBeCloseTo(6, 1);
  });

  it('tell of nobody else’s: two questions would tell what has come between others', async () => {
    const [hn, mx, gt] = [
      await institution('HN', 'HN'),
      await institution('MX', 'MX'),
      await institution('GT', 'GT'),
    ];
    for (let made = 0; made < 12; made += 1) await match(hn, mx);
    const before = await read(personOf(gt));
    expect(matchCells(before)).toEqual([]);
    await match(hn, mx);
    expect(matchCells(await read(personOf(gt)))).toEqual(matchCells(before));
    expect(matchCells(await read(OPERATOR))).toEqual([]);
  });

  it('keep a living person who has not agreed out of every count but the holder’s own', async () => {
    const [hn, shelter] = [await institution('HN', 'HN'), await institution('GT', 'GT')];
    for (let made = 0; made < 12; made += 1) await match(hn, shelter, { kind: 'living', holderOnly: true });
    expect(matchCells(await read(personOf(hn)))).toEqual([]);
    expect(matchCells(await read(OPERATOR))).toEqual([]);
    expect(matchCells(await read(personOf(shelter)))).toEqual([['living', 'notified', 12]]);
  });

  it('count a match within one institution once', async () => {
    const hn = await institution('HN', 'HN');
    await match(hn, hn);
    expect(matchCells(await read(personOf(hn)))).toEqual([['identification', 'notified', 1]]);
  });
});

describe('reading figures', () => {
  it('is written down with counts and no values', async () => {
    const ours = await institution('HN-SEARCH', 'HN');
    await record(ours, 'report');
    const reader = personOf(ours);
    await read(reader);
    const entries = await source.query<unknown[]>(
      `SELECT action, outcome, institution_id, record_ids, detail FROM audit_entry WHERE actor_id = $1`,
      [reader.actorId],
    );
    expect(entries).toEqual([
      {
        action: 'statistics.read',
        outcome: 'done',
        institution_id: ours,
        record_ids: [],
        detail: { cells: 1 },
      },
    ]);
  });

  it('is denied to an account that only delivers, and the denial is written down', async () => {
    const delivery = personOf(await institution('MX-INM', 'MX'), ['delivery']);
    await expect(read(delivery)).rejects.toThrow(Denied);
    const [entry] = await source.query<{ outcome: string }[]>(
      `SELECT outcome FROM audit_entry WHERE actor_id = $1`,
      [delivery.actorId],
    );
    expect(entry?.outcome).toBe('denied');
  });
});

describe('matches whose records have changed since they were judged', () => {
  const changed = (report: string, standing: PairStatus) => {
    standings.set(report, standing);
    return source.query(`UPDATE record SET changed_at = now() + interval '1 second' WHERE id = $1`, [report]);
  };

  it('are counted no more from the next reading on where they are barred, whatever became of them', async () => {
    const [ours, theirs] = [await institution('HN-A', 'HN'), await institution('MX-B', 'MX')];
    const reports = [await match(ours, theirs), await match(ours, theirs, { state: 'excluded' })];
    await match(ours, theirs);
    for (const report of reports) await changed(report, { isAllowed: false, isHolderOnly: false });
    const own = (await read(personOf(theirs))).matches;
    expect(own.map(({ state, count }) => [state, count])).toEqual([['notified', 1]]);
  });

  it('are counted for the holder alone where the person has not agreed any more', async () => {
    const [ours, theirs] = [await institution('HN-A', 'HN'), await institution('MX-B', 'MX')];
    const report = await match(ours, theirs, { kind: 'living' });
    await changed(report, { isAllowed: true, isHolderOnly: true });
    const [family, holder] = [await read(personOf(ours)), await read(personOf(theirs))];
    expect([family.matches, holder.matches.map(({ count }) => count)]).toEqual([[], [1]]);
  });

  it('that have lapsed are counted for nobody', async () => {
    const [ours, theirs] = [await institution('HN-A', 'HN'), await institution('MX-B', 'MX')];
    await match(ours, theirs, { state: 'lapsed' });
    expect((await read(personOf(ours))).matches).toEqual([]);
  });
});
